import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BeredningSvar, LIKNANDENAMN, STATUSNAMN, deMinimistext, stodtypnamn } from '@anslag/kontrakt';
import { Ramvy } from '../beslut/ramvy';
import { Belopp } from '../ui/belopp';
import { Tabellram } from '../ui/tabellram';

/** What a decision does to the frame and to the coming years, before and after. */
@Component({
  selector: 'app-ramverkan',
  imports: [Belopp, Ramvy, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (verkan(); as v) {
      <app-ramvy [ar]="v.ram.budgetar" [belopp]="v.ram.belopp" [provat]="v.ram" />
      @if (rader().length > 0) {
        <app-tabellram etikett="Utbetalningar som planeras per år">
          <table class="tabell smal">
            <caption>
              Planerade utbetalningar ur anslag 1:1 per år, kr
            </caption>
            <thead>
              <tr>
                <th scope="col">År</th>
                <th scope="col" class="hoger">Före</th>
                <th scope="col" class="hoger">Det här beslutet</th>
                <th scope="col" class="hoger">Efter</th>
                <th scope="col" class="hoger">Tilldelat</th>
                <th scope="col" class="hoger">Bemyndiganderam</th>
              </tr>
            </thead>
            <tbody>
              @for (r of rader(); track r.ar) {
                <tr>
                  <th scope="row" class="tal">{{ r.ar }}</th>
                  <td class="hoger"><app-belopp [kronor]="r.fore" [enhet]="false" /></td>
                  <td class="hoger"><app-belopp [kronor]="r.tillkommer" [enhet]="false" okant="okänt" /></td>
                  <td class="hoger"><app-belopp [kronor]="r.efter" [enhet]="false" okant="okänt" /></td>
                  <td class="hoger"><app-belopp [kronor]="r.tilldelat" [enhet]="false" okant="–" /></td>
                  <td class="hoger"><app-belopp [kronor]="r.bemyndiganderam" [enhet]="false" okant="–" /></td>
                </tr>
              }
            </tbody>
          </table>
        </app-tabellram>
      }
      @for (t of noter(); track t) {
        <p class="litet">{{ t }}</p>
      }
    } @else {
      <p>Det finns inget förslag eller beslut att räkna på. Skriv ett förslag, så visas vad det gör med ramen.</p>
    }
  `,
  styles: `
    app-tabellram {
      display: block;
      margin: 24px 0 8px;
    }
  `,
})
export class Ramverkansdel {
  readonly verkan = input.required<BeredningSvar['ramverkan']>();
  protected readonly rader = computed(() => {
    const v = this.verkan();
    return (v?.plan.ar ?? []).map((a) => {
      const ram = v?.ramar.find((r) => r.ar === a.ar);
      return { ...a, tilldelat: ram?.tilldelat ?? null, bemyndiganderam: ram?.bemyndiganderam ?? null };
    });
  });
  protected readonly noter = computed(() => {
    const v = this.verkan();
    if (!v) return [];
    return [
      ...(v.plan.egenRad ? [] : ['Budgeten har ingen rad ur anslag 1:1, så beslutets utbetalningar per år är inte kända.']),
      ...(v.utanArsplan === 0 ? [] : [`${v.utanArsplan} tidigare beslut anger inga belopp per år. De är med i ramen men inte i tabellen.`]),
    ];
  });
}

const utanPunkt = (text: string): string => text.replace(/\.$/, '');

/** Earlier ärenden that are like it, and other support to the same recipient. */
@Component({
  selector: 'app-jamforelsedel',
  imports: [Belopp, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>Liknande ärenden</h3>
    @if (beredning().liknande.length > 0) {
      <app-tabellram etikett="Liknande ärenden">
        <table class="tabell">
          <thead>
            <tr>
              <th scope="col">Ärende, sökande</th>
              <th scope="col">Liknar genom</th>
              <th scope="col">År</th>
              <th scope="col">Status</th>
              <th scope="col" class="hoger">Beviljat, kr</th>
            </tr>
          </thead>
          <tbody>
            @for (a of beredning().liknande; track a.nyckel) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/arenden', a.nyckel]">{{ a.namn }}</a> <span class="litet">{{ a.nyckel }}{{ a.sokande ? ', ' + a.sokande : '' }}</span>
                </th>
                <td>{{ skal(a.skal) }}</td>
                <td class="tal">{{ a.ar ?? '–' }}</td>
                <td>{{ statusnamn[a.status] }}</td>
                <td class="hoger"><app-belopp [kronor]="a.beviljat" [enhet]="false" okant="–" /></td>
              </tr>
            }
          </tbody>
        </table>
      </app-tabellram>
    } @else {
      <p>Inget tidigare ärende liknar det här.</p>
    }
    <h3>Annat stöd till samma mottagare under tre år</h3>
    @if (stod().stod.length > 0) {
      <app-tabellram etikett="Annat stöd till samma mottagare">
        <table class="tabell">
          <thead>
            <tr>
              <th scope="col">Ärende</th>
              <th scope="col">Stöd</th>
              <th scope="col">Beslutat</th>
              <th scope="col" class="hoger">Belopp, kr</th>
            </tr>
          </thead>
          <tbody>
            @for (s of stod().stod; track $index) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/arenden', s.nyckel]">{{ s.namn }}</a> <span class="litet">{{ s.nyckel }}</span>
                </th>
                <td>{{ stodtypnamn(s.stodtyp) }}{{ s.stodform ? ', ' + s.stodform.toLowerCase() : '' }}</td>
                <td class="tid">{{ s.beslutat }}</td>
                <td class="hoger"><app-belopp [kronor]="s.kronor" [enhet]="false" okant="okänt" /></td>
              </tr>
            }
          </tbody>
        </table>
      </app-tabellram>
    } @else {
      <p>Inget annat stöd till samma mottagare är registrerat.</p>
    }
    <p class="litet">{{ funnetPa() }}</p>
    @if (stod().deMinimis; as d) {
      <h3>Stöd av mindre betydelse (de minimis)</h3>
      <p>{{ deMinimistext(d) }}</p>
      @if (kallor(); as text) {
        <p class="litet">{{ text }}</p>
      }
    }
  `,
  styles: `
    h3 {
      margin: 24px 0 8px;
    }
    h3:first-child {
      margin-top: 0;
    }
    th .litet {
      display: block;
    }
  `,
})
export class Jamforelsedel {
  readonly beredning = input.required<BeredningSvar>();
  protected readonly stod = computed(() => this.beredning().annatStod);
  protected readonly statusnamn = STATUSNAMN;
  protected readonly stodtypnamn = stodtypnamn;
  protected readonly deMinimistext = deMinimistext;
  protected readonly kallor = computed(() => {
    const { tak, kurs } = this.stod().kalla;
    return [tak && `Gränsen: ${utanPunkt(tak)}.`, kurs && `Kursen: ${utanPunkt(kurs)}.`].filter(Boolean).join(' ');
  });
  protected readonly funnetPa = computed(() => {
    switch (this.stod().funnetPa) {
      case 'organisation':
        return 'Stöden är sökta på mottagarens plats i organisationsregistret och på dess namn.';
      case 'namn':
        return 'Stöden är sökta på mottagarens namn, eftersom sökanden inte är kopplad till organisationsregistret.';
      case null:
        return 'Sökanden är inte angiven, så andra stöd kan inte sökas.';
    }
  });

  protected skal(skal: BeredningSvar['liknande'][number]['skal']): string {
    return skal.map((s) => LIKNANDENAMN[s]).join(', ');
  }
}
