import {
  Datum,
  Mottagartyp,
  STODTYPSFALT,
  STODTYPSKRAV,
  Stodtyp,
  Stodtypsfalt,
  provaStodtypsfalt,
  tolkaDiarienummer,
  tolkaNypsId,
} from '@anslag/doman';
import { Faltfel, OrganisationSvar, stodtypsfaltensFel } from '@anslag/kontrakt';

/** What is typed in the form for a new ärende. */
export interface Formular {
  stodtyp: Stodtyp | '';
  diarienummer: string;
  nypsId: string;
  namn: string;
  inkom: Datum | null;
  organisation: Vald | null;
  stodform: string;
  bransch: string;
  kon: string;
  kommun: string;
  mottagartyp: Mottagartyp | '';
  kommuner: string[];
  egetProjekt: boolean;
  euProgram: string;
  sammanfattning: string;
  tarArendet: boolean;
}
export type Formularfalt = keyof Formular;
/** An organisation of the register as the form keeps it. */
export type Vald = Pick<OrganisationSvar, 'id' | 'namn' | 'organisationsnummer'>;

export const EU_PROGRAM = ['ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT'] as const;

/** Each field of a problem at its control, in the order of the form. */
export const FALTIDER: Readonly<Record<string, string>> = {
  stodtyp: 'stodtyp',
  diarienummer: 'diarienummer',
  nypsId: 'nyps-id',
  namn: 'namn',
  inkom: 'inkom',
  sokande: 'organisation-sok',
  organisation: 'organisation-sok',
  egetProjekt: 'egetProjekt',
  stodform: 'stodform',
  mottagartyp: 'mottagartyp',
  bransch: 'bransch',
  kommun: 'kommun',
  kon: 'kon',
  kommuner: 'kommuner',
  euProgram: 'euProgram',
  sammanfattning: 'sammanfattning',
};

export function nyttFormular(idag: Datum, tarArendet: boolean): Formular {
  return {
    stodtyp: '',
    diarienummer: '',
    nypsId: '',
    namn: '',
    inkom: idag,
    organisation: null,
    stodform: '',
    bransch: '',
    kon: '',
    kommun: '',
    mottagartyp: '',
    kommuner: [],
    egetProjekt: false,
    euProgram: '',
    sammanfattning: '',
    tarArendet,
  };
}

/** Has an ärende of the stödtyp the fact at all? */
export function visas(stodtyp: Stodtyp | '', falt: Stodtypsfalt): boolean {
  return stodtyp !== '' && STODTYPSKRAV[stodtyp][falt] !== 'anvands_inte';
}

export interface Tolkning {
  begaran: object;
  fel: Faltfel[];
}

const fel = (falt: string, meddelande: string, ratt: string | null = null, last: string | null = null): Faltfel => ({ falt, last, meddelande, ratt });

/** What the form says: what is sent, and what is wrong with it field by field in the order of the form. */
export function tolka(f: Formular): Tolkning {
  const { stodtyp } = f;
  const dnr = f.diarienummer.trim() === '' ? null : tolkaDiarienummer(f.diarienummer);
  const nyps = f.nypsId.trim() === '' ? null : tolkaNypsId(f.nypsId);
  const varden: Record<Stodtypsfalt, string | boolean | string[] | null> = {
    sokande: f.organisation?.namn ?? null,
    stodform: f.stodform || null,
    bransch: f.bransch.trim() || null,
    kommun: f.kommun || null,
    kon: f.kon || null,
    mottagartyp: f.mottagartyp || null,
    kommuner: f.kommuner.length > 0 ? f.kommuner : null,
    egetProjekt: f.egetProjekt || null,
    euProgram: f.euProgram || null,
  };
  const angivna = STODTYPSFALT.filter((falt) => visas(stodtyp, falt) && varden[falt] !== null);
  const brister: Faltfel[] =
    stodtyp === ''
      ? [fel('stodtyp', 'Välj vad ansökan gäller.')]
      : [
          ...(dnr === null && nyps === null ? [fel('diarienummer', 'Ärendet måste ha ett diarienummer eller ett NYPS-id.')] : []),
          ...(dnr?.ok === false ? [fel('diarienummer', 'Det är inte ett diarienummer.', 'Skriv till exempel 20RS3419.', f.diarienummer)] : []),
          ...(nyps?.ok === false ? [fel('nypsId', 'Det är inte ett NYPS-id.', 'Skriv till exempel 216029 eller Regt-53-20.', f.nypsId)] : []),
          ...(f.namn.trim() === '' ? [fel('namn', 'Ärendet måste ha ett namn.')] : []),
          ...(f.inkom === null ? [fel('inkom', 'Skriv vilken dag ansökan kom in.')] : []),
          ...stodtypsfaltensFel(provaStodtypsfalt(stodtyp, new Set(angivna))).map((x) => ({ ...x, ratt: null })),
        ];
  return {
    begaran: {
      stodtyp,
      diarienummer: dnr?.ok ? dnr.varde : null,
      nypsId: nyps?.ok ? nyps.varde : null,
      namn: f.namn.trim(),
      inkom: f.inkom,
      organisation: f.organisation?.id ?? null,
      ...Object.fromEntries(angivna.map((falt) => [falt, varden[falt]])),
      sammanfattning: f.sammanfattning.trim() || null,
      tarArendet: f.tarArendet || null,
    },
    fel: brister.sort((x, y) => plats(x.falt) - plats(y.falt)),
  };
}

const plats = (falt: string): number => Object.keys(FALTIDER).indexOf(falt);
