import { AngivetAggregat } from '../../anslag/angivet-aggregat.entity';
import { AngivetUtfall } from '../../anslag/angivet-utfall.entity';
import { Anslagsram } from '../../anslag/anslagsram.entity';
import { Ramfordelning } from '../../anslag/ramfordelning.entity';
import { RamfordelningPost } from '../../anslag/ramfordelning-post.entity';
import { Ansokan } from '../../ansokan/ansokan.entity';
import { Arendetext } from '../../ansokan/arendetext.entity';
import { Delmal } from '../../ansokan/delmal.entity';
import { DelmalAktivitet } from '../../ansokan/delmal-aktivitet.entity';
import { Organisation } from '../../ansokan/organisation.entity';
import { Arende } from '../../arende/arende.entity';
import { ArendeEffektmal } from '../../arende/arende-effektmal.entity';
import { Arendelank } from '../../arende/arendelank.entity';
import { ArendeKommun } from '../../arende/arende-kommun.entity';
import { ArendeKraftsamling } from '../../arende/arende-kraftsamling.entity';
import { Arsbokslut } from '../../arsrapport/arsbokslut.entity';
import { Anvandare } from '../../behorighet/anvandare.entity';
import { Inloggningsforsok } from '../../behorighet/inloggningsforsok.entity';
import { Jav } from '../../behorighet/jav.entity';
import { Ledamotskap } from '../../behorighet/ledamotskap.entity';
import { Utloggningsintyg } from '../../behorighet/oidc/utloggningsintyg.entity';
import { Session } from '../../behorighet/session.entity';
import { Takt } from '../../behorighet/takt.entity';
import { Bilaga } from '../../bilaga/bilaga.entity';
import { BilagaInnehall } from '../../bilaga/bilaga-innehall.entity';
import { ArendeMalverkan } from '../../beredning/arende-malverkan.entity';
import { Kriteriebedomning } from '../../beredning/kriteriebedomning.entity';
import { Kriterium } from '../../beredning/kriterium.entity';
import { Regelvarde } from '../../beredning/regelvarde.entity';
import { Riktlinje } from '../../beredning/riktlinje.entity';
import { Riktlinjebedomning } from '../../beredning/riktlinjebedomning.entity';
import { Riktlinjekrav } from '../../beredning/riktlinjekrav.entity';
import { Beslut } from '../../beslut/beslut.entity';
import { BeslutEffektmal } from '../../beslut/beslut-effektmal.entity';
import { BeslutKraftsamling } from '../../beslut/beslut-kraftsamling.entity';
import { BeslutVillkor } from '../../beslut/beslut-villkor.entity';
import { Budget } from '../../beslut/budget.entity';
import { Budgetcell } from '../../beslut/budgetcell.entity';
import { Budgetrad } from '../../beslut/budgetrad.entity';
import { Budgetsumma } from '../../beslut/budgetsumma.entity';
import { Bokforingsfil } from '../../bokforing/bokforingsfil.entity';
import { Bokforingspost } from '../../bokforing/bokforingspost.entity';
import { Bokforingsverifikation } from '../../bokforing/bokforingsverifikation.entity';
import { Delbidrag } from '../../delbidrag/delbidrag.entity';
import { Delegationsordning } from '../../delegation/delegationsordning.entity';
import { Delegationspunkt } from '../../delegation/delegationspunkt.entity';
import { OvrigtDelegationsbeslut } from '../../delegation/ovrigt-delegationsbeslut.entity';
import { RedovisatBeslut } from '../../delegation/redovisat-beslut.entity';
import { Dokumentjobb } from '../../dokument/dokumentjobb.entity';
import { Expediering } from '../../dokument/expediering.entity';
import { HandlingArende } from '../../dokument/handling-arende.entity';
import { Handling } from '../../dokument/handling.entity';
import { HandlingFil } from '../../dokument/handling-fil.entity';
import { EffektkedjaLank } from '../../effektkedja/effektkedja-lank.entity';
import { EffektkedjaMal } from '../../effektkedja/effektkedja-mal.entity';
import { EffektkedjaNod } from '../../effektkedja/effektkedja-nod.entity';
import { Insats } from '../../effektkedja/insats.entity';
import { Kedjemall } from '../../effektkedja/kedjemall.entity';
import { Utfall } from '../../effektkedja/utfall.entity';
import { InsatsEffektmal } from '../../effektkedja/insats-effektmal.entity';
import { InsatsKraftsamling } from '../../effektkedja/insats-kraftsamling.entity';
import { Historik } from '../../historik/historik.entity';
import { HistorikHuvud } from '../../historik/historik-huvud.entity';
import { Idempotens } from '../../historik/idempotens.entity';
import { Oskriven } from '../../historik/oskriven.entity';
import { Inlasning } from '../../inlasning/inlasning.entity';
import { Kalendernyckel } from '../../kalender/kalendernyckel.entity';
import { Protokoll } from '../../sammantrade/protokoll.entity';
import { Protokollsignatur } from '../../sammantrade/protokollsignatur.entity';
import { Punktjav } from '../../sammantrade/punktjav.entity';
import { Reservation } from '../../sammantrade/reservation.entity';
import { Sammantrade } from '../../sammantrade/sammantrade.entity';
import { Sammantradesdeltagare } from '../../sammantrade/sammantradesdeltagare.entity';
import { Sammantradespunkt } from '../../sammantrade/sammantradespunkt.entity';
import { Effektmal } from '../../strategi/effektmal.entity';
import { EffektmalVariant } from '../../strategi/effektmal-variant.entity';
import { Indikatorutfall } from '../../strategi/indikatorutfall.entity';
import { Inriktningsbeslut } from '../../strategi/inriktningsbeslut.entity';
import { Kommun } from '../../strategi/kommun.entity';
import { Kraftsamling } from '../../strategi/kraftsamling.entity';
import { OvergripandeMal } from '../../strategi/overgripande-mal.entity';
import { PrioriteratOmrade } from '../../strategi/prioriterat-omrade.entity';
import { Prioritering } from '../../strategi/prioritering.entity';
import { Region } from '../../strategi/region.entity';
import { Stodform } from '../../strategi/stodform.entity';
import { StrategisktOmrade } from '../../strategi/strategiskt-omrade.entity';
import { Strategiindikator } from '../../strategi/strategiindikator.entity';
import { Strategiversion } from '../../strategi/strategiversion.entity';
import { Aterbetalning } from '../../utbetalning/aterbetalning.entity';
import { Aterforing } from '../../utbetalning/aterforing.entity';
import { Betalningsfil } from '../../utbetalning/betalningsfil.entity';
import { Rekvisition } from '../../utbetalning/rekvisition.entity';
import { Rekvisitionsrad } from '../../utbetalning/rekvisitionsrad.entity';
import { AnalysEffektmal } from '../../uppfoljning/analys-effektmal.entity';
import { AnalysHallbarhet } from '../../uppfoljning/analys-hallbarhet.entity';
import { SammanfattandeAnalys } from '../../uppfoljning/sammanfattande-analys.entity';
import { Uppfoljning } from '../../uppfoljning/uppfoljning.entity';
import { Uppfoljningssvar } from '../../uppfoljning/uppfoljningssvar.entity';
import { Utbetalning } from '../../utbetalning/utbetalning.entity';
import { Utbetalningsorder } from '../../utbetalning/utbetalningsorder.entity';
import { Villkorsuppfyllelse } from '../../utbetalning/villkorsuppfyllelse.entity';
import { Verksamhetsmal } from '../../strategi/verksamhetsmal.entity';
import { Villkorsmall } from '../../villkor/villkorsmall.entity';

/** Every table of the model as an entity; the drift check fails when one is missing here. */
export const entiteter = [
  Region,
  Strategiversion,
  OvergripandeMal,
  Effektmal,
  EffektmalVariant,
  Verksamhetsmal,
  Strategiindikator,
  Indikatorutfall,
  PrioriteratOmrade,
  Kraftsamling,
  StrategisktOmrade,
  Inriktningsbeslut,
  Prioritering,
  Stodform,
  Kommun,
  Arende,
  ArendeKommun,
  Arendelank,
  ArendeEffektmal,
  ArendeKraftsamling,
  Organisation,
  Ansokan,
  Arendetext,
  Delmal,
  DelmalAktivitet,
  Beslut,
  BeslutEffektmal,
  BeslutKraftsamling,
  BeslutVillkor,
  Villkorsmall,
  Delegationsordning,
  Delegationspunkt,
  RedovisatBeslut,
  OvrigtDelegationsbeslut,
  Budget,
  Budgetsumma,
  Budgetrad,
  Budgetcell,
  Bilaga,
  BilagaInnehall,
  Rekvisition,
  Rekvisitionsrad,
  Betalningsfil,
  Utbetalningsorder,
  Utbetalning,
  Delbidrag,
  Bokforingsfil,
  Bokforingspost,
  Bokforingsverifikation,
  Aterbetalning,
  Aterforing,
  Villkorsuppfyllelse,
  Insats,
  InsatsEffektmal,
  InsatsKraftsamling,
  EffektkedjaNod,
  EffektkedjaLank,
  EffektkedjaMal,
  Utfall,
  Kedjemall,
  Riktlinje,
  Riktlinjekrav,
  Riktlinjebedomning,
  Kriterium,
  Kriteriebedomning,
  ArendeMalverkan,
  Regelvarde,
  Uppfoljning,
  Uppfoljningssvar,
  SammanfattandeAnalys,
  AnalysHallbarhet,
  AnalysEffektmal,
  Anslagsram,
  Ramfordelning,
  RamfordelningPost,
  AngivetUtfall,
  AngivetAggregat,
  Inlasning,
  Arsbokslut,
  Handling,
  HandlingFil,
  HandlingArende,
  Expediering,
  Dokumentjobb,
  Anvandare,
  Session,
  Inloggningsforsok,
  Utloggningsintyg,
  Ledamotskap,
  Jav,
  Sammantrade,
  Sammantradesdeltagare,
  Sammantradespunkt,
  Punktjav,
  Reservation,
  Protokoll,
  Protokollsignatur,
  Kalendernyckel,
  Takt,
  Historik,
  HistorikHuvud,
  Idempotens,
  Oskriven,
];
