/** Kinds of support the anslag is spent on (ordlista: stödtyp), in the order they are shown. */
export const STODTYPER = ['projekt', 'foretagsstod', 'kommersiell_service', 'uppfoljning_utvardering'] as const;
export type Stodtyp = (typeof STODTYPER)[number];
