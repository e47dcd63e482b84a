import type { ValueTransformer } from 'typeorm';

/**
 * Reads a whole number as PostgreSQL writes it (a `bigint` arrives as text).
 * @throws RangeError when it is not a whole number that JavaScript holds exactly (at most 2^53 − 1).
 */
export function lasHeltal(varde: string | number): number {
  const tal = typeof varde === 'number' ? varde : Number(varde);
  if (!Number.isSafeInteger(tal) || varde === '') throw new RangeError(`${varde} is not a whole number that can be held exactly`);
  return tal;
}

/** For `bigint` columns: whole kronor and counts as exact numbers in both directions, null as null; an unsafe number throws a RangeError. */
export const heltal: ValueTransformer = {
  from: (varde: string | number | null) => (varde === null ? null : lasHeltal(varde)),
  // A query's find operators (In, MoreThan …) are unwrapped by TypeORM; undefined means "not set" and stays so.
  to: (varde: number | null | undefined) => (varde === null || varde === undefined ? varde : lasHeltal(varde)),
};
