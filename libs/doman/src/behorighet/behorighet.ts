/** Who works in the product. `administrator` is the registrator, who also keeps the accounts. */
export const ROLLER = ['ledamot', 'ordforande', 'handlaggare', 'chef', 'ekonom', 'analytiker', 'administrator', 'lasare'] as const;
export type Roll = (typeof ROLLER)[number];

export const HANDLINGAR = [
  'register.lasa',
  'portfolj.lasa',
  'anslag.lasa',
  'arende.lasa',
  'arsbokslut.lasa',
  'inlasning.lasa',
  'arende.registrera',
  'arende.andra',
  'arende.ta',
  'arende.tilldela',
  'sekretess.lasa',
  'sekretess.marka',
  'jav.anmala',
  'jav.upphava',
  'forslag.skriva',
  'forslag.aterlamna',
  'beslut.delegation',
  'beslut.namnd',
  'sammantrade.planera',
  'sammantrade.leda',
  'protokoll.signera',
  'handling.gora',
  'uppfoljning.skriva',
  'insats.andra',
  'rekvisition.registrera',
  'rekvisition.granska',
  'rekvisition.attestera',
  'utbetalning.hantera',
  'aterforing.gora',
  'delbidrag.skriva',
  'register.andra',
  'arsbokslut.gora',
  'inlasning.beslut',
  'inlasning.ram',
  'inlasning.insatser',
  'inlasning.referens',
  'historik.lasa',
  'historik.allt',
  'anvandare.lasa',
  'anvandare.andra',
] as const;
export type Handling = (typeof HANDLINGAR)[number];

/** What must also be true of the person and the thing, besides the role. */
export const BEHORIGHETSVILLKOR = ['eget_arende', 'otilldelat', 'ledamot_i_organet', 'ej_javig', 'fyra_ogon'] as const;
export type Behorighetsvillkor = (typeof BEHORIGHETSVILLKOR)[number];

/** Facts about the person and the thing that the conditions are judged by. */
export interface Omstandigheter {
  /** The person is the ärende's handläggare. */
  eget: boolean;
  /** The ärende has no handläggare. */
  otilldelat: boolean;
  /** The person is a member, on the day of the decision, of the body that decides. */
  ledamotIOrganet: boolean;
  /** The person has a registered jäv in the ärende (förvaltningslag 2017:900 §§ 16–18; kommunallag 2017:725 6 kap. 28 §). */
  javig: boolean;
  /** The person has written the proposal, or registered or examined the claim. */
  harBerett: boolean;
}

const UPPFYLLT: Record<Behorighetsvillkor, (o: Omstandigheter) => boolean> = {
  eget_arende: (o) => o.eget,
  otilldelat: (o) => o.otilldelat,
  ledamot_i_organet: (o) => o.ledamotIOrganet,
  ej_javig: (o) => !o.javig,
  fyra_ogon: (o) => !o.harBerett,
};

type Ratt = Partial<Record<Roll, readonly Behorighetsvillkor[]>>;

const ALLA: Ratt = { ledamot: [], ordforande: [], handlaggare: [], chef: [], ekonom: [], analytiker: [], administrator: [], lasare: [] };

/** The one table of who may do what: action → role → the conditions that must hold. A role that is not named may not. */
export const BEHORIGHETER: Record<Handling, Ratt> = {
  'register.lasa': ALLA,
  'portfolj.lasa': ALLA,
  'anslag.lasa': ALLA,
  'arende.lasa': ALLA,
  'arsbokslut.lasa': ALLA,
  'inlasning.lasa': ALLA,
  'arende.registrera': { handlaggare: [], administrator: [] },
  'arende.andra': { handlaggare: ['eget_arende', 'ej_javig'], administrator: ['ej_javig'] },
  'arende.ta': { handlaggare: ['otilldelat', 'ej_javig'] },
  'arende.tilldela': { chef: [], administrator: [] },
  'sekretess.lasa': { ledamot: ['ej_javig'], ordforande: ['ej_javig'], handlaggare: ['eget_arende', 'ej_javig'], chef: ['ej_javig'], administrator: ['ej_javig'] },
  'sekretess.marka': { handlaggare: ['eget_arende', 'ej_javig'], chef: ['ej_javig'], administrator: ['ej_javig'] },
  'jav.anmala': { ledamot: [], ordforande: [], handlaggare: [], ekonom: [], chef: [], administrator: [] },
  'jav.upphava': { chef: ['ej_javig'], administrator: ['ej_javig'] },
  'forslag.skriva': { handlaggare: ['eget_arende', 'ej_javig'] },
  // Whoever decides by delegation sends back what is not ready; that needs no fourth eye.
  'forslag.aterlamna': { ordforande: ['ej_javig'], handlaggare: ['eget_arende', 'ej_javig'], chef: ['ej_javig'], administrator: ['ej_javig'] },
  'beslut.delegation': { chef: ['ej_javig', 'fyra_ogon'], ordforande: ['ej_javig', 'fyra_ogon'] },
  'beslut.namnd': { ordforande: ['ledamot_i_organet', 'ej_javig'] },
  'sammantrade.planera': { handlaggare: [], administrator: [] },
  // The administrator is the nämnd's secretary.
  'sammantrade.leda': { ordforande: [], administrator: [] },
  'protokoll.signera': { ledamot: [], ordforande: [] },
  'handling.gora': { ordforande: [], handlaggare: [], chef: [], administrator: [] },
  'uppfoljning.skriva': { handlaggare: ['eget_arende', 'ej_javig'], administrator: ['ej_javig'] },
  'insats.andra': { handlaggare: [], analytiker: [], administrator: [] },
  'rekvisition.registrera': { handlaggare: ['eget_arende', 'ej_javig'], ekonom: ['ej_javig'], administrator: ['ej_javig'] },
  'rekvisition.granska': { handlaggare: ['eget_arende', 'ej_javig'], ekonom: ['ej_javig'] },
  // Whoever registered or examined a claim does not approve it.
  'rekvisition.attestera': { chef: ['ej_javig', 'fyra_ogon'], ekonom: ['ej_javig', 'fyra_ogon'] },
  'utbetalning.hantera': { ekonom: [] },
  'aterforing.gora': { chef: ['ej_javig'], ekonom: ['ej_javig'] },
  'delbidrag.skriva': { handlaggare: ['eget_arende', 'ej_javig'], administrator: ['ej_javig'] },
  'register.andra': { administrator: [] },
  'arsbokslut.gora': { analytiker: [], administrator: [] },
  'inlasning.beslut': { handlaggare: [], administrator: [] },
  'inlasning.ram': { ekonom: [], administrator: [] },
  'inlasning.insatser': { analytiker: [], administrator: [] },
  'inlasning.referens': { administrator: [] },
  'historik.lasa': ALLA,
  'historik.allt': { chef: [], administrator: [] },
  'anvandare.lasa': { chef: [], administrator: [] },
  'anvandare.andra': { administrator: [] },
};

/** Why a person may not: none of the roles may at all, or one may but for the conditions that do not hold. */
export type Hinder = { slag: 'roll'; kravs: Roll[] } | { slag: 'villkor'; roll: Roll; brister: Behorighetsvillkor[] };
export type Behorighet = { far: true; roll: Roll } | { far: false; hinder: Hinder };

/**
 * May someone with these roles do this? The role that has fewest conditions left is the one that counts, ties by the order of ROLLER.
 * @param omstandigheter null judges the role alone, as when the thing has not been read yet.
 */
export function provaBehorighet(roller: readonly Roll[], handling: Handling, omstandigheter: Omstandigheter | null = null): Behorighet {
  const ratt = BEHORIGHETER[handling];
  const mojliga = ROLLER.filter((r) => roller.includes(r)).flatMap((roll) => {
    const villkor = ratt[roll];
    if (!villkor) return [];
    return [{ roll, brister: omstandigheter ? villkor.filter((v) => !UPPFYLLT[v](omstandigheter)) : [] }];
  });
  const [bast] = mojliga.sort((a, b) => a.brister.length - b.brister.length);
  if (!bast) return { far: false, hinder: { slag: 'roll', kravs: ROLLER.filter((r) => ratt[r]) } };
  return bast.brister.length === 0 ? { far: true, roll: bast.roll } : { far: false, hinder: { slag: 'villkor', ...bast } };
}
