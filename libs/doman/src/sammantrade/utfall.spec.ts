import fc from 'fast-check';
import { BESLUTSSLAG } from '../beslut/beslut';
import { PUNKTSLAG } from './sammantrade';
import { granskaUtfall, kraverMotivering, mojligaUtfall, PUNKTUTFALL, UtfallFel } from './utfall';

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
    ['bifall utan ord', [punkt, { utfall: 'bifall', motivering: null, andrat: false }], []],
    ['avslag utan motivering', [punkt, { utfall: 'avslag', motivering: ' ', andrat: false }], [{ kod: 'motivering_saknas', utfall: 'avslag' }]],
    ['återremiss utan skäl', [punkt, { utfall: 'aterremiss', motivering: null, andrat: false }], [{ kod: 'motivering_saknas', utfall: 'aterremiss' }]],
    ['ändrat utan ändring', [punkt, { utfall: 'andrat', motivering: 'Kortare tid', andrat: false }], [{ kod: 'andring_saknas' }]],
    ['ändrat utan något', [punkt, { utfall: 'andrat', motivering: null, andrat: false }], [{ kod: 'motivering_saknas', utfall: 'andrat' }, { kod: 'andring_saknas' }]],
    ['bifall med ändring', [punkt, { utfall: 'bifall', motivering: null, andrat: true }], [{ kod: 'andring_utan_andrat' }]],
    ['bordläggning utan ord', [punkt, { utfall: 'bordlaggning', motivering: null, andrat: false }], []],
    ['en avgjord punkt', [{ ...punkt, utfall: 'bifall' }, { utfall: 'avslag', motivering: 'x', andrat: false }], [{ kod: 'redan_avgjord', utfall: 'bifall' }]],
    ['godkännande av ett ärende', [punkt, { utfall: 'godkand', motivering: null, andrat: false }], [{ kod: 'utfall_gar_inte', last: 'godkand', mojliga: ['bifall', 'andrat', 'avslag', 'aterremiss', 'bordlaggning'] }]],
  ];
  it.each(fall)('%s', (_, [p, sagt], fel) => {
    expect(granskaUtfall(p, sagt)).toEqual(fel);
  });

  it('varje utfall som erbjuds går att föra in när det som krävs är sagt, inget annat går, och varje punkt går att avgöra', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUNKTSLAG), fc.constantFrom(null, ...BESLUTSSLAG), fc.constantFrom(...PUNKTUTFALL), (slag, forslag, utfall) => {
        const mojliga = mojligaUtfall({ slag, forslag });
        const sagt = { utfall, motivering: kraverMotivering(utfall) ? 'Därför' : null, andrat: utfall === 'andrat' };
        expect(granskaUtfall({ slag, forslag, utfall: null }, sagt).length === 0).toBe(mojliga.includes(utfall));
        expect(mojliga).toContain('bordlaggning');
      }),
    );
  });
});
