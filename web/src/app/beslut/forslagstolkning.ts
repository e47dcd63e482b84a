import {
  Andel,
  aterkravbart,
  Beslut,
  Delegationsordning,
  gallande,
  granskaBeslutsdag,
  granskaFoljdMed,
  granskaForslag,
  granskaOrdalydelse,
  kontrolleraBeslut,
  Kronor,
  ordalydelsefakta,
  provaDelegation,
  ramansprak,
  tolkaAndel,
  tolkaKronor,
} from '@anslag/doman';
import { ArendeSvar, beslutetsFel, beslutfel, delegationensFel, Faltfel, fattandetsFel, foljdensFel, foljdfel, forslagetsFel, ordalydelsensFel } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';
import { andelfel } from './beslut.formulering';
import { Formular, Formularfalt, plats, visas } from './forslagsformular';

/** What the form says: what is sent, what is wrong field by field, and what is only worth seeing. */
export interface Tolkning {
  begaran: object;
  fel: Faltfel[];
  anmarkningar: string[];
  /** Kronor that the decision takes of the frame; 0 while the amount cannot be read. */
  belopp: number;
  /** Kronor that the decision moves in either direction: what a limit of a delegation is held against. */
  ror: number;
}

/** What the form is read against besides the ärende. */
export interface Sammanhang {
  ordningar: readonly Delegationsordning[];
  /** The proposal that is changed; null for a new one. */
  andras: number | null;
}

const fel = (falt: string, last: string, meddelande: string): Faltfel => ({ falt, last, meddelande, ratt: null });

export function tolka(f: Formular, a: ArendeSvar, { ordningar, andras }: Sammanhang): Tolkning {
  const har = (falt: Formularfalt): boolean => visas(f, falt, a.stodtyp);
  const lasfel: Faltfel[] = f.datum === null ? [fel('datum', '', 'Skriv vilken dag beslutet ska fattas.')] : [];
  const kronor = (falt: 'tak' | 'aterkrav'): Kronor | null => {
    const text = har(falt) ? f[falt].trim() : '';
    if (text === '') return null;
    const last = tolkaKronor(text);
    if (last.ok) return last.varde.kronor;
    lasfel.push(fel(falt, text, last.fel.map(talfel).join(' ')));
    return null;
  };
  const andelen = (): Andel | null => {
    const text = har('beviljadAndel') ? f.beviljadAndel.trim() : '';
    if (text === '') return null;
    const last = tolkaAndel(text);
    if (last.ok) return last.varde;
    lasfel.push(fel('beviljadAndel', text, last.fel.map(andelfel).join(' ')));
    return null;
  };
  const text = (falt: Formularfalt, varde: string): string | null => (har(falt) ? varde.trim() || null : null);
  const nummer = andras ?? 1 + Math.max(0, ...a.beslut.map((b) => b.nummer));
  const ovriga = a.beslut.filter((b) => b.nummer !== nummer);
  const medAllmanna = har('allmannaDatum') && (f.allmannaDatum !== null || f.allmannaDiarienummer.trim() !== '');
  const villkor = har('villkor') ? f.villkor.filter((v) => v.text.trim() !== '') : [];
  const beslut: Beslut = {
    nummer,
    slag: f.slag,
    lage: 'forslag',
    beviljadAndel: andelen(),
    tak: kronor('tak'),
    aterkrav: kronor('aterkrav'),
    avskrivningsgrund: har('avskrivningsgrund') ? f.avskrivningsgrund || null : null,
    projektperiod: { fran: har('fran') ? f.fran : null, till: har('till') ? f.till : null },
    beslutat: { fran: f.datum ?? '', till: f.datum ?? '' },
    villkor: villkor.map((v) => ({ kod: v.kod, text: v.text.trim(), senast: v.senast, bevis: v.bevis.trim() || null, sparrarUtbetalning: v.sparrar })),
    allmannaVillkor: medAllmanna ? { datum: f.allmannaDatum, diarienummer: f.allmannaDiarienummer.trim() || null } : null,
    rattarBeslut: null,
    ofullstandigt: false,
    beslutsniva: f.beslutsniva,
    rattsligRam: text('rattsligRam', f.rattsligRam),
  };
  const namnd = f.beslutsniva === 'namnd';
  const uppgifter = {
    organ: namnd ? f.organ.trim() || null : null,
    delegationspunkt: namnd ? null : f.delegationspunkt.trim() || null,
    roll: namnd ? null : f.roll.trim() || null,
    avslagsmotiv: text('avslagsmotiv', f.avslagsmotiv),
    motivering: f.motivering.trim() || null,
    avskrivningsgrund: beslut.avskrivningsgrund,
  };
  const kontroll = kontrolleraBeslut(beslut, { stodtyp: a.stodtyp, sokandeArRegionen: a.egetProjekt, utbetalt: aterkravbart(a, ovriga, nummer) });
  const foljd = granskaFoljdMed([...ovriga, beslut], nummer, 'forslag');
  const ror = beslut.tak ?? beslut.aterkrav ?? 0;
  const delegation =
    uppgifter.delegationspunkt !== null && f.datum !== null && ordningar.length > 0
      ? provaDelegation(ordningar, { punkt: uppgifter.delegationspunkt, stodtyp: a.stodtyp, belopp: ror, dag: f.datum, roller: null }).hinder
      : [];
  const egna = f.ordalydelse.trim();
  const galler = gallande([...ovriga, { ...beslut, lage: 'beslutad' }]);
  const ordalydelse = egna === '' ? [] : granskaOrdalydelse(egna, ordalydelsefakta(beslut, galler, [a.namn, a.sokande ?? '']));
  const regelfel = [
    ...forslagetsFel(granskaForslag({ ...beslut, ...uppgifter, beslutsniva: f.beslutsniva, egenBudget: false })),
    ...beslutetsFel(kontroll.hinder),
    ...foljdensFel(foljd.hinder),
    ...fattandetsFel(granskaBeslutsdag(beslut, ovriga, f.datum ?? '')),
    ...delegationensFel(delegation),
    ...ordalydelsensFel(ordalydelse),
    ...(andras !== null && f.skal.trim() === '' ? [fel('skal', '', 'Skriv varför förslaget ändras.')] : []),
  ];
  const sagda = new Set([...lasfel.map((x) => x.falt), ...(f.datum === null ? ['beslutat'] : [])]);
  return {
    begaran: {
      slag: f.slag,
      beslutsniva: f.beslutsniva,
      datum: f.datum,
      beviljadAndel: beslut.beviljadAndel,
      tak: beslut.tak,
      aterkrav: beslut.aterkrav,
      projektperiod: beslut.projektperiod,
      ...uppgifter,
      rattsligRam: beslut.rattsligRam,
      allmannaVillkor: beslut.allmannaVillkor,
      villkor: beslut.villkor.map((v, i) => ({ ...v, villkorsmall: villkor[i]?.mall ?? null })),
      ordalydelse: egna || null,
      ...(andras === null ? {} : { skal: f.skal.trim() }),
    },
    // What cannot be read is not also said to be missing.
    fel: [...lasfel, ...regelfel.filter((x) => !sagda.has(x.falt))].sort((x, y) => plats(x.falt) - plats(y.falt)),
    anmarkningar: [...kontroll.anmarkningar.filter((x) => x.kod !== 'start_fore_beslut' || f.datum !== null).map(beslutfel), ...foljd.anmarkningar.map(foljdfel)],
    belopp: ramansprak(beslut),
    ror,
  };
}
