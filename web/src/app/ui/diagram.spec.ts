import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '../skal/session';
import { Diagram } from './diagram';
import { diagramhojd, korta, radbryt, somBild } from './diagram.rita';

jest.mock('./diagram.rita', () => ({
  ...jest.requireActual<typeof import('./diagram.rita')>('./diagram.rita'),
  somBild: jest.fn(() => Promise.resolve(null)),
  rita: jest.fn(() => ({ destroy: () => undefined })),
}));

describe('app-diagram', () => {
  beforeAll(() => {
    window.ResizeObserver = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
    window.matchMedia = () => new EventTarget() as MediaQueryList;
  });

  it('says its message, and gives the same figures as a table whose rows lead on', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { person: () => ({ namn: 'Prov' }) } },
      ],
    });
    const f = TestBed.createComponent(Diagram);
    f.componentRef.setInput('budskap', 'Hälften går till företagsstöd');
    f.componentRef.setInput('matt', 'Beviljat, kr');
    f.componentRef.setInput('staplar', [
      { namn: 'Företagsstöd', varden: [2000], vag: '/arenden', fraga: { stodtyp: 'foretagsstod' } },
      { namn: 'Projekt', varden: [null] },
    ]);
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    expect(rot.querySelector('canvas[role=img]')?.getAttribute('aria-label')).toContain('Hälften går till företagsstöd');
    expect(rot.querySelector('tbody a')?.getAttribute('href')).toBe('/arenden?stodtyp=foretagsstod');
    expect([...rot.querySelectorAll('tbody td')].map((td) => td.textContent)).toEqual(['2\u00a0000', 'uppgift saknas']);

    TestBed.inject(HttpTestingController).expectOne('/api/v1/region').flush({ namn: 'Region Exempel', fiktiv: true });
    await f.whenStable();
    rot.querySelector('button')?.click();
    expect(jest.mocked(somBild).mock.calls[0]?.slice(1, 3)).toEqual([
      'Hälften går till företagsstöd',
      ['Beviljat, kr', 'Region Exempel', 'Fiktiv region – exempeldata'],
    ]);
  });
});

describe('korta', () => {
  it.each([
    ['Kompetensförsörjning', 20, 'Kompetensförsörjning'],
    ['Kompetensförsörjning', 10, 'Kompetens…'],
    ['Ökad tillväxt', 6, 'Ökad…'],
  ])('%s in %i characters', (text, bredd, kort) => expect(korta(text, (t) => t.length <= bredd)).toBe(kort));
});

describe('diagramhojd', () => {
  const kort = ['Kort', 'Kort', 'Kort'];
  it.each([
    // 3 × (1 × 22 + 14) + 16
    [kort, 1, 800, 124],
    // 3 × (2 × 22 + 14) + 16
    [kort, 2, 800, 190],
    [[], 1, 800, 16],
    // 39 characters: 2 lines of 38, so 1 × max(36, 2 × 16 + 8) + 16; 4 lines of 18, so 1 × (4 × 16 + 8) + 16
    [['Energi i länets transporter och uppvärm'], 1, 800, 56],
    [['Energi i länets transporter och uppvärm'], 1, 390, 72],
  ])('%j with %i series in %i pixels', (namn, serier, bredd, hojd) => expect(diagramhojd(namn, serier, bredd)).toBe(hojd));
});

describe('radbryt', () => {
  it.each([
    ['Ökad tillväxt i näringslivet', 18, ['Ökad tillväxt i', 'näringslivet']],
    ['Kompetensförsörjning', 10, ['Kompetensförsörjning']],
    ['Kort', 10, ['Kort']],
  ])('%s at %i characters', (namn, bredd, rader) => expect(radbryt(namn, bredd)).toEqual(rader));
});
