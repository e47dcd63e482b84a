import { Beslutslage, Beslutsslag } from '@anslag/doman';
import { Arendelage } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

export function lagenamn(lage: Arendelage): { text: string; ton: Ton } {
  switch (lage) {
    case 'foreslaget':
      return { text: 'Föreslaget', ton: 'varning' };
    case 'beviljat':
      return { text: 'Beviljat', ton: 'bra' };
    case 'avslaget':
      return { text: 'Avslaget', ton: 'fel' };
    case 'avskrivet':
      return { text: 'Avskrivet', ton: 'neutral' };
  }
}

export function beslutsslagnamn(slag: Beslutsslag): string {
  switch (slag) {
    case 'bifall':
      return 'Bifall';
    case 'avslag':
      return 'Avslag';
    case 'avskrivning':
      return 'Avskrivning';
    case 'tillagg':
      return 'Tilläggsbeslut';
    case 'forlangning':
      return 'Förlängning';
    case 'andring':
      return 'Ändring';
    case 'aterkrav':
      return 'Återkrav';
    case 'upphavande':
      return 'Upphävande';
  }
}

export function beslutslagenamn(lage: Beslutslage): { text: string; ton: Ton } {
  switch (lage) {
    case 'forslag':
      return { text: 'Förslag, inte beslutat', ton: 'varning' };
    case 'beslutad':
      return { text: 'Beslutat', ton: 'bra' };
  }
}

export type Kon = 'K' | 'M' | 'okant';

export function konnamn(kon: Kon): string {
  switch (kon) {
    case 'K':
      return 'Kvinna';
    case 'M':
      return 'Man';
    case 'okant':
      return 'Uppgift saknas';
  }
}

/** How an ärende is referred to in words: by the number it has, or by what is known instead. */
export function nyckeltext(a: { nyckel: string; diarienummer: string | null; nypsId: string | null }): string {
  const delar = [a.diarienummer && `Dnr ${a.diarienummer}`, a.nypsId && `NYPS-id ${a.nypsId}`].filter(Boolean);
  return delar.length > 0 ? delar.join(' · ') : `Diarienummer okänt i handlingarna (${a.nyckel})`;
}

/** A programme's code as it is written: REACT_EU → "React-EU". An unknown code is shown as it is. */
export function euProgramnamn(kod: string): string {
  const namn: Record<string, string> = {
    ERUF: 'ERUF',
    ESF: 'ESF',
    INTERREG: 'Interreg',
    REACT_EU: 'React-EU',
    ANNAT: 'Annat EU-program',
  };
  return namn[kod] ?? kod;
}
