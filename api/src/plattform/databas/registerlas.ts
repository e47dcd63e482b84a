import type { EntityManager } from 'typeorm';

/** Key of the advisory locks on registers, beside a hash of the register's name. */
const LAS = 11_004;

/** Until the transaction ends nobody else adds a version to the register: what overlaps what is judged on what is there then. */
export async function lasRegister(tx: EntityManager, register: 'delegationsordning' | 'villkorsmall' | 'ovrigt_delegationsbeslut'): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LAS, register]);
}
