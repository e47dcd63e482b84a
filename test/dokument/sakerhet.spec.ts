import * as fs from 'node:fs';
import * as path from 'node:path';

const projekt = path.resolve(__dirname, '../..');
const text = fs.readFileSync(path.join(projekt, 'docs/sakerhet.md'), 'utf8');

/** Requirements of level 1 and 2 in OWASP ASVS 5.0.0: section → the numbers in it. */
const KRAV: Record<string, number[]> = {
  'V1.1': [1, 2],
  'V1.2': [1, 2, 3, 4, 5, 6, 7, 8, 9],
  'V1.3': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  'V1.4': [1, 2, 3],
  'V1.5': [1, 2],
  'V2.1': [1, 2, 3],
  'V2.2': [1, 2, 3],
  'V2.3': [1, 2, 3, 4],
  'V2.4': [1],
  'V3.2': [1, 2],
  'V3.3': [1, 2, 3, 4],
  'V3.4': [1, 2, 3, 4, 5, 6],
  'V3.5': [1, 2, 3, 4, 5],
  'V3.7': [1, 2],
  'V4.1': [1, 2, 3],
  'V4.2': [1],
  'V4.3': [1, 2],
  'V4.4': [1, 2, 3, 4],
  'V5.1': [1],
  'V5.2': [1, 2, 3],
  'V5.3': [1, 2],
  'V5.4': [1, 2, 3],
  'V6.1': [1, 2, 3],
  'V6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  'V6.3': [1, 2, 3, 4],
  'V6.4': [1, 2, 3, 4],
  'V6.5': [1, 2, 3, 4, 5],
  'V6.6': [1, 2, 3],
  'V6.8': [1, 2, 3, 4],
  'V7.1': [1, 2, 3],
  'V7.2': [1, 2, 3, 4],
  'V7.3': [1, 2],
  'V7.4': [1, 2, 3, 4, 5],
  'V7.5': [1, 2],
  'V7.6': [1, 2],
  'V8.1': [1, 2],
  'V8.2': [1, 2, 3],
  'V8.3': [1],
  'V8.4': [1],
  'V9.1': [1, 2, 3],
  'V9.2': [1, 2, 3, 4],
  'V10.1': [1, 2],
  'V10.2': [1, 2],
  'V10.3': [1, 2, 3, 4],
  'V10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  'V10.5': [1, 2, 3, 4, 5],
  'V10.6': [1, 2],
  'V10.7': [1, 2, 3],
  'V11.1': [1, 2],
  'V11.2': [1, 2, 3],
  'V11.3': [1, 2, 3],
  'V11.4': [1, 2, 3, 4],
  'V11.5': [1],
  'V11.6': [1],
  'V12.1': [1, 2, 3],
  'V12.2': [1, 2],
  'V12.3': [1, 2, 3, 4],
  'V13.1': [1],
  'V13.2': [1, 2, 3, 4, 5],
  'V13.3': [1, 2],
  'V13.4': [1, 2, 3, 4, 5],
  'V14.1': [1, 2],
  'V14.2': [1, 2, 3, 4],
  'V14.3': [1, 2, 3],
  'V15.1': [1, 2, 3],
  'V15.2': [1, 2, 3],
  'V15.3': [1, 2, 3, 4, 5, 6, 7],
  'V16.1': [1],
  'V16.2': [1, 2, 3, 4, 5],
  'V16.3': [1, 2, 3, 4],
  'V16.4': [1, 2, 3],
  'V16.5': [1, 2, 3],
  'V17.1': [1],
  'V17.2': [1, 2, 3, 4],
  'V17.3': [1, 2],
};

interface Rad {
  ider: string[];
  hur: string;
  provat: string;
}

const alla = Object.entries(KRAV).flatMap(([avsnitt, nummer]) => nummer.map((n) => `${avsnitt}.${n}`));

const rader = [...text.matchAll(/^\| (V[\d.]+)(?:–(V[\d.]+))? \([12, ]+\) \| [^|]+ \| ([^|]+) \| ([^|]*) \|$/gm)].map(
  ([, fran = '', till, hur = '', provat = '']): Rad => ({ ider: spann(fran, till ?? fran), hur, provat }),
);

/** Every requirement from one to another, in the order of the standard. */
function spann(fran: string, till: string): string[] {
  return alla.slice(alla.indexOf(fran), alla.indexOf(till) + 1);
}

describe('genomgången av ASVS', () => {
  it('har varje krav på nivå 1 och 2 en gång, i standardens ordning', () => {
    expect(alla).toHaveLength(253);
    expect(rader.flatMap((r) => r.ider)).toEqual(alla);
  });

  it('säger om varje krav hur det står till, och om ett uppfyllt var det är provat', () => {
    for (const { ider, hur, provat } of rader) {
      expect([ider[0], hur]).toEqual([ider[0], expect.stringMatching(/^(Met|Partly|Not met|Operation|Does not apply)\b/)]);
      if (hur.startsWith('Met')) expect([ider[0], provat]).toEqual([ider[0], expect.stringMatching(/^(—|`.+`)$/)]);
    }
  });

  it('räknar ihop dem rätt', () => {
    const antal = (ord: string) => rader.filter((r) => r.hur.startsWith(ord)).flatMap((r) => r.ider).length;
    expect(text).toContain(
      `Of 253 requirements: ${antal('Met')} met, ${antal('Partly')} partly, ${antal('Not met')} not met, ${antal('Operation')} for operation, ${antal('Does not apply')} do not apply.`,
    );
  });

  it('nämner bara filer som finns', () => {
    const filer = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|mjs|md|yaml))`|\]\(([^)#]+)\)/g)].map(([, kod, lank]) =>
      kod === undefined ? path.join('docs', lank ?? '') : kod,
    );
    expect(filer.length).toBeGreaterThan(100);
    expect([...new Set(filer)].filter((f) => !fs.existsSync(path.join(projekt, f)))).toEqual([]);
  });
});
