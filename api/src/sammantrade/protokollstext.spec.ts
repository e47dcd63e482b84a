import { protokollsinnehall } from './protokollstext';

const punkt = {
  id: 'p', ordning: 1, slag: 'arende' as const, rubrik: 'Stöd', foredragande: null, arendeId: 'a', nyckel: '20RS1', nummer: 1, diarienummer: '20RS1', innehall: null, forslag: null, andradText: null,
  paragraf: 7, utfall: 'bifall' as const, motivering: null as string | null, protokollsanteckning: null, reservationer: [], javiga: [],
};
type Mote = Parameters<typeof protokollsinnehall>[0];
const stycken = (motivering: string | null, beslut: { skal: string | null; avsteg: string[] }) => {
  const mote = { organ: 'Nämnden', datum: '2020-08-24', tid: null, plats: null, deltagare: [], punkter: [{ ...punkt, motivering }] as Partial<Mote['punkter'][number]>[] as Mote['punkter'] };
  return protokollsinnehall(mote, new Map([['p', { satser: ['att avslå.'], villkor: [], ...beslut }]])).paragrafer[0]?.stycken;
};

describe('protokollets paragraf säger vad beslutet vilar på', () => {
  it.each([
    ['varför det är ett avslag', null, { skal: 'Ej innovativ.', avsteg: [] }, [{ rubrik: 'Skäl till beslutet', text: 'Ej innovativ.' }]],
    ['nämndens egen motivering bara en gång', 'Ej innovativ.', { skal: 'Ej innovativ.', avsteg: [] }, [{ rubrik: 'Motivering', text: 'Ej innovativ.' }]],
    ['vilka avsteg det gör', null, { skal: null, avsteg: ['Egen kontant medfinansiering: Ny förening.'] }, [{ rubrik: 'Avsteg från riktlinjen', text: 'Egen kontant medfinansiering: Ny förening.' }]],
    ['inget när det inte finns något', null, { skal: null, avsteg: [] }, []],
  ])('%s', (_, motivering, beslut, vantat) => expect(stycken(motivering, beslut)).toEqual(vantat));
});
