import { ChangeDetectionStrategy, Component, ElementRef, computed, input, signal, viewChild } from '@angular/core';
import { BokforingSvar, BokforingsfilSvar, HELA_FILEN, bokforingsformatnamn, bokforingsvarningstext, filstorlek, kontoartnamn, orebelopp } from '@anslag/kontrakt';
import { feltexter, osparat, utanSkal } from '../arendeandring/formular';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { sandning } from '../skal/sandning';
import { Belopp } from '../ui/belopp';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { Textfalt } from '../ui/textfalt';
import { tidpunkt } from '../ui/tid.formulering';
import { Valjare } from '../ui/valjare';
import { Bokforingsval } from './bokforingsval';
import { sandBokforing } from './bokforingssandning';

/** The accounts of a claim beside what it claims: the files, which project in each is the ärende's, and the difference per kostnadsslag. */
@Component({
  selector: 'app-bokforing',
  imports: [Belopp, Bokforingsval, Felsammanfattning, Hamtningsfel, Laddar, Marke, Tabellram, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bokforing.html',
  styleUrl: './bokforing.css',
})
export class Bokforing {
  readonly nyckel = input.required<string>();
  readonly nummer = input.required<number>();

  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  protected readonly svar = hamta<BokforingSvar>(
    () => apiAdress('rekvisitionsbokforing', { nyckel: this.nyckel(), nummer: this.nummer() }),
    () => `${this.nyckel()} ${this.nummer()}`,
  );
  protected readonly sandning = sandning();
  protected readonly fil = signal<File | null>(null);
  protected readonly filfel = signal<string | null>(null);
  protected readonly laser = signal(false);
  protected readonly klart = signal('');
  /** The file that is about to be taken away. */
  protected readonly tasBort = signal<string | null>(null);
  protected readonly skal = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));

  protected readonly formatnamn = bokforingsformatnamn;
  protected readonly varningstext = bokforingsvarningstext;
  protected readonly kontoartnamn = kontoartnamn;
  protected readonly ore = orebelopp;
  protected readonly storlek = filstorlek;
  protected readonly tidpunkt = tidpunkt;

  /** The whole difference in words. */
  protected readonly slutsats = computed(() => {
    const j = this.svar.varde()?.jamforelse;
    if (!j) return null;
    if (j.skillnadOre === 0) return { text: 'Rekvisitionen stämmer med bokföringen i sin helhet.', ton: 'bra' as const };
    const hur = j.skillnadOre > 0 ? 'mer begärt än bokfört' : 'mer bokfört än begärt';
    return { text: `Det är ${orebelopp(Math.abs(j.skillnadOre))} ${hur}.`, ton: 'varning' as const };
  });

  protected adress(f: BokforingsfilSvar): string {
    return apiAdress('bilagefil', { nyckel: this.nyckel(), id: f.bilaga });
  }

  protected objektval(f: BokforingsfilSvar): { varde: string; namn: string }[] {
    return f.objektval.map((o) => {
      const poster = `${o.antalPoster} ${o.antalPoster === 1 ? 'post' : 'poster'}`;
      if (o.objekt === HELA_FILEN) return { varde: o.objekt, namn: `Hela filen (${poster})` };
      const kod = o.objekt.slice(o.objekt.indexOf(':') + 1);
      return { varde: o.objekt, namn: `${[o.dimension, kod].filter(Boolean).join(' ')}${o.namn === null || o.namn === kod ? '' : `: ${o.namn}`} (${poster})` };
    });
  }

  protected valj(fil: File | null): void {
    this.filfel.set(null);
    this.fil.set(fil);
  }

  protected async laggIn(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const fil = this.fil();
    if (this.laser()) return;
    this.klart.set('');
    if (!fil) {
      this.filfel.set('Välj en fil.');
      document.getElementById('bokforing')?.focus();
      return;
    }
    this.laser.set(true);
    const fel = await sandBokforing(this.nyckel(), this.nummer(), fil);
    this.laser.set(false);
    if (fel !== null) {
      this.filfel.set(fel);
      document.getElementById('bokforing')?.focus();
      return;
    }
    this.fil.set(null);
    this.beratta(`${fil.name} är inlagd.`);
  }

  protected async valjObjekt(f: BokforingsfilSvar, objekt: string): Promise<void> {
    if (objekt === '') return;
    const svar = await this.sandning.skicka<BokforingSvar>('PUT', apiAdress('bokforingsobjekt', { nyckel: this.nyckel(), nummer: this.nummer(), id: f.id }), { objekt });
    if (svar) this.beratta('Jämförelsen gäller det valda projektet.');
  }

  protected borjaTaBort(id: string): void {
    this.sandning.visa(null);
    this.skal.set('');
    this.tasBort.set(this.tasBort() === id ? null : id);
  }

  protected async taBort(handelse: Event, f: BokforingsfilSvar): Promise<void> {
    handelse.preventDefault();
    const skal = this.skal().trim();
    if (skal === '') {
      this.sandning.visa(osparat([utanSkal('Skriv varför filen tas bort.')]));
      return;
    }
    const svar = await this.sandning.skicka<BokforingSvar>('POST', apiAdress('bokforingsmakulering', { nyckel: this.nyckel(), nummer: this.nummer(), id: f.id }), { skal });
    if (!svar) return;
    this.tasBort.set(null);
    this.beratta(`${f.namn} räknas inte längre.`);
  }

  private beratta(text: string): void {
    this.klart.set(text);
    this.status()?.nativeElement.focus({ preventScroll: true });
    this.svar.igen();
  }
}
