import { delsumma } from '../budget/budget';
import { granskaBudget } from '../budget/granskning';
import { arDatum } from '../tal/datum';
import { provaBeskrivning } from './beskrivning';
import { provaEgenKontant } from './egen-kontant';
import { Provning, Riktlinjefakta } from './fakta';
import { Riktlinjefynd, Riktlinjegrund } from './fynd';
import { Riktlinjebedomning, Riktlinjekrav, Riktlinjelage } from './krav';

const uppfyllt = (grund: Riktlinjegrund): Provning => ({ utfall: 'uppfyllt', grund });
const avvikelse = (grund: Riktlinjegrund): Provning => ({ utfall: 'avvikelse', grund });
const fraga = (grund: Riktlinjegrund): Provning => ({ utfall: 'fraga', grund });
const ejTillampligt = (grund: Riktlinjegrund): Provning => ({ utfall: 'ej_tillampligt', grund });

function provaMervarde({ kommuner, ingaendeKommuner }: Riktlinjefakta): Provning {
  const [enda] = kommuner;
  const text = (ingaendeKommuner ?? '').trim();
  if (enda === undefined) return fraga(text === '' ? { skal: 'kommuner_okanda' } : { skal: 'kommuner_i_text', text });
  return kommuner.length > 1 ? uppfyllt({ skal: 'flera_kommuner', antal: kommuner.length }) : avvikelse({ skal: 'en_kommun', kommun: enda });
}

function provaFinansiering({ budget }: Riktlinjefakta): Provning {
  if (!budget) return fraga({ skal: 'budget_saknas' });
  const { summor, fulltFinansierad } = granskaBudget(budget, { andel: null, tak: null });
  const [kostnader, finansiering] = [summor.kostnader.totalt, summor.finansiering.totalt];
  const belopp = { kostnader: kostnader.kronor, finansiering: finansiering.kronor };
  if (fulltFinansierad === null) return fraga({ skal: 'okanda_celler', antal: kostnader.okandaCeller + finansiering.okandaCeller });
  return fulltFinansierad ? uppfyllt({ skal: 'fullt_finansierad', ...belopp }) : avvikelse({ skal: 'underfinansierad', ...belopp, differens: belopp.kostnader - belopp.finansiering });
}

function provaOffentligAndel({ andel, offentligAndelHogst: hogst }: Riktlinjefakta): Provning {
  if (andel === null || hogst === null) return fraga({ skal: 'andel_okand' });
  return andel > hogst ? avvikelse({ skal: 'andel_over', andel, hogst }) : uppfyllt({ skal: 'andel_inom', andel, hogst });
}

function provaDeMinimis({ deminimis }: Riktlinjefakta): Provning {
  if (!deminimis || deminimis.sammanlagt === null) return fraga({ skal: 'taket_okant', saknas: 'belopp' });
  const { sammanlagt: kronor, takKronor, kvar, okandaBelopp, ryms } = deminimis;
  if (takKronor === null || kvar === null) return fraga({ skal: 'taket_okant', saknas: deminimis.takEuro === null ? 'tak' : 'kurs' });
  if (ryms === false) return avvikelse({ skal: 'over_taket', kronor, takKronor, over: -kvar, okandaBelopp });
  const grund: Riktlinjegrund = { skal: 'under_taket', kronor, takKronor, okandaBelopp };
  return ryms ? uppfyllt(grund) : fraga(grund);
}

/** Rows of costs that are investments, by their name; an empty cell is not zero (regler §5). */
function provaInvesteringar({ budget }: Riktlinjefakta): Provning {
  if (!budget) return fraga({ skal: 'budget_saknas' });
  const rader = budget.kostnader.filter((r) => /invester/i.test(r.kategori)).map((r) => ({ rad: r.kategori, ...delsumma(Object.values(r.celler)) }));
  const medBelopp = rader.filter((r) => r.kronor > 0).map(({ rad, kronor }) => ({ rad, kronor }));
  if (medBelopp.length > 0) return avvikelse({ skal: 'investeringar', rader: medBelopp });
  const okand = rader.find((r) => r.okandaCeller > 0);
  return okand ? fraga({ skal: 'investeringar_okanda', rad: okand.rad }) : uppfyllt({ skal: 'inga_investeringar' });
}

/** Within the municipality it is a person who knows whether it is in the town, or one of the exceptions. */
function provaMikrobidrag({ stodform, kommun }: Riktlinjefakta, undantagen: string): Provning {
  if (stodform !== 'Mikrobidrag') return ejTillampligt({ skal: 'annan_stodform', stodform: 'Mikrobidrag' });
  if (kommun === null) return fraga({ skal: 'kommun_okand', undantagen });
  return kommun === undantagen ? fraga({ skal: 'i_kommunen', kommun }) : uppfyllt({ skal: 'annan_kommun', kommun, undantagen });
}

function provaPeriod({ period: { fran: start, till: slut } }: Riktlinjefakta, parameter: string): Provning {
  const [fran = '', till = ''] = parameter.split('/');
  if (slut === null || !arDatum(fran) || !arDatum(till)) return fraga({ skal: 'perioden_okand' });
  const inom = (start === null || fran <= start) && slut <= till;
  return inom ? uppfyllt({ skal: 'inom_perioden', fran, till }) : avvikelse({ skal: 'utanfor_perioden', start, slut, fran, till });
}

function prova(krav: Riktlinjekrav, fakta: Riktlinjefakta): Provning {
  switch (krav.kod) {
    case 'regionalt_mervarde':
      return provaMervarde(fakta);
    case 'egen_kontant':
      return provaEgenKontant(fakta);
    case 'full_finansiering':
      return provaFinansiering(fakta);
    case 'offentlig_andel':
      return provaOffentligAndel(fakta);
    case 'de_minimis':
      return provaDeMinimis(fakta);
    case 'statligt_stod':
      return fraga({ skal: 'fragas' });
    case 'hallbarhet':
      return provaBeskrivning(['ekonomisk', 'social', 'miljo'], fakta.texter);
    case 'jamstalldhet':
    case 'integration':
    case 'barn_unga':
      return provaBeskrivning([krav.kod], fakta.texter);
    case 'inga_investeringar':
      return provaInvesteringar(fakta);
    case 'mikrobidrag_ort':
      return provaMikrobidrag(fakta, krav.parameter ?? '');
    case 'period':
      return provaPeriod(fakta, krav.parameter ?? '');
  }
}

function utanfor({ stodtyper, prioriteringar }: Riktlinjekrav, { stodtyp, prioritering }: Riktlinjefakta): Riktlinjegrund | null {
  if (stodtyper.length > 0 && !stodtyper.includes(stodtyp)) return { skal: 'annan_stodtyp' };
  if (prioriteringar.length > 0 && (prioritering === null || !prioriteringar.includes(prioritering))) return { skal: 'annan_prioritering', prioriteringar };
  return null;
}

/** Every check of the riktlinje in its order, with what it came to, why, and from where it is (regler §8). The officer's answers are read by `bedomdKontroll`. */
export function kontrolleraRiktlinje(krav: readonly Riktlinjekrav[], fakta: Riktlinjefakta): Riktlinjefynd[] {
  return krav.map((k) => {
    const skal = utanfor(k, fakta);
    return { kod: k.kod, kalla: k.kalla, ...(skal ? ejTillampligt(skal) : prova(k, fakta)) };
  });
}

const fylld = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/**
 * Where a check stands with the officer's answer. That a deviation found by the check is none takes a motivering; that it may stand takes
 * a reason, and is then an avsteg.
 */
export function riktlinjelage(fynd: Pick<Riktlinjefynd, 'utfall'>, b: Omit<Riktlinjebedomning, 'kod'> | null): Riktlinjelage {
  const { utfall } = fynd;
  if (utfall === 'ej_tillampligt') return utfall;
  const svar = b?.svar ?? null;
  const avviker = svar === false || (utfall === 'avvikelse' && !(svar === true && fylld(b?.motivering)));
  if (avviker) return fylld(b?.avsteg) ? 'avsteg' : 'avvikelse';
  return svar === true || utfall === 'uppfyllt' ? 'uppfyllt' : 'fraga';
}

export interface Bedomtfynd extends Riktlinjefynd {
  lage: Riktlinjelage;
  bedomning: Omit<Riktlinjebedomning, 'kod'> | null;
}

export function bedomdKontroll(fynd: readonly Riktlinjefynd[], bedomningar: readonly Riktlinjebedomning[]): Bedomtfynd[] {
  return fynd.map((f) => {
    const given = bedomningar.find((b) => b.kod === f.kod);
    const bedomning = given ? { svar: given.svar, motivering: given.motivering, avsteg: given.avsteg } : null;
    return { ...f, lage: riktlinjelage(f, bedomning), bedomning };
  });
}
