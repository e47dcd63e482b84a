/** Where a meeting is on its way, in order: planned, called, going on, held, and its minutes attested; or cancelled before it began. */
export const SAMMANTRADESSTATUSAR = ['planerat', 'kallat', 'pagar', 'avslutat', 'justerat', 'installt'] as const;
export type Sammantradesstatus = (typeof SAMMANTRADESSTATUSAR)[number];

/** What an item of the agenda is: a proposal to decide, the list of delegated decisions, something to be told, or a matter of its own. */
export const PUNKTSLAG = ['arende', 'delegation', 'information', 'ovrigt'] as const;
export type Punktslag = (typeof PUNKTSLAG)[number];

/** What a person is at the meeting. */
export const DELTAGARUPPGIFTER = ['ordforande', 'ledamot', 'ersattare', 'sekreterare'] as const;
export type Deltagaruppgift = (typeof DELTAGARUPPGIFTER)[number];

/** May the agenda, the day and the place still be changed? Once the meeting has begun each item is dealt with as it stands. */
export function dagordningOppen(status: Sammantradesstatus): boolean {
  return status === 'planerat' || status === 'kallat';
}
