import { ApplicationRef, ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Kedjeplan, Niva, dagIStockholm } from '@anslag/doman';
import { ArendeSvar, KedjeSvar, NodandringSvar } from '@anslag/kontrakt';
import { Register } from '../arende/register';
import { Arendeformular, arendeformular } from '../arendeandring/arendeformular';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { Kedjeluckor } from '../effektkedja/kedjeluckor';
import { Kedjeritning } from '../effektkedja/kedjeritning';
import { smalSkarm } from '../effektkedja/smal';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Aterstallt } from '../ui/aterstallt';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Radknappar } from '../ui/radknappar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Sparrad } from '../ui/sparrad';
import { Tomt } from '../ui/tomt';
import { Infogning } from './infogning';
import * as atgard from './kedjeatgarder';
import { andringsbesked, bundenText, fullText, infogatText, lankhinderText } from './kedjeandring.formulering';
import { kedjeandrat } from './kedjeandrat';
import { samlatProblem } from './kedjefel';
import { Kedjeformular, MALL, Nodformular, somFormular } from './kedjeformular';
import { kedjevisning } from './kedjevisning';
import { Lankform } from './lankform';
import { Ledlista } from './ledlista';
import { Nodform } from './nodform';
import { redigerare } from './redigerare';
import { lagradeIder, sammanfoga } from './sammanfoga';

/** The effect chain of an ärende or an insats, changed by form, by keys and by mouse alike, and saved whole. */
@Component({
  selector: 'app-andrakedja',
  imports: [Aterstallt, Formbesked, Hamtningsfel, Infogning, Kedjeluckor, Kedjeritning, Laddar, Lankform, Ledlista, Nodform, Radknappar, RouterLink, Sidrubrik, Sparrad, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './andrakedja.html',
  styleUrl: './andrakedja.css',
  host: { '(keydown)': 'tangent($event)', '(document:keydown.control.s)': 'sparaMedTangent($event)', '(document:keydown.meta.s)': 'sparaMedTangent($event)' },
})
export class Andrakedja {
  /** From the path: an ärende's key, or an insats's id. */
  readonly nyckel = input<string>();
  readonly id = input<string>();
  /** From the query: the node to begin with. */
  readonly nod = input<string>();

  private readonly ratt = inject(Ratt);
  private readonly app = inject(ApplicationRef);
  private readonly nodform = viewChild(Nodform);
  protected readonly register = inject(Register);
  private readonly adress = computed(() =>
    this.nyckel() ? apiAdress('arendeeffektkedja', { nyckel: this.nyckel() ?? '' }) : apiAdress('insatseffektkedja', { id: this.id() ?? '' }),
  );
  protected readonly form: Arendeformular<KedjeSvar, Kedjeformular> = arendeformular<KedjeSvar, Kedjeformular>({
    adress: this.adress,
    version: (svar) => svar.version,
    namn: () => `effektkedja:${this.nyckel() ?? this.id()}`,
    somFormular,
    mall: MALL,
    hemligt: (svar) => svar === undefined || (svar.min !== null && this.arende.varde()?.sekretess !== null),
    sammanfoga,
  });
  /** Whose secrecy the chain follows. */
  private readonly arende = hamta<ArendeSvar>(() => {
    const agare = this.form.svar.varde()?.agare;
    const nyckel = agare?.slag === 'arende' ? agare.nyckel : agare?.arende;
    return nyckel ? apiAdress('arende', { nyckel }) : undefined;
  });
  private readonly malsandning = sandning();
  protected readonly steg = redigerare(this.form);

  protected readonly hinder = computed(() => {
    const k = this.form.lagrat();
    if (!k || k.farAndra) return null;
    if (k.undanhallet) return 'Effektkedjan visas inte för dig: ärendet omfattas av sekretess.';
    return k.agare.slag === 'arende' ? this.ratt.hinder('uppfoljning.skriva', k.min && omstandigheter(k.min)) : this.ratt.hinder('insats.andra');
  });
  protected readonly tillbaka = computed(() => (this.nyckel() ? ['/arenden', this.nyckel()] : ['/insatser', this.id()]));
  protected readonly over = computed(() => {
    const agare = this.form.lagrat()?.agare;
    return agare?.slag === 'arende' ? `${agare.namn}, ${agare.nyckel}` : `Insats: ${agare?.namn ?? ''}`;
  });

  protected readonly visning = kedjevisning(this.form.nu, this.form.lagrat, dagIStockholm(new Date()));
  protected readonly prov = provning('Effektkedjan är inte sparad', () => this.visning.tolkning().fel, this.form.sandning);
  protected readonly undertiden = computed(() => kedjeandrat(this.form.undertiden(), this.form.lagrat()?.noder ?? []));
  /** What is shown on top, with the node and the field of each fault. */
  protected readonly samlat = computed(() => samlatProblem(this.prov.visat(), untracked(this.form.nu)));
  protected readonly faltIder = computed(() => {
    const falt = [...(this.prov.visat()?.falt ?? []), ...this.visning.tolkning().fel].map((f) => f.falt);
    return Object.fromEntries(falt.filter((f) => f.includes('.')).map((f) => [f, f.replaceAll('.', '-')]));
  });

  protected readonly vald = linkedSignal(() => {
    const id = this.nod();
    return id !== undefined && this.visning.lagrade().has(id) ? id : null;
  });
  protected readonly ledet = computed(() => this.form.nu()?.noder.find((n) => n.id === this.vald()) ?? null);
  protected readonly lagrad = computed(() => this.visning.lagrade().get(this.vald() ?? '') ?? null);
  protected readonly plats = computed(() => {
    const [noder, nod] = [this.form.nu()?.noder ?? [], this.ledet()];
    const syskon = noder.filter((n) => n.niva === nod?.niva);
    return { rad: nod ? noder.indexOf(nod) : 0, forst: syskon[0] === nod, sist: syskon.at(-1) === nod };
  });
  protected readonly bundet = computed(() => {
    const lagrad = this.lagrad();
    return lagrad && bundenText(lagrad);
  });
  /** One has tried to take away the chosen node, which is bound. */
  protected readonly nekat = linkedSignal({ source: this.vald, computation: () => false });
  protected readonly felande = computed(() => {
    const [fel, f] = [Object.keys(this.prov.fel()), this.form.nu()];
    return new Set(
      fel.flatMap((falt) => {
        const [slag, plats] = falt.split('.');
        return (slag === 'noder' ? f?.noder[Number(plats)]?.id : slag === 'lankar' ? f?.lankar[Number(plats)]?.fran : undefined) ?? [];
      }),
    );
  });

  protected readonly smal = smalSkarm();
  protected readonly valdRitning = signal(false);
  protected readonly ritad = computed(() => !this.smal() || this.valdRitning());

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const agare = this.form.lagrat()?.agare;
      if (agare) titel.satt(`Ändra effektkedjan, ${agare.slag === 'arende' ? agare.nyckel : agare.namn}`);
      else if (this.form.svar.problem()) titel.satt('Effektkedjan kan inte visas');
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return this.form.farLamnas('Effektkedjan');
  }

  protected valj(id: string): void {
    this.vald.set(id);
    this.tillElement('ledet');
  }

  protected nytt(niva: Niva): void {
    const f = this.form.nu();
    if (f) this.goMedNytt(atgard.laggTill(f, niva));
  }

  protected nyttEfter(id: string): void {
    const f = this.form.nu();
    const andrad = f && atgard.laggTillEfter(f, id);
    if (andrad) this.goMedNytt(andrad);
  }

  protected andra(id: string, vad: Partial<Nodformular>): void {
    const f = this.form.nu();
    if (f) this.steg.satt(atgard.andraNod(f, id, vad), '', `${id} ${Object.keys(vad).join()}`);
  }

  protected taBort(id: string): void {
    const [f, nod, bundet] = [this.form.nu(), this.ledet(), this.bundet()];
    if (!f || !nod) return;
    if (bundet) {
      this.nekat.set(true);
      return;
    }
    this.steg.satt(atgard.taBort(f, id), `Ledet ”${nod.text}” och dess länkar är borttagna ur formuläret. Det går att ångra.`);
    this.vald.set(null);
    this.tillElement(`nytt-${nod.niva}`);
  }

  protected flytta(id: string, steg: -1 | 1): void {
    const f = this.form.nu();
    const flyttad = f && atgard.flytta(f, id, steg);
    if (!flyttad) return;
    const nod = flyttad.noder.find((n) => n.id === id);
    const syskon = flyttad.noder.filter((n) => n.niva === nod?.niva);
    this.steg.satt(flyttad, `Ledet är nu nummer ${syskon.findIndex((n) => n.id === id) + 1} av ${syskon.length} på sin nivå.`);
  }

  protected lanka(lank: { fran: string; till: string }): void {
    const f = this.form.nu();
    if (!f) return;
    const hinder = atgard.lankhinder(f, lank.fran, lank.till);
    if (hinder !== null) {
      this.steg.sag(lankhinderText(hinder));
      return;
    }
    const lankad = atgard.lanka(f, lank.fran, lank.till);
    if (this.fullt(lankad, 'Länken är inte tillagd')) return;
    const hoppar = atgard.hoppar(f, lank);
    const besked = `Länken till ”${this.visning.namn()(lank.till)}” är tillagd.${hoppar ? ' Den hoppar över en nivå: skriv varför.' : ''}`;
    this.steg.satt(lankad, besked);
    this.vald.set(lank.fran);
    this.tillElement(hoppar ? `lankar-${f.lankar.length}-skal` : 'lanka-till');
  }

  protected taBortLank(plats: number): void {
    const f = this.form.nu();
    if (f) this.steg.satt(atgard.taBortLank(f, plats), 'Länken är borttagen ur formuläret. Det går att ångra.');
    this.tillElement('lankar-rubrik');
  }

  protected sattSkal(plats: number, skal: string): void {
    const f = this.form.nu();
    if (f) this.steg.satt({ ...f, lankar: f.lankar.map((l, i) => (i === plats ? { ...l, skal } : l)) }, '', `skal ${plats}`);
  }

  protected infoga({ plan, fran }: { plan: Kedjeplan; fran: string }): void {
    const f = this.form.nu();
    if (!f) return;
    const { kedja, nya } = atgard.infogaPlan(f, this.visning.tolkning().plan, plan);
    if (this.fullt(kedja, `Inget från ${fran} är tillagt`)) return;
    this.steg.satt(kedja, infogatText(nya, fran));
  }

  protected tangent(handelse: KeyboardEvent): void {
    const iText = handelse.target instanceof HTMLInputElement || handelse.target instanceof HTMLTextAreaElement;
    if (!(handelse.ctrlKey || handelse.metaKey) || handelse.altKey || iText) return;
    const tangent = handelse.key.toLowerCase();
    if (tangent === 'z' && !handelse.shiftKey) this.steg.angra();
    else if (tangent === 'y' || tangent === 'z') this.steg.goraOm();
    else return;
    handelse.preventDefault();
  }

  /** Brings a field that is wrong to the page: the node it belongs to is chosen. */
  protected framtag(elementId: string): void {
    const [slag, plats] = elementId.split('-');
    const f = this.form.nu();
    const id = slag === 'noder' ? f?.noder[Number(plats)]?.id : f?.lankar[Number(plats)]?.fran;
    if (id !== undefined) this.vald.set(id);
  }

  protected kastaUtkast(): void {
    this.steg.glom();
    this.form.kastaUtkast();
    this.prov.glom();
  }

  protected sparaMedTangent(handelse: Event): void {
    // A day is taken from its field when one leaves it.
    if (handelse.target instanceof HTMLInputElement) handelse.target.dispatchEvent(new Event('change', { bubbles: true }));
    void this.spara(handelse);
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const fore = this.form.nu();
    if (!fore || this.hinder() !== null || this.form.sandning.arbetar() || this.malsandning.arbetar()) return;
    if (!this.prov.prova(this.nodform()?.datumfalten(), () => `noder.${this.plats().rad}.klartSenast`)) return;
    const { plan, mal } = this.visning.tolkning();
    const version = this.form.lagrat()?.version;
    const gickBra = await this.form.spara((_, fran) => ({ version: fran, noder: plan.noder, lankar: plan.lankar }));
    const lagrat = this.form.lagrat();
    // What others have saved in between would be taken away with a step back; a chain that was only refused is as it was.
    if (gickBra || lagrat?.version !== version) this.steg.glom();
    if (gickBra && lagrat) {
      const blir = lagradeIder(fore, somFormular(lagrat));
      this.vald.update((id) => (id === null ? null : (blir.get(id) ?? id)));
      await this.sparaMal([...mal].flatMap(([i, m]) => ({ ...m, id: blir.get(fore.noder[i]?.id ?? '') ?? fore.noder[i]?.id ?? '' })));
    }
    this.prov.avsluta(gickBra && this.form.sandning.problem() === null);
  }

  /** The first targets, once their nodes are stored; one that is refused stays in its field. */
  private async sparaMal(mal: readonly { id: string; malvarde: number; malar: number | null }[]): Promise<void> {
    for (const { id, malvarde, malar } of mal) {
      const svar = await this.malsandning.skicka<NodandringSvar>('POST', apiAdress('nodmal', { id }), { malvarde, malar });
      if (!svar) this.form.sandning.visa(this.malsandning.problem());
    }
    if (mal.length > 0) await this.form.uppdatera();
  }

  private goMedNytt({ kedja, nod }: atgard.Andrad): void {
    if (this.fullt(kedja, 'Ledet är inte tillagt')) return;
    this.steg.satt(kedja, andringsbesked(kedja.noder.length));
    this.vald.set(nod);
    this.tillElement(`noder-${kedja.noder.length - 1}-text`);
  }

  /** Would the chain be too large? Then it is said. */
  private fullt(blir: Kedjeformular, vad: string): boolean {
    const text = fullText(blir, vad);
    if (text !== null) this.steg.sag(text);
    return text !== null;
  }

  /** Goes to an element of what is shown now, before the next key is pressed. */
  private tillElement(id: string): void {
    this.app.tick();
    document.getElementById(id)?.focus();
  }
}
