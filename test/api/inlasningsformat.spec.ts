import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARENDEDELAR } from '@anslag/doman';
import type { Beslutsfil } from '@anslag/kontrakt';
import { ANSOKANSFALT } from '../../api/src/inlasning/arende/tolka-ansokan';
import { ARENDEFALT } from '../../api/src/inlasning/arende/tolka-arende';
import { BESLUTSFALT } from '../../api/src/inlasning/arende/tolka-beslut';
import { PUNKTFALT, SAMMANTRADESFALT } from '../../api/src/inlasning/sammantrade/las-in-sammantraden';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';

const TEXT = readFileSync(join(__dirname, '../../docs/inlasningsformat.md'), 'utf8');
const EXEMPEL = JSON.parse(/```json\n(\{\s+"format": "anslag-beslut\/1"[^]*?)```/.exec(TEXT)?.[1] ?? 'null') as Beslutsfil;

/** The names in the first column of the table that begins with `rubrik`. */
function beskrivna(rubrik: string): string[] {
  const tabell = TEXT.slice(TEXT.indexOf(`| ${rubrik}`)).split('\n\n')[0] ?? '';
  return tabell.split('\n').slice(2).flatMap((rad) => /^\| `(\w+)`/.exec(rad)?.[1] ?? []);
}

describe('what docs/inlasningsformat.md says of decisions', () => {
  let prov: Inlasningsprov;
  beforeAll(async () => {
    prov = await nyttInlasningsprov();
  });
  afterAll(() => prov.slapp());

  it('describes every field of an ärende and of a beslut, and no other', () => {
    expect(beskrivna('field of an ärende').sort()).toEqual([...ARENDEFALT].sort());
    expect(beskrivna('field of an ansokan').sort()).toEqual([...ANSOKANSFALT].sort());
    for (const del of ARENDEDELAR) expect(TEXT).toContain(`\`${del}\``);
    expect(beskrivna('field of a beslut').sort()).toEqual([...BESLUTSFALT].sort());
  });

  it('describes every field of a sammanträde and of a punkt, and no other', () => {
    expect(beskrivna('field of a sammanträde').sort()).toEqual([...SAMMANTRADESFALT].sort());
    expect(beskrivna('field of a punkt').sort()).toEqual([...PUNKTFALT].sort());
  });

  it('has an example of a decided decision that imports as it stands', async () => {
    expect(EXEMPEL.arenden[0]?.beslut[0]?.lage).toBe('beslutad');
    const { fel, antal } = await prov.granska('beslut', 'exempel.json', EXEMPEL);
    expect({ fel, nya: antal.nya }).toEqual({ fel: [], nya: 1 });
  });

  it.each(['beviljadAndel', 'tak', 'projektperiod', 'rattsligRam', 'beslutsniva'] as const)('says what is required: without %s it is refused', async (falt) => {
    const utan = structuredClone(EXEMPEL);
    delete utan.arenden[0]?.beslut[0]?.[falt];
    expect((await prov.granska('beslut', 'utan.json', utan)).fel[0]?.falt).toContain(falt);
  });

  it('a share is the same as "13,5", "13.5" and 13.5', async () => {
    for (const andel of ['13,5', '13.5', 13.5]) {
      const [arende] = EXEMPEL.arenden;
      const beslut = { ...arende?.beslut[0], beviljadAndel: andel };
      const { fel } = await prov.granska('beslut', 'andel.json', { ...EXEMPEL, arenden: [{ ...arende, beslut: [beslut] }] });
      expect({ andel, fel }).toEqual({ andel, fel: [] });
    }
  });
});
