import { Datum, Fragekod, FRAGEKODER, granskaSvar, Uppfoljningsslag, Uppfoljningsstatus, UPPFOLJNINGSFRAGOR, Uppfoljningssvar } from '@anslag/doman';
import { Faltfel, svarfel, UppfoljningspostSvar } from '@anslag/kontrakt';
import { grad } from './uppfoljning.formulering';

type Gradfalt = `grad_${Fragekod}`;

/** What is typed in the form of a post; each answer and each grade is a field of its own, so that two who write at once do not undo each other's. */
export interface Postformular extends Record<Fragekod | Gradfalt, string> {
  /** Empty while it is still to be done. */
  status: Uppfoljningsstatus | '';
  gjord: Datum | null;
  flyttadTill: Datum | null;
  skal: string;
}

export const gradfalt = (kod: Fragekod): Gradfalt => `grad_${kod}`;
export const svarId = (kod: Fragekod): string => `svar-${kod}`;

const FALTNAMN: readonly (Fragekod | Gradfalt)[] = FRAGEKODER.flatMap((kod) => [kod, gradfalt(kod)]);
const TOMMA = Object.fromEntries(FALTNAMN.map((f) => [f, ''])) as Record<Fragekod | Gradfalt, string>;
export const TOMT: Postformular = { ...TOMMA, status: '', gjord: null, flyttadTill: null, skal: '' };

export function somFormular(post: UppfoljningspostSvar): Postformular {
  const form: Postformular = {
    ...TOMT,
    status: post.lage === 'gjord' || post.lage === 'utgar' ? post.lage : '',
    gjord: post.gjord,
    flyttadTill: post.senast === post.planeradSenast ? null : post.senast,
    skal: post.skal ?? '',
  };
  for (const { fraga, svar, bedomning } of post.svar) {
    form[fraga] = svar ?? '';
    form[gradfalt(fraga)] = bedomning === null ? '' : String(bedomning);
  }
  return form;
}

/** The answers that say anything, in the order of the questions. */
export function svaren(f: Postformular, slag: Uppfoljningsslag): Uppfoljningssvar[] {
  return UPPFOLJNINGSFRAGOR[slag].flatMap(({ kod, bedoms }): Uppfoljningssvar[] => {
    const [svar, bedomning] = [f[kod].trim() || null, bedoms ? grad(f[gradfalt(kod)]) : null];
    return svar === null && bedomning === null ? [] : [{ fraga: kod, svar, bedomning }];
  });
}

const fel = (falt: string, meddelande: string, ratt: string | null): Faltfel => ({ falt, last: null, meddelande, ratt });

/** Everything in the form that cannot be saved, by the control's id, in the order of the form. */
export function granska(f: Postformular, slag: Uppfoljningsslag, idag: Datum): Faltfel[] {
  const kravsSkal = f.status === 'utgar' || (f.status === '' && f.flyttadTill !== null);
  return [
    ...granskaSvar(slag, svaren(f, slag), f.status === 'gjord').map((x) => {
      const { meddelande, ratt } = svarfel(x);
      return fel(svarId(x.fraga), meddelande, ratt);
    }),
    ...(f.status === 'gjord' && f.gjord === null ? [fel('gjord', 'Ange dagen den gjordes.', `en dag till och med ${idag}`)] : []),
    ...(f.status === 'gjord' && f.gjord !== null && f.gjord > idag ? [fel('gjord', 'Dagen har inte kommit än.', `en dag till och med ${idag}`)] : []),
    ...(kravsSkal && f.skal.trim() === '' ? [fel('skal', f.status === 'utgar' ? 'Skriv varför den inte görs.' : 'Skriv varför den flyttas.', 'ett skäl')] : []),
  ];
}

/** The whole post as it is sent. */
export function begaran(f: Postformular, slag: Uppfoljningsslag, version: number): object {
  return {
    version,
    status: f.status || null,
    gjord: f.status === 'gjord' ? f.gjord : null,
    flyttadTill: f.flyttadTill,
    skal: f.skal.trim() || null,
    svar: svaren(f, slag),
  };
}

/** Field of what the server answers → id of its control, for the answers as they were sent. */
export function faltIder(f: Postformular, slag: Uppfoljningsslag): Record<string, string> {
  const sanda = svaren(f, slag);
  return Object.fromEntries([
    ...UPPFOLJNINGSFRAGOR[slag].flatMap(({ kod }) => [
      [svarId(kod), svarId(kod)],
      [`svar.${kod}`, svarId(kod)],
    ]),
    ...sanda.flatMap(({ fraga }, i) => [
      [`svar.${i}`, svarId(fraga)],
      [`svar.${i}.svar`, svarId(fraga)],
      [`svar.${i}.fraga`, svarId(fraga)],
      [`svar.${i}.bedomning`, svarId(fraga)],
    ]),
    ['gjord', 'gjord'],
    ['flyttadTill', 'flyttad-till'],
    ['flyttad-till', 'flyttad-till'],
    ['skal', 'skal'],
    ['status', 'status'],
  ]);
}
