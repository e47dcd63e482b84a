import * as fs from 'node:fs';
import * as path from 'node:path';

const projekt = path.resolve(__dirname, '../..');
const las = (fil: string) => fs.readFileSync(path.join(projekt, fil), 'utf8');

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
