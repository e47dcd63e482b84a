import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { MATT, PER, PortfoljRaderSvar, PortfoljSvar, RAKNESATT } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { arForfluten, tidIAdressen } from '../skal/tid';
import { Region } from '../skal/region';
import { AVRUNDADE_ANDELAR } from '../ui/andel';
import { Diagram } from '../ui/diagram';
import { Flerval } from '../ui/flerval';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Siffrepanel, aterfokus } from '../ui/siffrepanel';
import { Tidsval } from '../ui/tidsval';
import { lagestext } from '../ui/tidsval.formulering';
import { Tomt } from '../ui/tomt';
import { Alternativ } from '../ui/valjare';
import {
  artext,
  budskap,
  diagrammatt,
  indelningsord,
  kortBelopp,
  mattnamn,
  okandaBelopp,
  okandaMal,
  utanBeslut,
  overHelheten,
  radnamn,
  raknesattforklaring,
  raknesattnamn,
  siffertext,
} from './portfolj.formulering';
import { Portfoljtabell } from './portfoljtabell';
import { INGEN_SIFFRA, lasVal, radfraga, siffraddress, siffernyckel, tabellfraga } from './portfoljval';
import { Portfoljunderlag } from './underlag';

/** What the money goes to: by goal, kraftsamling, kommun or stödtyp, one or several years, every figure open to its rows. */
@Component({
  selector: 'app-portfolj',
  imports: [
    Diagram,
    Flerval,
    Flikar,
    Hamtningsfel,
    Laddar,
    Portfoljtabell,
    Portfoljunderlag,
    RouterLink,
    Sidrubrik,
    Siffrepanel,
    Tidsval,
    Tomt,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './portfolj.html',
  styleUrl: './portfolj.css',
})
export class Portfolj {
  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly region = inject(Region).svar;

  protected readonly val = computed(() => lasVal(this.fraga()));
  protected readonly tid = tidIAdressen();
  protected readonly forfluten = computed(() => arForfluten(this.tid()));
  protected readonly portfolj = hamta<PortfoljSvar>(
    () => apiAdress('portfolj', {}, { ...tabellfraga(this.val()), ...this.tid() }),
    () => this.tid(),
  );
  protected readonly underlag = hamta<PortfoljRaderSvar>(
    () => {
      const fraga = radfraga(this.val());
      return fraga ? apiAdress('portfoljrader', {}, { ...fraga, ...this.tid() }) : undefined;
    },
    () => `${this.vald()} ${JSON.stringify(this.tid())}`,
  );

  protected readonly flikar = computed(() =>
    PER.map((per) => ({ namn: indelningsord(per).flik, vald: per === this.val().per, fraga: { per, ...INGEN_SIFFRA } })),
  );
  protected readonly arval = computed((): Alternativ[] => {
    const ar = new Set([...(this.region()?.budgetar ?? []), ...this.val().ar]);
    return [...ar].sort((a, b) => b - a).map((y) => ({ varde: String(y), namn: String(y) }));
  });
  protected readonly valdaAr = computed(() => this.val().ar.map(String));
  protected readonly rakningar = RAKNESATT.map((r) => ({ varde: r, namn: raknesattnamn(r) }));
  protected readonly matten = MATT.map((m) => ({ varde: m, namn: mattnamn(m) }));
  protected readonly forklaring = computed(() => raknesattforklaring(this.val().rakna, this.val().per));

  /** The answer, but not one to another way of dividing than the one chosen: the words would not fit its rows. */
  protected readonly svar = computed(() => {
    const svar = this.portfolj.varde();
    return svar?.per === this.val().per ? svar : undefined;
  });
  protected readonly tabellrubrik = computed(() =>
    `Per ${indelningsord(this.val().per).en} ${artext(this.svar()?.ar ?? [])}`.trim(),
  );
  protected readonly tomt = computed(() => {
    const helhet = this.svar()?.helhet;
    return helhet !== undefined && helhet.projekt === 0 && helhet.insatser === 0;
  });
  protected readonly anmarkningar = computed(() => {
    const svar = this.svar();
    if (!svar) return [];
    const okanda = okandaBelopp(svar.helhet.okandaBelopp);
    return [
      overHelheten(svar, this.val().matt),
      utanBeslut(svar.arUtanBeslut, this.forfluten()),
      okandaMal(svar.effektmal),
      svar.rader.length > 1 && AVRUNDADE_ANDELAR,
      okanda && `${okanda} i handlingarna och ingår inte i kronorna.`,
    ].filter((a): a is string => Boolean(a));
  });

  protected readonly diagram = computed(() => {
    const svar = this.svar();
    if (!svar) return undefined;
    const { matt, per, rakna, ar } = this.val();
    const staplar = svar.rader.map((r) => ({
      namn: radnamn(per, r),
      varden: [matt === 'kronor' && r.kronor === 0 && r.okandaBelopp > 0 ? null : r[matt]],
      vag: '/portfolj',
      fraga: { per, rakna, matt, ar, ...this.tid(), ...siffraddress({ rad: r.nyckel, cell: matt, cellar: null }) },
    }));
    return {
      budskap: budskap(svar, matt),
      // A picture of the past says so when it is saved too.
      matt: [diagrammatt(svar, matt), lagestext(this.tid())].filter(Boolean).join('. '),
      staplar,
      formatera: matt === 'kronor' ? kortBelopp : formateraKronor,
    };
  });

  protected readonly vald = computed(() => {
    const { vald } = this.val();
    return vald && siffernyckel(vald);
  });
  /** The figure whose rows are shown, found again in the table. */
  protected readonly figur = computed(() => {
    const [svar, { vald, per }] = [this.svar(), this.val()];
    if (!svar || !vald) return undefined;
    const rad = svar.rader.find((r) => r.nyckel === vald.rad);
    const varden = vald.rad === 'summa' ? svar.helhet : vald.cellar === null ? rad : rad?.perAr[vald.cellar];
    const namn = [radnamn(per, rad ?? { nyckel: vald.rad, namn: vald.rad }), vald.cellar ?? artext(svar.ar)]
      .filter(Boolean)
      .join(', ');
    return { nyckel: siffernyckel(vald), varden, namn: varden ? `${namn}: ${siffertext(varden, vald.cell)}` : namn };
  });

  constructor() {
    aterfokus(this.vald);
  }

  protected valjAr(valda: string[]): void {
    const ar = [...valda].sort();
    this.skriv({ ar: ar.length > 0 ? ar : null, ...INGEN_SIFFRA });
  }

  protected skriv(queryParams: Record<string, unknown>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected stang(): void {
    this.skriv(INGEN_SIFFRA);
  }

  protected valj(namn: 'rakna' | 'matt', varde: string): void {
    this.skriv(namn === 'rakna' ? { rakna: varde, ...INGEN_SIFFRA } : { matt: varde });
  }
}
