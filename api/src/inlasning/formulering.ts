import {
  type AndelFel,
  type Avvikelse,
  type BeslutFel,
  type FoljdFel,
  type KedjeFel,
  type MalFel,
  type NyckelFel,
  type RamAvvikelse,
  type TalFel,
  formateraAndel,
  formateraKronor,
} from '@anslag/doman';

export type Domanfel = AndelFel | TalFel | NyckelFel | BeslutFel | FoljdFel | MalFel | KedjeFel | Avvikelse | RamAvvikelse;

/** What is wrong, and what would be right. */
export type Formulering = [meddelande: string, ratt: string | null];

const MELLAN_ANDEL = 'Mer än 0 och högst 100, med högst två decimaler: "12,5"';

/** The Swedish words for every fault and remark that a rule can return; a new code does not compile without its words. */
export function formulera(f: Domanfel): Formulering {
  switch (f.kod) {
    case 'flera_bifall':
      return [
        `Ärendet har redan ett fattat bifall (beslut ${f.tidigare}).`,
        'Mer pengar: slag tillagg. En rättelse: rattarBeslut med numret på det beslut som rättas',
      ];
    case 'redan_beslutat':
      return [`Det som föreslås är redan beslutat samma dag (beslut ${f.tidigare}).`, null];
    case 'efter_upphavande':
      return [`Beslutet ändrar ett stöd som är upphävt (beslut ${f.upphavande}).`, null];
    case 'utan_bifall':
      return ['Ärendet har inget fattat bifall att bygga på.', null];
    case 'andel_tom':
      return ['Andelen är tom.', MELLAN_ANDEL];
    case 'andel_form':
      return ['Inte en andel i procent.', MELLAN_ANDEL];
    case 'andel_decimaler':
      return [`Andelen har fler än ${f.hogstDecimaler} decimaler.`, MELLAN_ANDEL];
    case 'andel_utanfor':
      return ['Andelen ligger utanför det tillåtna.', MELLAN_ANDEL];
    case 'tal_tomt':
      return ['Beloppet är tomt.', 'Hela kronor: 45 000'];
    case 'tal_form':
      return ['Inte ett belopp.', `Hela kronor: ${f.exempel}`];
    case 'tal_tvetydigt':
      return ['Punkten eller kommat kan läsas på två sätt.', `Skriv tusental med blanksteg: ${f.exempel}`];
    case 'tal_negativt':
      return ['Beloppet är negativt.', 'Hela kronor, 0 eller mer'];
    case 'tal_ej_hela_kronor':
      return ['Beloppet är inte hela kronor.', 'Hela kronor: 45 000'];
    case 'tal_for_stort':
      return forStort(f.hogst);
    case 'diarienummer_form':
      return ['Inte ett diarienummer.', `Två siffror, 1–4 bokstäver, 1–6 siffror: ${f.exempel}`];
    case 'nyps_form':
      return ['Inte ett NYPS-id.', f.exempel.join(' eller ')];
    case 'arendenyckel_form':
      return ['Varken diarienummer eller NYPS-id.', f.exempel.join(' eller ')];
    case 'falt_saknas':
      return [
        `Beslutet anger inte ${benamning(f.falt)}.`,
        'Ange uppgiften, eller ofullstandigt: true om handlingen inte anger den',
      ];
    case 'tak_utanfor':
      if (f.last > f.hogst) return forStort(f.hogst);
      return ['Taket ligger utanför det tillåtna.', `${formateraKronor(f.lagst)}–${formateraKronor(f.hogst)} kr`];
    case 'datum_form':
      return ['Inte ett datum som finns.', 'ÅÅÅÅ-MM-DD'];
    case 'beslutat_ogiltigt':
      return ['Tiden för beslutet är inte giltig.', 'En dag, ett spann av dagar i ordning eller ett år'];
    case 'slut_fore_start':
      return [`Perioden slutar ${f.till}, före starten ${f.fran}.`, 'Slut samma dag som start eller senare'];
    case 'tak_utan_bevillning':
      return ['Ett beslut av det slaget har inget belopp.', 'Lämna beloppet tomt'];
    case 'aterkrav_utanfor':
      if (f.last > f.hogst) return forStort(f.hogst);
      return ['Återkravet ligger utanför det tillåtna.', `${formateraKronor(f.lagst)}–${formateraKronor(f.hogst)} kr`];
    case 'aterkrav_over_utbetalt':
      return [`Återkravet är större än det utbetalda, ${kr(f.utbetalt)}.`, `Högst ${kr(Math.max(0, f.utbetalt))}`];
    case 'aterkrav_i_annat_beslut':
      return ['Bara ett återkrav anger ett belopp att betala tillbaka.', 'Lämna aterkrav tomt'];
    case 'avskrivningsgrund_i_annat_beslut':
      return ['Bara en avskrivning anger en grund.', 'Lämna avskrivningsgrund tom'];
    case 'villkorsdag_form':
      return [`Villkoret ${f.villkor} har en dag som inte finns.`, 'ÅÅÅÅ-MM-DD'];
    case 'rattar_sig_sjalv':
      return ['Beslutet rättar sig självt.', 'Numret på ett tidigare beslut i ärendet'];
    case 'start_fore_beslut':
      return [`Projektet startar ${f.start}, före beslutet ${f.beslutat}.`, null];
    case 'egen_sokande':
      return ['Regionen är själv sökande.', null];
    case 'tillagg_utan_andel':
      return ['Tilläggsbeslutet anger ingen andel; den tidigare gäller.', null];
    case 'allmanna_villkor_utan_version':
      return ['Beslutet anger inte vilken version av de allmänna villkoren som gäller.', null];
    case 'platshallare':
      return [`Text från mallen är kvar i villkoret: ”${f.hittat}”.`, null];
    case 'mal_dubblett':
      return ['Samma mål står två gånger.', 'Varje mål en gång'];
    case 'mal_flera_huvudmal':
      return ['Flera mål är huvudmål.', 'Högst ett huvudmål'];
    case 'mal_andel_utanfor':
      return ['Målets andel ligger utanför det tillåtna.', MELLAN_ANDEL];
    case 'mal_andel_saknas':
      return ['Några mål har andel och andra inte.', 'Andel på alla mål eller på inget'];
    case 'mal_andelar_summa':
      return [`Målens andelar summerar till ${formateraAndel(f.summa)} %.`, '100 %'];
    case 'nod_dubblett':
      return [`Två noder i effektkedjan har beteckningen ”${f.nod}”.`, 'En egen beteckning för varje nod'];
    case 'lank_okand_nod':
      return [
        `Länken ${f.fran} → ${f.till} pekar på en nod som inte finns: ”${f.okand}”.`,
        'Beteckningen på en nod i samma kedja',
      ];
    case 'lank_till_sig_sjalv':
      return [`Noden ”${f.nod}” är länkad till sig själv.`, 'En länk till en senare nivå'];
    case 'lank_ej_framat':
      return [`Länken ${f.fran} → ${f.till} går inte framåt.`, 'En länk till en senare nivå'];
    case 'lank_dubblett':
      return [`Länken ${f.fran} → ${f.till} står två gånger.`, 'Varje länk en gång'];
    case 'hoppar_over_niva_utan_skal':
      return [`Länken ${f.fran} → ${f.till} hoppar över en nivå utan skäl.`, 'Ange skälet i fältet skal'];
    case 'nar_inte_effektmal':
      return [`Noden ”${f.nod}” leder inte till något effektmål.`, null];
    case 'uppnadd_utan_grund':
      return [`Noden ”${f.nod}” är uppnådd men saknar grund.`, 'uppfoljning, utvardering eller egen_bedomning'];
    case 'rad_summa':
      return [`Raden ”${f.rad}” anger ${kr(f.angivet)} men cellerna ger ${kr(f.beraknat)}.`, null];
    case 'kolumn_summa':
      return [`Summan för ${f.ar} anges till ${kr(f.angivet)} men raderna ger ${kr(f.beraknat)}.`, null];
    case 'total_summa':
      return [`Totalen anges till ${kr(f.angivet)} men cellerna ger ${kr(f.beraknat)}.`, null];
    case 'radtotaler_summa':
      return [`Totalen anges till ${kr(f.angivet)} men radernas totaler ger ${kr(f.beraknat)}.`, null];
    case 'kostnader_finansiering':
      return [`Kostnader ${kr(f.kostnader)} och finansiering ${kr(f.finansiering)} skiljer sig ${f.ar ?? 'totalt'}.`, null];
    case 'okanda_celler':
      return [`Raden ”${f.rad}” har okända celler: ${f.ar.join(', ')}.`, null];
    case 'tak_under_andel':
      return [`Taket ${kr(f.tak)} binder från ${kr(f.brytpunkt)} bokförda kostnader.`, null];
    case 'tak_over_andel':
      return [`Taket ${kr(f.tak)} är högre än andelen av budgeten, ${kr(f.andelAvTotal.hela)}.`, null];
    case 'tak_ej_jamfort':
      return ['Taket är inte jämfört med budgeten.', null];
    case 'fordelning_summa':
      return [`Fördelningen (revision ${f.revision}) summerar till ${kr(f.summa)} men ${kr(f.tilldelat)} är tilldelat.`, null];
    case 'utfall_summa':
      return [`Utfallet summerar till ${kr(f.summa)} men ${kr(f.tilldelat)} är tilldelat.`, null];
    case 'uppfoljning_over_hogst':
      return [`Uppföljning och utvärdering är ${kr(f.kronor)}, mer än högst ${kr(f.hogst)}.`, null];
    case 'stodtyp_dubblett':
      return [`Stödtypen ${f.stodtyp} står två gånger.`, 'Varje stödtyp en gång'];
    case 'revision_dubblett':
      return [`Revision ${f.revision} står två gånger.`, 'Varje revision en gång'];
  }
}

/** An amount above the limit `hogst`, in kronor. */
export function forStort(hogst: number): [meddelande: string, ratt: string] {
  return [`Beloppet är för stort, högst ${kr(hogst)}.`, `Högst ${kr(hogst)}`];
}

function kr(kronor: number): string {
  return `${formateraKronor(kronor)} kr`;
}

function benamning(falt: (BeslutFel & { kod: 'falt_saknas' })['falt']): string {
  switch (falt) {
    case 'beviljadAndel':
      return 'beviljad andel';
    case 'tak':
      return 'tak';
    case 'aterkrav':
      return 'återkravets belopp';
    case 'projektperiod.fran':
      return 'tidigaste start';
    case 'projektperiod.till':
      return 'senaste slut';
    case 'rattsligRam':
      return 'rättslig grund';
  }
}
