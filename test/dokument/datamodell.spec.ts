import * as fs from 'node:fs';
import * as path from 'node:path';

const projekt = path.resolve(__dirname, '../..');
const las = (fil: string) => fs.readFileSync(path.join(projekt, fil), 'utf8');

const sql = fs
  .readdirSync(path.join(projekt, 'migrations'))
  .filter((fil) => fil.endsWith('.ts'))
  .map((fil) => las(`migrations/${fil}`))
  .join('\n');

/** Table → its columns in order, as the migrations create them. */
const tabeller = new Map(
  [...sql.matchAll(/CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/g)].map(([, namn = '', kropp = '']): [string, string[]] => [
    namn,
    [...kropp.matchAll(/^ {2}(?!CONSTRAINT)(\w+) (\w+)/gm)].map(([, kolumn, typ]) => `${typ} ${kolumn}`),
  ]),
);

describe('bilden av datamodellen', () => {
  it('har varje tabell med varje kolumn och typ', () => {
    const ritade = [...las('docs/datamodell.md').matchAll(/^ {2}(\w+) \{\n([\s\S]*?)\n {2}\}/gm)];
    expect(tabeller.size).toBeGreaterThan(30);
    expect(
      Object.fromEntries(
        ritade.map(([, namn, kropp = '']) => [namn, kropp.split('\n').map((r) => r.trim().split(' ').slice(0, 2).join(' '))]),
      ),
    ).toEqual(Object.fromEntries(tabeller));
  });

  it('har varje främmande nyckel som en linje', () => {
    const nycklar = [...sql.matchAll(/FOREIGN KEY \(([^)]+)\) REFERENCES (\w+)/g)].map(
      ([, kolumner, till]) => `${till}: ${kolumner}`,
    );
    const linjer = [...las('docs/datamodell.md').matchAll(/^ {2}(\w+) [|o]{2}--[o|{]{2} \w+ : "([^"]+)"/gm)];
    expect(linjer.map(([, till, kolumner]) => `${till}: ${kolumner}`).sort()).toEqual(nycklar.sort());
  });

  it('ritar varje tabell en gång', () => {
    const rubriker = [...las('docs/datamodell.svg').matchAll(/<text class="h"[^>]*>(\w+)</g)].map(([, namn]) => namn);
    expect(rubriker.sort()).toEqual([...tabeller.keys()].sort());
  });
});

describe('listan över beroenden', () => {
  it('har en rad för varje direkt beroende och inga andra', () => {
    const { dependencies, devDependencies } = JSON.parse(las('package.json')) as Record<string, Record<string, string>>;
    const [drift = '', utveckling = ''] = las('docs/beroenden.md').split('## Overrides')[0]?.split('## In development') ?? [];
    const rader = (text: string) =>
      [...text.matchAll(/^\| ([\w@/.-]+) +\| (.+?) +\|$/gm)].flatMap(([, namn = '']) =>
        /^(package|-+)$/.test(namn) ? [] : [namn],
      );
    expect(rader(drift)).toEqual(Object.keys(dependencies ?? {}).sort());
    expect(rader(utveckling)).toEqual(Object.keys(devDependencies ?? {}).sort());
  });
});
