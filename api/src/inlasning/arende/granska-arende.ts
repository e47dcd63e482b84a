import { type Beslut, type Budget, NIVAER, STODTYPSKRAV, granskaBudget, granskaFoljd, granskaKedja, granskaMal, granskaOrdalydelse, harResultat, kanHaAndel, kontrolleraBeslut, ordalydelsefakta } from '@anslag/doman';
import { beslutsfalt, ordalydelsefel } from '@anslag/kontrakt';
import type { Fellista } from '../falt/fellista';
import type { Vag } from '../falt/objektlasare';
import { formulera } from '../formulering';
import type { Register } from '../register';
import type { Malpost } from '../../beslut/fordelning';
import type { Ansokanspost, Arendepost, Beslutspost, Budgetpost, Kedjepost } from './post';

interface Platser {
  vag: Vag;
  fel: Fellista;
}

function somBudget(b: Budgetpost): Budget {
  const sida = (s: 'kostnader' | 'finansiering'): Budget['finansiering'] =>
    b.rader.filter((r) => r.sida === s).map((r) => ({ ...r, angivenSumma: r.angiven }));
  const angivet = (s: 'kostnader' | 'finansiering'): Budget['angivet']['kostnader'] => ({
    perAr: Object.fromEntries(b.summor.filter((x) => x.sida === s && x.ar !== 0).map((x) => [String(x.ar), x.angiven])),
    totalt: b.summor.find((x) => x.sida === s && x.ar === 0)?.angiven ?? null,
  });
  return {
    avser: b.avser,
    kostnader: sida('kostnader'),
    finansiering: sida('finansiering'),
    angivet: { kostnader: angivet('kostnader'), finansiering: angivet('finansiering') },
  };
}

function granskaBeslut(b: Beslutspost, arende: Arendepost, vag: Vag, fel: Fellista): void {
  const allmanna =
    b.allmannaVillkorDatum || b.allmannaVillkorDiarienummer
      ? { datum: b.allmannaVillkorDatum, diarienummer: b.allmannaVillkorDiarienummer }
      : null;
  const beslut: Beslut = {
    nummer: b.nummer,
    slag: b.slag,
    lage: b.lage,
    beviljadAndel: b.andel,
    tak: b.tak,
    projektperiod: { fran: b.periodFran, till: b.periodTill },
    beslutat: b.beslutad,
    villkor: b.villkor,
    aterkrav: b.aterkrav,
    avskrivningsgrund: b.avskrivningsgrund,
    allmannaVillkor: allmanna,
    rattarBeslut: b.rattar,
    ofullstandigt: b.ofullstandigt,
    beslutsniva: b.beslutsniva,
    rattsligRam: b.rattsligRam,
  };
  if (b.redovisat && (b.lage !== 'beslutad' || b.beslutsniva !== 'delegation')) {
    fel.fel(vag('redovisat'), true, 'Bara ett beslut som är fattat på delegation redovisas.', 'Lämna redovisat tomt');
  }
  const kontroll = kontrolleraBeslut(beslut, { stodtyp: arende.stodtyp, sokandeArRegionen: arende.egetProjekt, utbetalt: null });
  if (b.ordalydelse !== null) {
    // A document may say another thing than its facts: that is told of and kept.
    const fakta = ordalydelsefakta(beslut, null, [arende.namn, ...(arende.sokande === null ? [] : [arende.sokande])]);
    for (const f of granskaOrdalydelse(b.ordalydelse, fakta)) fel.varning(vag('ordalydelse'), null, ordalydelsefel(f), null);
  }
  for (const f of kontroll.hinder)
    fel.fel(vag(beslutsfalt(f)), 'last' in f && typeof f.last !== 'object' ? f.last : null, ...formulera(f));
  for (const f of kontroll.anmarkningar) if (f.kod !== 'falt_saknas') fel.varning(vag(beslutsfalt(f)), null, ...formulera(f));
  if (b.andel !== null && !kanHaAndel(b.slag)) {
    fel.fel(vag('beviljadAndel'), null, 'Ett beslut av det slaget har ingen andel.', 'Lämna andelen tom');
  }
  const rattat = arende.beslut.find((x) => x.nummer === b.rattar);
  if (b.rattar !== null && !rattat)
    fel.fel(vag('rattarBeslut'), b.rattar, 'Ärendet har inget beslut med det numret.', 'Numret på ett tidigare beslut i ärendet');
  if (rattat && rattat.nummer > b.nummer)
    fel.fel(vag('rattarBeslut'), b.rattar, 'Ett beslut kan bara rätta ett tidigare.', 'Ett lägre nummer');
  granskaBudgeten(b.budget, b, vag('budget'), fel);
}

function granskaAnsokan(a: Ansokanspost, { stodtyp }: Arendepost, vag: Vag, fel: Fellista): void {
  if (a.mottagartyp !== null && STODTYPSKRAV[stodtyp].mottagartyp === 'anvands_inte') {
    fel.fel(vag('ansokan.mottagartyp'), a.mottagartyp, 'Mottagartyp används inte för stödtypen.', 'Lämna fältet tomt');
  }
  granskaBudgeten(a.budget, { andel: a.andel, tak: a.belopp }, vag('ansokan.budget'), fel);
}

/** What does not add up is a warning. */
function granskaBudgeten(b: Budgetpost | null, villkor: { andel: number | null; tak: number | null }, plats: string, fel: Fellista): void {
  if (!b) return;
  for (const a of granskaBudget(somBudget(b), villkor).avvikelser) {
    if (a.niva === 'varning') fel.varning(plats, null, ...formulera(a));
  }
  if (b.rader.length > 500) fel.fel(plats, b.rader.length, 'Budgeten har för många rader.', 'Högst 500');
}

function granskaMalen(mal: readonly Malpost[], falt: string, register: Register, { vag, fel }: Platser): void {
  for (const f of granskaMal(mal.map((m) => ({ effektmal: m.id, huvudmal: m.huvudmal, andel: m.andel })))) {
    const ids = 'effektmal' in f ? [f.effektmal].flat() : [];
    fel.fel(vag(falt), ids.length > 0 ? ids.map((id) => register.namn(id)).join(', ') : null, ...formulera(f));
  }
}

/** Checks a chain: what would break it is a fault, also a level that is skipped without a reason; what is weak is a warning. */
export function granskaKedjan(kedja: Kedjepost, vag: Vag, fel: Fellista): void {
  const { hinder, anmarkningar } = granskaKedja(
    kedja.noder.map((n) => ({
      id: n.beteckning,
      niva: NIVAER[n.niva - 1] ?? 'aktivitet',
      text: n.text,
      lage: n.lage,
      grund: n.grund,
    })),
    kedja.lankar.map((l) => ({ fran: l.fran, till: l.till, ...(l.skal === null ? {} : { skal: l.skal }) })),
  );
  for (const f of hinder) fel.fel(vag('effektkedja'), null, ...formulera(f));
  for (const f of anmarkningar) {
    if (f.kod === 'hoppar_over_niva_utan_skal') fel.fel(vag('effektkedja'), null, ...formulera(f));
    else fel.varning(vag('effektkedja'), null, ...formulera(f));
  }
}

/** A node that something is logged on stays in the chain, on a level that has results. */
export function granskaLoggade(fore: Kedjepost | null, blir: Kedjepost | null, vag: Vag, fel: Fellista): void {
  for (const n of fore?.noder.filter((nod) => nod.loggad) ?? []) {
    const kvar = blir?.noder.find((m) => m.beteckning === n.beteckning);
    const niva = kvar && NIVAER[kvar.niva - 1];
    if (niva && harResultat(niva)) continue;
    fel.fel(vag('effektkedja'), n.beteckning, `Ledet ”${n.text}” har loggade resultat eller mål och kan inte tas bort eller bli en aktivitet eller ett effektmål.`, `ledet ${n.beteckning} kvar som prestation eller effekt`);
  }
}

/**
 * Checks the whole ärende as it would become (förordning 2003:596, beslutsformeln): each decision that the file speaks of, goals, chain,
 * and that no decision is corrected twice.
 * @param platsFor where a decision stands in the file, by nummer; undefined for one that the file does not speak of.
 */
export function granskaArende(
  arende: Arendepost,
  register: Register,
  platser: Platser,
  platsFor: (nummer: number) => Vag | undefined,
): void {
  const { vag, fel } = platser;
  for (const b of arende.beslut) {
    const plats = platsFor(b.nummer);
    if (!plats) continue;
    granskaBeslut(b, arende, plats, fel);
    const samma = arende.beslut.find((x) => x.nummer < b.nummer && x.rattar !== null && x.rattar === b.rattar);
    if (samma)
      fel.fel(
        plats('rattarBeslut'),
        b.rattar,
        `Beslutet rättas redan av beslut ${samma.nummer}.`,
        `Rätta beslut ${samma.nummer} i stället`,
      );
  }
  const foljd = granskaFoljd(arende.beslut.map(({ rattar, ...b }) => ({ ...b, rattarBeslut: rattar })));
  for (const f of foljd.hinder) fel.fel((platsFor(f.nummer) ?? vag)('slag'), null, ...formulera(f));
  for (const f of foljd.anmarkningar) fel.varning((platsFor(f.nummer) ?? vag)('slag'), null, ...formulera(f));
  if (arende.ansokan) granskaAnsokan(arende.ansokan, arende, vag, fel);
  granskaMalen(arende.effektmal, 'effektmal', register, platser);
  granskaMalen(arende.kraftsamlingar, 'kraftsamlingar', register, platser);
  if (arende.effektkedja) granskaKedjan(arende.effektkedja, vag, fel);
}
