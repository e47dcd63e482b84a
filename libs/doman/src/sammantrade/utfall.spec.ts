import fc from 'fast-check';
import { BESLUTSSLAG } from '../beslut/beslut';
import { PUNKTSLAG } from './sammantrade';
import { granskaUtfall, jamforAndring, jamforSatser, kraverMotivering, mojligaUtfall, PUNKTUTFALL, Sagdandring, UtfallFel } from './utfall';

describe('vad som kan göras med en punkt', () => {
  it.each([
    ['arende', 'bifall', ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning']],
    ['arende', 'tillagg', ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning']],
    // A proposed rejection is granted as it stands: there is nothing to reject.
    ['arende', 'avslag', ['bifall', 'aterremiss', 'bordlaggning']],
    ['arende', 'avskrivning', ['bifall', 'aterremiss', 'bordlaggning']],
    ['arende', null, ['information', 'bordlaggning']],
    ['delegation', null, ['godkand', 'bordlaggning']],
    ['information', null, ['information', 'bordlaggning']],
    ['ovrigt', null, ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning', 'information']],
  ] as const)('%s med förslag %s', (slag, forslag, mojliga) => {
    expect(mojligaUtfall({ slag, forslag })).toEqual(mojliga);
  });

  const punkt = { slag: 'arende', forslag: 'bifall', utfall: null } as const;
  const fall: [string, Parameters<typeof granskaUtfall>, UtfallFel[]][] = [
    ['bifall utan ord', [punkt, { utfall: 'bifall', motivering: null, andring: 'ingen' }], []],
    ['avslag utan motivering', [punkt, { utfall: 'avslag', motivering: ' ', andring: 'ingen' }], [{ kod: 'motivering_saknas', utfall: 'avslag' }]],
    ['återremiss utan skäl', [punkt, { utfall: 'aterremiss', motivering: null, andring: 'ingen' }], [{ kod: 'motivering_saknas', utfall: 'aterremiss' }]],
    ['ändrat utan ändring', [punkt, { utfall: 'andrat', motivering: 'Kortare tid', andring: 'ingen' }], [{ kod: 'andring_saknas' }]],
    ['ändrat till förslaget', [punkt, { utfall: 'andrat', motivering: 'Kortare tid', andring: 'som_forslaget' }], [{ kod: 'andring_som_forslaget' }]],
    ['ändrat utan något', [punkt, { utfall: 'andrat', motivering: null, andring: 'ingen' }], [{ kod: 'motivering_saknas', utfall: 'andrat' }, { kod: 'andring_saknas' }]],
    ['bifall med ändring', [punkt, { utfall: 'bifall', motivering: null, andring: 'annan' }], [{ kod: 'andring_utan_andrat' }]],
    ['bordläggning utan ord', [punkt, { utfall: 'bordlaggning', motivering: null, andring: 'ingen' }], []],
    ['en avgjord punkt', [{ ...punkt, utfall: 'bifall' }, { utfall: 'avslag', motivering: 'x', andring: 'ingen' }], [{ kod: 'redan_avgjord', utfall: 'bifall' }]],
    ['godkännande av ett ärende', [punkt, { utfall: 'godkand', motivering: null, andring: 'ingen' }], [{ kod: 'utfall_gar_inte', last: 'godkand', mojliga: ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning'] }]],
  ];
  it.each(fall)('%s', (_, [p, sagt], fel) => {
    expect(granskaUtfall(p, sagt)).toEqual(fel);
  });

  it('varje utfall som erbjuds går att föra in när det som krävs är sagt, inget annat går, och varje punkt går att avgöra', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUNKTSLAG), fc.constantFrom(null, ...BESLUTSSLAG), fc.constantFrom(...PUNKTUTFALL), (slag, forslag, utfall) => {
        const mojliga = mojligaUtfall({ slag, forslag });
        const sagt = { utfall, motivering: kraverMotivering(utfall) ? 'Därför' : null, andring: utfall === 'andrat' ? ('annan' as const) : ('ingen' as const) };
        expect(granskaUtfall({ slag, forslag, utfall: null }, sagt).length === 0).toBe(mojliga.includes(utfall));
        expect(mojliga).toContain('bordlaggning');
      }),
    );
  });
});

describe('vad som beslutas i stället för förslaget', () => {
  const forslag = { beviljadAndel: 2500, tak: 400_000, projektperiod: { fran: '2026-01-01', till: '2028-12-31' }, villkor: ['Slutrapport lämnas.'] };
  it.each<[string, Parameters<typeof jamforAndring>[1], Sagdandring]>([
    ['inget', {}, 'ingen'],
    ['bara tomt', { tak: null, projektperiod: null, villkor: null }, 'ingen'],
    ['en tom period', { projektperiod: { fran: null, till: null } }, 'ingen'],
    ['samma tak', { tak: 400_000 }, 'som_forslaget'],
    ['allt detsamma', { ...forslag, villkor: [' Slutrapport lämnas. '] }, 'som_forslaget'],
    ['en krona mindre', { tak: 399_999 }, 'annan'],
    ['en hundradels procent mer', { ...forslag, beviljadAndel: 2501 }, 'annan'],
    ['en dag längre', { projektperiod: { fran: '2026-01-01', till: '2029-01-01' } }, 'annan'],
    ['inga villkor', { villkor: [] }, 'annan'],
  ])('%s', (_, givet, blir) => expect(jamforAndring(forslag, givet)).toBe(blir));

  it.each<[string | null, Sagdandring]>([
    [null, 'ingen'],
    [' \n ', 'ingen'],
    [' att lägga rapporten till handlingarna.\n\n', 'som_forslaget'],
    ['att återkomma.', 'annan'],
  ])('egna satser: %j', (givet, blir) => expect(jamforSatser(['att lägga rapporten till handlingarna.'], givet)).toBe(blir));
});
