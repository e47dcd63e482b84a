import { Datum, Kronor, tolkaKronor } from '@anslag/doman';
import { DelbidragenSvar, Faltfel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';
import { Vald } from '../registrering/nyttformular';

/** What is typed of a grant that a ramprojekt hands out. */
export interface Delbidragsformular {
  organisation: Vald | null;
  /** Of one that is not in the register, as an enskild firma. */
  mottagare: string;
  namn: string;
  belopp: string;
  beslutat: Datum | null;
  beslutatAvRoll: string;
  kommun: string;
  bransch: string;
  kon: '' | 'K' | 'M';
}

/** Each field of a problem at its control, in the order of the form. */
export const FALTIDER: Readonly<Record<string, string>> = {
  organisation: 'organisation-sok',
  mottagare: 'mottagare',
  namn: 'delbidrag-namn',
  beloppKr: 'delbidrag-belopp',
  beslutat: 'beslutat',
  beslutatAvRoll: 'beslutat-av',
  kommun: 'kommun',
  bransch: 'bransch',
  kon: 'kon',
};

export function nyttDelbidrag(idag: Datum): Delbidragsformular {
  return { organisation: null, mottagare: '', namn: '', belopp: '', beslutat: idag, beslutatAvRoll: '', kommun: '', bransch: '', kon: '' };
}

/** A whole form as a draft is held against it. */
export const MALL: Delbidragsformular = { ...nyttDelbidrag(''), beslutat: null, organisation: { id: '', namn: '', organisationsnummer: null } };

export interface Delbidragstolkning {
  begaran: object;
  fel: Faltfel[];
  /** Null while it cannot be read. */
  belopp: Kronor | null;
  /** Left of the frame when it is handed out; null when that is not known. */
  kvarEfter: number | null;
}

/** What the form says: what is sent, and what is wrong with it field by field. @param ram the frame it is taken of. */
export function tolkaDelbidrag(f: Delbidragsformular, ram: Pick<DelbidragenSvar, 'kvarKr' | 'period'>): Delbidragstolkning {
  const fel = (falt: string, meddelande: string, ratt: string | null = null): Faltfel => ({ falt, last: null, meddelande, ratt });
  const belopp = tolkaKronor(f.belopp);
  const kronor = belopp.ok ? belopp.varde.kronor : null;
  const kvarEfter = kronor === null || ram.kvarKr === null ? null : ram.kvarKr - kronor;
  const mottagare = f.organisation?.namn ?? f.mottagare.trim();
  const utanfor = f.beslutat !== null && ram.period !== null && (f.beslutat < ram.period.fran || f.beslutat > ram.period.till);
  return {
    begaran: {
      mottagare,
      namn: f.namn.trim(),
      organisation: f.organisation?.id ?? null,
      kommun: f.kommun || null,
      bransch: f.bransch.trim() || null,
      ...(f.kon === '' ? {} : { kon: f.kon }),
      beloppKr: kronor,
      beslutat: f.beslutat,
      beslutatAvRoll: f.beslutatAvRoll.trim() || null,
    },
    fel: [
      ...(mottagare === '' ? [fel('mottagare', 'Välj eller skriv vem som får bidraget.')] : []),
      ...(f.namn.trim() === '' ? [fel('namn', 'Skriv vad bidraget gäller.')] : []),
      ...(belopp.ok ? [] : [fel('beloppKr', belopp.fel.map(talfel).join(' '))]),
      ...(kronor === 0 ? [fel('beloppKr', 'Beloppet måste vara större än 0.')] : []),
      ...(f.beslutat === null ? [fel('beslutat', 'Skriv vilken dag det beslutades.')] : []),
      ...(utanfor ? [fel('beslutat', 'Dagen ligger utanför projektperioden.', `från ${ram.period?.fran} till ${ram.period?.till}`)] : []),
    ],
    belopp: kronor,
    kvarEfter,
  };
}
