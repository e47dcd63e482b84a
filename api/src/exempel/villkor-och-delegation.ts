import { Referensfil } from '@anslag/kontrakt';

/** The fictional region's conditions: what its projects' decisions say. */
export function villkorsmallar(region: string): NonNullable<Referensfil['villkorsmallar']> {
  const fran2000 = { version: 1, gallerFran: '2000-01-01', stodtyper: ['projekt' as const], standard: true };
  return [
    {
      ...fran2000,
      kod: 'FULL_FINANSIERING',
      text: 'Beslutet gäller under förutsättning att projektets budget är fullt finansierad.',
      sparrarUtbetalning: true,
      bevis: 'Beslut från övriga finansiärer',
    },
    { ...fran2000, kod: 'SYNLIGHET', text: `I samband med genomförandet ska det framgå att ${region} medfinansierar projektet.` },
    { ...fran2000, kod: 'UPPFOLJNINGSMOTE', text: 'Projektet ska kalla till ett uppföljningsmöte när halva projekttiden har gått.', bevis: 'Minnesanteckningar från mötet' },
    { ...fran2000, standard: false, kod: 'STARTMOTE', text: 'Projektet ska hålla ett startmöte med regionen.', dagarEfterBeslut: 90, bevis: 'Minnesanteckningar från mötet' },
  ];
}

/** Who decides in the fictional nämnd's place; the limits are made up. */
export function delegationsordningar(organ: string): NonNullable<Referensfil['delegationsordningar']> {
  return [
    {
      organ,
      namn: 'Delegationsordning för nämnden för regional utveckling',
      gallerFran: '2000-01-01',
      punkter: [
        { punkt: '1.5', avser: 'Brådskande beslut', beslutsfattare: 'nämndens ordförande', roller: ['ordforande'] },
        { punkt: '3.2', avser: 'Regionala utvecklingsstöd', beslutsfattare: 'förvaltningschef', roller: ['chef'], stodtyper: ['projekt', 'uppfoljning_utvardering'], hogst: 1_000_000 },
        { punkt: '3.3', avser: 'Företagsstöd', beslutsfattare: 'områdeschef', roller: ['chef'], stodtyper: ['foretagsstod', 'kommersiell_service'], hogst: 3_000_000 },
      ],
    },
  ];
}
