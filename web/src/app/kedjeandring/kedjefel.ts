import { Faltfel, ProblemSvar, nivanamn } from '@anslag/kontrakt';
import { Kedjeformular, Nodfalt } from './kedjeformular';

const FALT: Record<Nodfalt, string> = {
  niva: 'Nivå',
  text: 'Vad ledet är',
  effektmal: 'Effektmål i registret',
  indikator: 'Indikator',
  strategiindikator: 'Indikator i registret',
  enhet: 'Enhet',
  baslinje: 'Baslinje',
  baslinjeAr: 'Baslinjens år',
  avser: 'Avser',
  ansvarig: 'Ansvarig',
  klartSenast: 'Klart senast',
  malvarde: 'Målvärde',
  malar: 'Målår',
};
const arNodfalt = (falt: string | undefined): falt is Nodfalt => falt !== undefined && Object.hasOwn(FALT, falt);

/** What a node is called: its text, or its place on its level: "Prestation 2". */
export function ledetsNamn({ noder }: Kedjeformular, i: number): string {
  const n = noder[i];
  if (!n) return `Led ${i + 1}`;
  if (n.text.trim()) return `”${n.text.trim()}”`;
  return `${nivanamn(n.niva)} ${noder.slice(0, i + 1).filter((m) => m.niva === n.niva).length}`;
}

/** The faults of a chain as they are summed up: each names its node or link and its field, and the nodes without text are one line. */
export function samladeFel(falt: readonly Faltfel[], f: Kedjeformular): Faltfel[] {
  const del = (x: Faltfel): [string | undefined, number, string | undefined] => {
    const [slag, plats, namn] = x.falt.split('.');
    return [slag, Number(plats), namn];
  };
  const tomma = falt.filter((x) => del(x)[0] === 'noder' && del(x)[2] === 'text' && f.noder[del(x)[1]]?.text.trim() === '');
  const namn = tomma.slice(0, 3).map((x) => ledetsNamn(f, del(x)[1]));
  const fler = tomma.length > 3 ? ` och ${tomma.length - 3} till` : '';
  const rad = (x: Faltfel): Faltfel => {
    const [slag, i, faltnamn] = del(x);
    if (slag === 'noder' && f.noder[i]) {
      const led = ledetsNamn(f, i);
      const etikett = arNodfalt(faltnamn) && !x.meddelande.startsWith(`${FALT[faltnamn]}: `) ? `, ${FALT[faltnamn]}: ` : ', ';
      return x.meddelande.includes(led) ? x : { ...x, meddelande: `${led}${etikett}${x.meddelande}` };
    }
    const lank = slag === 'lankar' ? f.lankar[i] : undefined;
    if (!lank) return x;
    const [fran, till] = [lank.fran, lank.till].map((id) => ledetsNamn(f, f.noder.findIndex((n) => n.id === id)));
    return { ...x, meddelande: `Länken från ${fran} till ${till}: ${x.meddelande}` };
  };
  const [forsta] = tomma;
  return falt.flatMap((x) => {
    if (!forsta || !tomma.includes(x)) return [rad(x)];
    if (x !== forsta) return [];
    return [{ ...x, meddelande: tomma.length === 1 ? `${namn[0]} saknar text.` : `${tomma.length} led saknar text: ${namn.join(', ')}${fler}.` }];
  });
}

/** A problem of a chain with its faults summed up. */
export function samlatProblem(problem: ProblemSvar | null, f: Kedjeformular | null): ProblemSvar | null {
  return problem?.falt && f ? { ...problem, falt: samladeFel(problem.falt, f) } : problem;
}
