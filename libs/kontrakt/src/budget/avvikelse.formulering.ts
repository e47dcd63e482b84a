import { type Avvikelse, type Avvikelseniva, type Budgetsida, type Kronor, type Takavvikelse, formateraKronor } from '@anslag/doman';

function kr(n: Kronor): string {
  return `${formateraKronor(n)}\u00a0kr`;
}

function orekr({ hela, hundradelar }: { hela: Kronor; hundradelar: number }): string {
  return `${formateraKronor(hela)}${hundradelar === 0 ? '' : `,${String(hundradelar).padStart(2, '0')}`}\u00a0kr`;
}

/** The side of the budget, as its heading reads. */
export function budgetsidnamn(sida: Budgetsida): string {
  switch (sida) {
    case 'kostnader':
      return 'Kostnader';
    case 'finansiering':
      return 'Finansiering';
  }
}

/** How serious a finding is, in a word. */
export function avvikelsenivanamn(niva: Avvikelseniva): string {
  switch (niva) {
    case 'info':
      return 'Upplysning';
    case 'notering':
      return 'Avrundning';
    case 'varning':
      return 'Stämmer inte';
  }
}

function okandaCeller(antal: number): string {
  if (antal === 0) return '';
  return ` ${antal === 1 ? 'En cell' : `${antal} celler`} anges inte i handlingen och ingår inte i det beräknade.`;
}

function jamforelse(vad: string, a: { angivet: Kronor; beraknat: Kronor; differens: Kronor; okandaCeller: number }): string {
  return `${vad} anges till ${kr(a.angivet)}, cellerna ger ${kr(a.beraknat)}: skillnad ${kr(a.differens)}.${okandaCeller(a.okandaCeller)}`;
}

function takavvikelse(a: Takavvikelse): string {
  switch (a.kod) {
    case 'tak_under_andel':
      return `Andelen av budgetens kostnader är ${orekr(a.andelAvTotal)}, mer än taket ${kr(a.tak)}. Taket binder från ${kr(a.brytpunkt)} bokförda kostnader.`;
    case 'tak_over_andel':
      return `Taket ${kr(a.tak)} kan inte nås: andelen av budgetens ${kr(a.total)} är ${orekr(a.andelAvTotal)}.`;
    case 'tak_ej_jamfort':
      return a.orsak === 'avser_forlangningen'
        ? 'Taket jämförs inte med budgeten, eftersom budgeten bara avser förlängningen.'
        : 'Taket jämförs inte med budgeten, eftersom alla kostnader inte är kända.';
  }
}

/** What the check of a budget found, as a sentence with the row and the difference. */
export function budgetavvikelse(a: Avvikelse): string {
  switch (a.kod) {
    case 'rad_summa':
      return jamforelse(`${budgetsidnamn(a.sida)}, rad ${a.radnummer} ”${a.rad}”: summan`, a);
    case 'kolumn_summa':
      return jamforelse(`${budgetsidnamn(a.sida)}, ${a.ar}: summan`, a);
    case 'total_summa':
      return jamforelse(`${budgetsidnamn(a.sida)}: totalsumman`, a);
    case 'radtotaler_summa':
      return `${budgetsidnamn(a.sida)}: totalsumman anges till ${kr(a.angivet)}, radernas angivna summor ger ${kr(a.beraknat)}: skillnad ${kr(a.differens)}.`;
    case 'kostnader_finansiering': {
      const period = a.ar === null ? 'Hela perioden' : a.ar;
      const slut = a.differens > 0 ? `${kr(a.differens)} saknar finansiering` : `finansieringen är ${kr(-a.differens)} större`;
      return `${period}: kostnaderna är ${kr(a.kostnader)} och finansieringen ${kr(a.finansiering)}: ${slut}.${okandaCeller(a.okandaCeller)}`;
    }
    case 'okanda_celler':
      return `${budgetsidnamn(a.sida)}, rad ${a.radnummer} ”${a.rad}”: handlingen anger inget belopp för ${a.ar.join(', ')}. Okänt räknas inte som noll.`;
    case 'tak_under_andel':
    case 'tak_over_andel':
    case 'tak_ej_jamfort':
      return takavvikelse(a);
  }
}
