import { Grund, Kedjenod, KedjeFel, Niva, Resultatlage } from '@anslag/doman';

export function nivanamn(niva: Niva): string {
  switch (niva) {
    case 'aktivitet':
      return 'Aktivitet';
    case 'prestation':
      return 'Prestation';
    case 'effekt_kort':
      return 'Effekt på kort sikt';
    case 'effekt_medellang':
      return 'Effekt på medellång sikt';
    case 'effekt_lang':
      return 'Effekt på lång sikt';
    case 'effektmal':
      return 'Effektmål';
  }
}

function lagenamn(lage: Resultatlage): string {
  switch (lage) {
    case 'uppnadd':
      return 'Uppnådd';
    case 'forvantad':
      return 'Förväntad';
  }
}

function grundnamn(grund: Grund): string {
  switch (grund) {
    case 'uppfoljning':
      return 'uppföljning';
    case 'utvardering':
      return 'utvärdering';
    case 'egen_bedomning':
      return 'egen bedömning';
  }
}

/** State and ground of a node in words; empty for activities and goals, which have neither. */
export function resultattext(n: Pick<Kedjenod, 'niva' | 'lage' | 'grund'> & { ar: number | null }): string {
  if (n.lage === null) return '';
  const ar = n.ar === null ? '' : ` ${n.ar}`;
  return `${lagenamn(n.lage)}${ar}, ${n.grund === null ? 'grund anges inte' : grundnamn(n.grund)}`;
}

/** What the check of a chain found; `namn` gives a node's text. */
export function kedjefel(f: KedjeFel, namn: (id: string) => string): string {
  const citat = (id: string): string => `”${namn(id)}”`;
  switch (f.kod) {
    case 'nod_dubblett':
      return `Ledet ${citat(f.nod)} finns flera gånger.`;
    case 'lank_okand_nod':
      return `En länk går till ett led som inte finns (${f.okand}).`;
    case 'lank_till_sig_sjalv':
      return `Ledet ${citat(f.nod)} är länkat till sig självt.`;
    case 'lank_ej_framat':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} går inte framåt i kedjan.`;
    case 'lank_dubblett':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} finns flera gånger.`;
    case 'hoppar_over_niva_utan_skal':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} hoppar över ${f.overhoppade.map((n) => nivanamn(n).toLowerCase()).join(' och ')} utan att säga varför.`;
    case 'nar_inte_effektmal':
      return `${citat(f.nod)} leder inte till något effektmål.`;
    case 'uppnadd_utan_grund':
      return `${citat(f.nod)} anges som uppnådd utan att säga vad det grundas på.`;
  }
}
