import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Falt } from './falt';
import { Flikar } from './flikar';
import { Laddar } from './laddar';
import { Marke } from './marke';
import { Notis } from './notis';
import { Sidrubrik } from './sidrubrik';
import { Siffra } from './siffra';
import { Skelettrader } from './skelettrader';
import { Tabellram } from './tabellram';
import { Tomt } from './tomt';

@Component({
  imports: [Falt, Flikar, Laddar, Marke, Notis, Sidrubrik, Siffra, Skelettrader, Tabellram, Tomt],
  template: `
    <app-sidrubrik rubrik="Ärenden" over="20RS3419" ingress="Alla"><a href="#x">Excel</a></app-sidrubrik>
    <app-flikar etikett="Del" [flikar]="flikar" />
    <app-tabellram etikett="Ärenden"
      ><table>
        <tbody appSkelettrader [rader]="3" [kolumner]="4"></tbody></table
    ></app-tabellram>
    <app-falt etikett="Belopp" for="b" hjalp="Hela kronor" fel="Skriv ett belopp"><input id="b" /></app-falt>
    <app-marke ton="bra">Beviljat</app-marke>
    <app-notis ton="varning">Exempel</app-notis>
    <app-tomt skal="Inga ärenden">Rensa</app-tomt>
    <app-laddar text="Hämtar ärenden …" hojd="40px" />
    <app-siffra text="7" leder="visa besluten" vag="/arenden" [fraga]="{ kon: 'K' }" />
  `,
})
class Vard {
  readonly flikar = [
    { namn: 'Beslut', vald: true, fraga: { del: 'beslut' } },
    { namn: 'Budget', vald: false, fraga: { del: 'budget' } },
  ];
}

describe('frames and marks', () => {
  let rot: HTMLElement;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const f = TestBed.createComponent(Vard);
    await f.whenStable();
    rot = f.nativeElement as HTMLElement;
  });
  const text = (val: string): string | undefined => rot.querySelector(val)?.textContent?.trim();

  it('the page has one h1', () => {
    expect([...rot.querySelectorAll('h1')].map((h) => h.textContent)).toEqual(['Ärenden']);
  });
  it('a tab is a link with an address, and the one shown says so', () => {
    const lankar = [...rot.querySelectorAll('app-flikar a')];
    expect(lankar.map((a) => a.getAttribute('aria-current'))).toEqual(['true', null]);
    expect(lankar[1]?.getAttribute('href')).toBe('/?del=budget');
  });
  it('a table that scrolls can be reached by keyboard and has a name', () => {
    const region = rot.querySelector('app-tabellram [role=region]');
    expect([region?.getAttribute('tabindex'), region?.getAttribute('aria-label')]).toEqual(['0', 'Ärenden']);
  });
  it('rows that are awaited have the shape of the table and are not read aloud', () => {
    expect(rot.querySelectorAll('tbody[aria-hidden=true] tr')).toHaveLength(3);
    expect(rot.querySelectorAll('tbody td')).toHaveLength(12);
  });
  it('a field has its label, its help and its fault, with ids to point at', () => {
    expect(rot.querySelector('label')?.getAttribute('for')).toBe('b');
    expect([text('#b-hjalp'), text('#b-fel')]).toEqual(['Hela kronor', 'Fel: Skriv ett belopp']);
  });
  it('a state is words and a figure, not only a colour', () => {
    expect(text('app-marke')).toBe('Beviljat');
    expect(rot.querySelector('app-marke svg path')?.getAttribute('d')).toBeTruthy();
  });
  it('notice, empty and loading say what they are', () => {
    expect(text('app-notis .varning')).toBe('Exempel');
    expect(text('app-tomt .skal')).toBe('Inga ärenden');
    expect(text('app-laddar [role=status]')).toBe('Hämtar ärenden …');
  });
  it('a figure leads to the rows behind it and says so', () => {
    expect(rot.querySelector('app-siffra a')?.getAttribute('href')).toBe('/arenden?kon=K');
    expect(text('app-siffra a')).toBe('7, visa besluten');
  });
});
