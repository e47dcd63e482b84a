import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Fragekod, LANGST_SVAR, Uppfoljningsstatus } from '@anslag/doman';
import { ArendeSvar, FRAGOR, uppfoljningsrubrik, UppfoljningSvar } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { arendeformular } from '../arendeandring/arendeformular';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Sidtitel } from '../skal/titel';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sparrad } from '../ui/sparrad';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Undanhallet } from '../ui/undanhallet';
import { Bedomningsval } from './bedomningsval';
import { begaran, faltIder, gradfalt, granska, Postformular, somFormular, svarId, TOMT } from './postformular';
import { Kedjelaget } from './kedjelaget';
import { Postsvar } from './postsvar';
import { Projektlage } from './projektlage';
import { avsertext, dagtext, lagesmarke } from './uppfoljning.formulering';

const STATUSVAL: readonly { varde: Uppfoljningsstatus | ''; namn: string; om: string }[] = [
  { varde: '', namn: 'Ska göras', om: 'Det du har skrivit sparas och kan fyllas på.' },
  { varde: 'gjord', namn: 'Gjord', om: 'Frågorna som krävs ska vara besvarade.' },
  { varde: 'utgar', namn: 'Utgår', om: 'Den görs inte. Skriv varför.' },
];

/** One post of the plan: a report or a meeting in a semi-structured form, beside what the money says; and whether it is done, moved or struck. */
@Component({
  selector: 'app-uppfoljningspost',
  imports: [Arendesida, Aterstallt, Bedomningsval, Datumfalt, Formbesked, Kedjelaget, Marke, Notis, Postsvar, Projektlage, RouterLink, Sparrad, Textfalt, Tomt, Undanhallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './post.html',
  styleUrl: './post.css',
})
export class Uppfoljningspost {
  /** From the path. */
  readonly nyckel = input.required<string>();
  readonly slag = input.required<string>();
  readonly post = input.required<string>();

  private readonly ratt = inject(Ratt);
  private readonly router = inject(Router);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly arendet = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  private readonly utvald = (svar: UppfoljningSvar) => svar.poster.find((p) => p.slag === this.slag() && p.nyckel === this.post());
  protected readonly form = arendeformular<UppfoljningSvar, Postformular>({
    adress: () => apiAdress('uppfoljningspost', { nyckel: this.nyckel(), slag: this.slag(), post: this.post() }),
    lasadress: () => apiAdress('arendeuppfoljning', { nyckel: this.nyckel() }),
    namn: () => `uppfoljning:${this.nyckel()}:${this.slag()}:${this.post()}`,
    version: (svar) => this.utvald(svar)?.version ?? 0,
    somFormular: (svar) => {
      const post = this.utvald(svar);
      return post ? somFormular(post) : TOMT;
    },
    mall: TOMT,
    // The answer does not say whether an ärende that one may read is marked.
    hemligt: () => this.arendet.varde()?.sekretess !== null,
  });

  protected readonly fragor = FRAGOR;
  protected readonly langst = LANGST_SVAR;
  protected readonly statusval = STATUSVAL;
  protected readonly svarId = svarId;
  protected readonly gradfalt = gradfalt;
  protected readonly avsertext = avsertext;
  protected readonly dagtext = dagtext;
  protected readonly bred = window.matchMedia('(min-width: 1000px)').matches;

  protected readonly lagrat = computed(() => {
    const svar = this.form.lagrat();
    return svar && this.utvald(svar);
  });
  protected readonly rubrik = computed(() => {
    const post = this.lagrat();
    return post ? uppfoljningsrubrik(post) : 'Uppföljning';
  });
  protected readonly lage = computed(() => {
    const post = this.lagrat();
    return post ? lagesmarke(post.lage) : null;
  });
  protected readonly hinder = computed(() => {
    const svar = this.form.lagrat();
    return svar ? this.ratt.hinder('uppfoljning.skriva', omstandigheter(svar.min)) : null;
  });
  private readonly fel = computed(() => {
    const [f, post, svar] = [this.form.nu(), this.lagrat(), this.form.lagrat()];
    return f && post && svar ? granska(f, post.slag, svar.idag) : [];
  });
  protected readonly prov = provning('Uppföljningen är inte sparad', this.fel, this.form.sandning);
  protected readonly faltIder = computed(() => {
    const [f, post] = [this.form.nu(), this.lagrat()];
    return f && post ? faltIder(f, post.slag) : {};
  });
  /** What is wrong at a field, whatever the one who found it calls it. */
  protected readonly felVid = computed(() => Object.fromEntries(Object.entries(this.prov.fel()).map(([falt, text]) => [this.faltIder()[falt] ?? falt, text])));

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const svar = this.form.lagrat();
      if (svar) titel.satt(`${this.rubrik()}, ${svar.nyckel}`);
      else if (this.form.svar.problem()) titel.satt('Ärendet kan inte visas');
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return this.form.farLamnas('Uppföljningen');
  }

  protected skriv(kod: Fragekod, text: string): void {
    this.form.satt(kod, text);
  }

  protected sattStatus(status: Postformular['status']): void {
    this.form.satt('status', status);
    const idag = this.form.lagrat()?.idag;
    if (status === 'gjord' && this.form.nu()?.gjord === null && idag) this.form.satt('gjord', idag);
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [f, post] = [this.form.nu(), this.lagrat()];
    if (!f || !post || this.form.sandning.arbetar()) return;
    if (!this.prov.prova(this.datumfalten())) return;
    const gickBra = await this.form.spara((_, version) => begaran(f, post.slag, version));
    this.prov.avsluta(gickBra);
    if (gickBra && f.status !== '' && f.status !== post.lage) void this.router.navigate(['/arenden', this.nyckel()], { fragment: 'uppfoljning', info: `${this.rubrik()} är ${f.status === 'gjord' ? 'gjord' : 'struken'}.` });
  }
}
