import { Routes } from '@angular/router';
import type { Anvandaren } from '../anvandare/anvandaren';
import type { Ansokan } from '../ansokan/ansokan';
import type { Andra } from '../arendeandring/andra';
import type { Beredning } from '../beredning/beredning';
import type { Foresla } from '../beslut/foresla';
import type { Andrakedja } from '../kedjeandring/andrakedja';
import type { NyttArende } from '../registrering/nytt';
import type { Granskningsform } from '../utbetalning/granskningsform';
import type { Rekvisitionsform } from '../utbetalning/rekvisitionsform';
import type { NyttDelbidrag } from '../delbidrag/nyttdelbidrag';
import type { Inlasning } from '../inlasning/inlasning';
import type { NyOrdning } from '../registren/nyordning';
import type { NyRiktlinje } from '../registren/nyriktlinje';
import type { Organisationsform } from '../registren/organisationsform';
import type { NyttVillkor } from '../registren/nyttvillkor';
import type { Logga } from '../resultat/logga';
import type { NyttResultat } from '../resultat/nyttresultat';
import type { Mote } from '../sammantrade/mote';
import type { Motesform } from '../sammantrade/motesform';
import type { Analys } from '../uppfoljning/analys';
import type { Uppfoljningspost } from '../uppfoljning/post';
import { kravInloggning } from './sessionsvakt';

/** The pages that are shown to anybody. */
const oppna: Routes = [
  { path: 'logga-in', title: 'Logga in', loadComponent: () => import('../inloggning/inloggning').then((m) => m.Inloggning) },
  {
    path: 'tillganglighet',
    title: 'Tillgänglighet',
    loadComponent: () => import('../tillganglighet/tillganglighet').then((m) => m.Tillganglighet),
  },
];

/** One line per page. A page that is in the navigation has its line in navigation.ts too. */
const inloggade: Routes = [
  { path: '', pathMatch: 'full', title: 'Översikt', loadComponent: () => import('../oversikt/oversikt').then((m) => m.Oversikt) },
  { path: 'arenden', title: 'Ärenden', loadComponent: () => import('../arende/arenden').then((m) => m.Arenden) },
  {
    path: 'arenden/nytt',
    title: 'Nytt ärende',
    loadComponent: () => import('../registrering/nytt').then((m) => m.NyttArende),
    canDeactivate: [(sida: NyttArende) => sida.farLamnas()],
  },
  { path: 'arenden/:nyckel', title: 'Ärendet', loadComponent: () => import('../arende/arendet').then((m) => m.Arendet) },
  {
    path: 'arenden/:nyckel/andra',
    title: 'Ändra ärendet',
    loadComponent: () => import('../arendeandring/andra').then((m) => m.Andra),
    canDeactivate: [(sida: Andra) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/ansokan',
    title: 'Ansökan',
    loadComponent: () => import('../ansokan/ansokan').then((m) => m.Ansokan),
    canDeactivate: [(sida: Ansokan) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/beredning',
    title: 'Beredning',
    loadComponent: () => import('../beredning/beredning').then((m) => m.Beredning),
    canDeactivate: [(sida: Beredning) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/foresla',
    title: 'Föreslå beslut',
    loadComponent: () => import('../beslut/foresla').then((m) => m.Foresla),
    canDeactivate: [(sida: Foresla) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/forslag/:nummer/andra',
    title: 'Ändra förslaget',
    loadComponent: () => import('../beslut/foresla').then((m) => m.Foresla),
    canDeactivate: [(sida: Foresla) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/forslag/:nummer/beslut',
    title: 'Fatta beslut',
    loadComponent: () => import('../beslut/fatta').then((m) => m.Fatta),
  },
  {
    path: 'arenden/:nyckel/uppfoljning/:slag/:post',
    title: 'Uppföljning av ärendet',
    loadComponent: () => import('../uppfoljning/post').then((m) => m.Uppfoljningspost),
    canDeactivate: [(sida: Uppfoljningspost) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/analys',
    title: 'Sammanfattande analys',
    loadComponent: () => import('../uppfoljning/analys').then((m) => m.Analys),
    canDeactivate: [(sida: Analys) => sida.farLamnas()],
  },
  { path: 'uppfoljning', title: 'Uppföljning', loadComponent: () => import('../uppfoljning/uppfoljningar').then((m) => m.Uppfoljningar) },
  {
    path: 'arenden/:nyckel/rekvisitioner/ny',
    title: 'Ny rekvisition',
    loadComponent: () => import('../utbetalning/rekvisitionsform').then((m) => m.Rekvisitionsform),
    canDeactivate: [(sida: Rekvisitionsform) => sida.farLamnas()],
  },
  { path: 'arenden/:nyckel/rekvisitioner/:nummer', title: 'Rekvisitionen', loadComponent: () => import('../utbetalning/rekvisitionen').then((m) => m.Rekvisitionen) },
  {
    path: 'arenden/:nyckel/rekvisitioner/:nummer/andra',
    title: 'Ändra rekvisitionen',
    loadComponent: () => import('../utbetalning/rekvisitionsform').then((m) => m.Rekvisitionsform),
    canDeactivate: [(sida: Rekvisitionsform) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/rekvisitioner/:nummer/granska',
    title: 'Granska rekvisitionen',
    loadComponent: () => import('../utbetalning/granskningsform').then((m) => m.Granskningsform),
    canDeactivate: [(sida: Granskningsform) => sida.farLamnas()],
  },
  { path: 'ekonomi', title: 'Ekonomi', loadComponent: () => import('../ekonomi/ekonomi').then((m) => m.Ekonomi) },
  { path: 'ekonomi/utbetalningar', title: 'Utbetalningar', loadComponent: () => import('../ekonomi/utbetalningar').then((m) => m.Utbetalningar) },
  {
    path: 'arenden/:nyckel/resultat/nytt',
    title: 'Logga resultat',
    loadComponent: () => import('../resultat/nyttresultat').then((m) => m.NyttResultat),
    canDeactivate: [(sida: NyttResultat) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/delbidrag/nytt',
    title: 'Nytt delbidrag',
    loadComponent: () => import('../delbidrag/nyttdelbidrag').then((m) => m.NyttDelbidrag),
    canDeactivate: [(sida: NyttDelbidrag) => sida.farLamnas()],
  },
  {
    path: 'insatser/:id/resultat/nytt',
    title: 'Logga resultat',
    loadComponent: () => import('../resultat/nyttresultat').then((m) => m.NyttResultat),
    canDeactivate: [(sida: NyttResultat) => sida.farLamnas()],
  },
  {
    path: 'logga',
    title: 'Logga resultat',
    loadComponent: () => import('../resultat/logga').then((m) => m.Logga),
    canDeactivate: [(sida: Logga) => sida.farLamnas()],
  },
  {
    path: 'arenden/:nyckel/effektkedja',
    title: 'Ändra effektkedjan',
    loadComponent: () => import('../kedjeandring/andrakedja').then((m) => m.Andrakedja),
    canDeactivate: [(sida: Andrakedja) => sida.farLamnas()],
  },
  { path: 'insatser', title: 'Insatser', loadComponent: () => import('../insatser/insatser').then((m) => m.Insatser) },
  { path: 'insatser/:id', title: 'Insatsen', loadComponent: () => import('../insatser/insatsen').then((m) => m.Insatsen) },
  {
    path: 'insatser/:id/effektkedja',
    title: 'Ändra insatsens effektkedja',
    loadComponent: () => import('../kedjeandring/andrakedja').then((m) => m.Andrakedja),
    canDeactivate: [(sida: Andrakedja) => sida.farLamnas()],
  },
  { path: 'sammantraden', title: 'Sammanträden', loadComponent: () => import('../sammantrade/sammantraden').then((m) => m.Sammantraden) },
  {
    path: 'sammantraden/nytt',
    title: 'Planera sammanträde',
    loadComponent: () => import('../sammantrade/motesform').then((m) => m.Motesform),
    canDeactivate: [(sida: Motesform) => sida.farLamnas()],
  },
  { path: 'sammantraden/:id', title: 'Sammanträdet', loadComponent: () => import('../sammantrade/sammantradet').then((m) => m.Sammantradet) },
  {
    path: 'sammantraden/:id/andra',
    title: 'Ändra sammanträdet',
    loadComponent: () => import('../sammantrade/motesform').then((m) => m.Motesform),
    canDeactivate: [(sida: Motesform) => sida.farLamnas()],
  },
  {
    path: 'sammantraden/:id/mote',
    title: 'Mötet',
    loadComponent: () => import('../sammantrade/mote').then((m) => m.Mote),
    canDeactivate: [(sida: Mote) => sida.farLamnas()],
  },
  { path: 'sammantraden/:id/protokoll', title: 'Protokoll', loadComponent: () => import('../sammantrade/protokoll').then((m) => m.Protokoll) },
  { path: 'kalender', title: 'Kalender', loadComponent: () => import('../kalender/kalender').then((m) => m.Kalender) },
  { path: 'register', title: 'Register', loadComponent: () => import('../registren/register').then((m) => m.Register) },
  { path: 'register/villkor', title: 'Villkor', loadComponent: () => import('../registren/villkor').then((m) => m.Villkor) },
  {
    path: 'register/villkor/nytt',
    title: 'Nytt villkor',
    loadComponent: () => import('../registren/nyttvillkor').then((m) => m.NyttVillkor),
    canDeactivate: [(sida: NyttVillkor) => sida.farLamnas()],
  },
  {
    path: 'register/delegationsordning',
    title: 'Delegationsordning',
    loadComponent: () => import('../registren/delegationsordning').then((m) => m.Delegationsordningar),
  },
  {
    path: 'register/delegationsordning/ny',
    title: 'Ny delegationsordning',
    loadComponent: () => import('../registren/nyordning').then((m) => m.NyOrdning),
    canDeactivate: [(sida: NyOrdning) => sida.farLamnas()],
  },
  { path: 'register/riktlinjer', title: 'Riktlinjer', loadComponent: () => import('../registren/riktlinjer').then((m) => m.Riktlinjer) },
  {
    path: 'register/riktlinjer/ny',
    title: 'Ny riktlinje',
    loadComponent: () => import('../registren/nyriktlinje').then((m) => m.NyRiktlinje),
    canDeactivate: [(sida: NyRiktlinje) => sida.farLamnas()],
  },
  { path: 'register/organisationer', title: 'Organisationer', loadComponent: () => import('../registren/organisationer').then((m) => m.Organisationer) },
  {
    path: 'register/organisationer/ny',
    title: 'Ny organisation',
    loadComponent: () => import('../registren/organisationsform').then((m) => m.Organisationsform),
    canDeactivate: [(sida: Organisationsform) => sida.farLamnas()],
  },
  {
    path: 'register/organisationer/:id',
    title: 'Ändra organisation',
    loadComponent: () => import('../registren/organisationsform').then((m) => m.Organisationsform),
    canDeactivate: [(sida: Organisationsform) => sida.farLamnas()],
  },
  { path: 'delegationsbeslut', title: 'Delegationsbeslut', loadComponent: () => import('../registren/delegationsbeslut').then((m) => m.Delegationsbeslut) },
  { path: 'historik', title: 'Historik', loadComponent: () => import('../historik/historik').then((m) => m.Historik) },
  { path: 'mal', title: 'Mål och indikatorer', loadComponent: () => import('../mal/mal').then((m) => m.Mal) },
  { path: 'portfolj', title: 'Portfölj', loadComponent: () => import('../portfolj/portfolj').then((m) => m.Portfolj) },
  { path: 'anslag', title: 'Anslag', loadComponent: () => import('../anslag/anslag').then((m) => m.Anslag) },
  {
    path: 'anslag/:ar',
    title: (r) => `Anslag ${r.paramMap.get('ar')}`,
    loadComponent: () => import('../anslag/anslagsar').then((m) => m.Anslagsar),
  },
  { path: 'arsbokslut', title: 'Årsbokslut', loadComponent: () => import('../arsbokslut/arsbokslut').then((m) => m.Arsbokslut) },
  {
    path: 'arsbokslut/:ar/:nummer',
    title: (r) => `Årsbokslut ${r.paramMap.get('ar')}, nr ${r.paramMap.get('nummer')}`,
    loadComponent: () => import('../arsbokslut/version').then((m) => m.Arsbokslutsversion),
  },
  {
    path: 'arsbokslut/:ar/:nummer/skillnad',
    title: (r) => `Skillnader i årsbokslut ${r.paramMap.get('ar')}, nr ${r.paramMap.get('nummer')}`,
    loadComponent: () => import('../arsbokslut/skillnad').then((m) => m.Arsbokslutsskillnad),
  },
  {
    path: 'inlasning',
    title: 'Inläsning',
    loadComponent: () => import('../inlasning/inlasning').then((m) => m.Inlasning),
    canDeactivate: [(sida: Inlasning) => sida.farLamnas()],
  },
  { path: 'anvandare', title: 'Användare', loadComponent: () => import('../anvandare/anvandare').then((m) => m.Anvandare) },
  {
    path: 'anvandare/:id',
    title: 'Användaren',
    loadComponent: () => import('../anvandare/anvandaren').then((m) => m.Anvandaren),
    canDeactivate: [(sida: Anvandaren) => sida.farLamnas()],
  },
  { path: '**', title: 'Sidan finns inte', loadComponent: () => import('./saknas').then((m) => m.Saknas) },
];

export const vagar: Routes = [...oppna, ...inloggade.map((v) => ({ ...v, canActivate: [kravInloggning] }))];
