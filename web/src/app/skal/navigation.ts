import { Handling } from '@anslag/doman';
import { INLASNINGSRATT } from '@anslag/kontrakt';

export interface Navigationspost {
  namn: string;
  vag: string;
  /** What one does there, for the start page. */
  om?: string;
  /** For whoever may do at least one of these; without it for everybody. */
  kraver?: readonly Handling[];
  /** Reached by the pages it is used from, not by the head, whose places fit in one row. */
  utanforHuvudet?: true;
}

/** The places in the order they are shown. */
export const navigation: readonly Navigationspost[] = [
  { namn: 'Översikt', vag: '/' },
  {
    namn: 'Ärenden',
    vag: '/arenden',
    om: 'Sök och filtrera ärenden. Se vad som är beslutat, budgeten, utbetalningar och effektkedjan.',
  },
  {
    namn: 'Logga resultat',
    vag: '/logga',
    kraver: ['uppfoljning.skriva'],
    utanforHuvudet: true,
    om: 'Skriv in en prestation eller en effekt på en halv minut, också i telefonen.',
  },
  { namn: 'Sammanträden', vag: '/sammantraden', om: 'Dagordning, kallelse, beslut och protokoll för nämndens sammanträden, och deras tidsfrister.' },
  { namn: 'Uppföljning', vag: '/uppfoljning', om: 'Lägesrapporter, möten, slutrapporter och uppföljning av effekter: vad som är försenat, vad som kommer och vad som är gjort.' },
  {
    namn: 'Portfölj',
    vag: '/portfolj',
    om: 'Vad medlen går till: per effektmål, kraftsamling, kommun och stödtyp, för ett eller flera år.',
  },
  { namn: 'Mål', vag: '/mal', om: 'Strategins mål och indikatorer över tid, bredvid projekten som säger sig bidra.' },
  { namn: 'Insatser', vag: '/insatser', om: 'Det som är redovisat till regeringen år för år, med effektkedjor: vad som är uppnått och vad som väntas.' },
  {
    namn: 'Ekonomi',
    vag: '/ekonomi',
    kraver: ['rekvisition.registrera', 'rekvisition.attestera'],
    om: 'Projektens pengar: beviljat, begärt, utbetalt och kvar, mot planen. Utbetalningar och betalningsfiler.',
  },
  { namn: 'Anslag', vag: '/anslag', om: 'Ramen år för år: tilldelat, indikativ fördelning med revideringar, och utfall.' },
  {
    namn: 'Årsbokslut',
    vag: '/arsbokslut',
    om: 'Årets siffror i frysta, numrerade versioner, och rapportavsnittet Fördelning som Word.',
  },
  {
    namn: 'Inläsning',
    vag: '/inlasning',
    kraver: Object.values(INLASNINGSRATT),
    om: 'Läs in beslut, företagsstöd, ramar och insatser ur filer. Se vad filen ändrar innan du bekräftar.',
  },
  { namn: 'Register', vag: '/register', om: 'Villkor, delegationsordning och riktlinjer med sina versioner, och det som är beslutat på delegation.' },
  {
    namn: 'Historik',
    vag: '/historik',
    kraver: ['historik.allt'],
    om: 'Allt som har gjorts i systemet: när, av vem, vad som ändrades och varför.',
  },
  {
    namn: 'Användare',
    vag: '/anvandare',
    kraver: ['anvandare.lasa'],
    om: 'Vilka som har loggat in, deras roller och vilka nämnder de är ledamöter i.',
  },
];
