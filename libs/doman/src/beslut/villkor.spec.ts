import { granskaVillkor, type VillkorFel } from './villkor';

describe('granskaVillkor – varje villkor har kod och text, och ett ur katalogen står en gång', () => {
  it.each<[string, { kod: string; text: string }[], VillkorFel[]]>([
    ['två egna och ett ur katalogen', [{ kod: 'EGET', text: 'A' }, { kod: 'EGET', text: 'B' }, { kod: 'SYNLIGHET', text: 'C' }], []],
    ['tomt', [{ kod: '', text: ' ' }], [{ kod: 'villkor_utan_kod', nr: 0 }, { kod: 'villkor_utan_text', nr: 0 }]],
    ['två gånger', [{ kod: 'SYNLIGHET', text: 'A' }, { kod: 'SYNLIGHET ', text: 'B' }], [{ kod: 'villkor_dubbelt', nr: 1, villkor: 'SYNLIGHET' }]],
  ])('%s', (_, villkor, fel) => expect(granskaVillkor(villkor)).toEqual(fel));
});
