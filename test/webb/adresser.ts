/** Every address the pages are tried at: at least one for each page of the service. */
export interface Provadress {
  adress: string;
  /** The page's title before " – Anslag 1:1". */
  titel: string;
  rubrik: string;
  /** A status that the page is to get from an address of the API. */
  vantat?: readonly [number, RegExp];
}

export const ADRESSER: readonly Provadress[] = [
  { adress: '/', titel: 'Översikt', rubrik: 'Översikt' },
  { adress: '/arenden', titel: 'Ärenden', rubrik: 'Ärenden' },
  { adress: '/arenden?sok=exporterande&stodtyp=projekt&ar=2020', titel: 'Ärenden', rubrik: 'Ärenden' },
  { adress: '/arenden?sok=finnsinte', titel: 'Ärenden', rubrik: 'Ärenden' },
  { adress: '/arenden/nytt', titel: 'Nytt ärende', rubrik: 'Nytt ärende' },
  { adress: '/arenden/20RS3419', titel: 'Smart tillväxt 2021–2023, 20RS3419', rubrik: 'Smart tillväxt 2021–2023' },
  { adress: '/arenden/20RS3419/ansokan', titel: 'Ansökan, 20RS3419', rubrik: 'Ansökan' },
  { adress: '/arenden/20RS3419/beredning', titel: 'Beredning, 20RS3419', rubrik: 'Beredning' },
  { adress: '/arenden/20RS3419/andra', titel: 'Ändra Smart tillväxt 2021–2023, 20RS3419', rubrik: 'Ändra ärendets uppgifter' },
  { adress: '/arenden/17RS1250?bokfort=1000', titel: 'TransMission, 17RS1250', rubrik: 'TransMission' },
  {
    adress: '/arenden/20RS5938?bokfort=1439999',
    titel: 'RES 2020 Örebro och Västmanland, 20RS5938',
    rubrik: 'RES 2020 Örebro och Västmanland',
  },
  { adress: '/arenden/H2021-01', titel: 'Regional testbädd, H2021-01', rubrik: 'Regional testbädd' },
  { adress: '/arenden/Regt-54-20', titel: 'Såddbidrag: Cutsvelih CLS AB, Regt-54-20', rubrik: 'Såddbidrag: Cutsvelih CLS AB' },
  {
    adress: '/arenden/99RS1',
    titel: 'Ärendet kan inte visas',
    rubrik: 'Ärendet kan inte visas',
    vantat: [404, /arenden\/99RS1$/],
  },
  { adress: '/arenden/17RS1250?dag=2019-01-01', titel: 'TransMission, 17RS1250', rubrik: 'TransMission' },
  { adress: '/arenden/17RS1250?dag=2010-01-01', titel: 'TransMission, 17RS1250', rubrik: 'TransMission' },
  {
    adress: '/arenden/20RS4642?registrerat=2020-12-31',
    titel: 'Ärende 20RS4642',
    rubrik: 'Ärende 20RS4642',
    vantat: [404, /arenden\/20RS4642\?registrerat=2020-12-31$/],
  },
  { adress: '/arenden/20RS3419/foresla', titel: 'Föreslå beslut, 20RS3419', rubrik: 'Föreslå beslut' },
  { adress: '/arenden/20RS3419/forslag/1/andra', titel: 'Ändra förslag 1, 20RS3419', rubrik: 'Ändra förslag 1' },
  { adress: '/arenden/20RS3419/forslag/1/beslut', titel: 'Fatta beslut 1, 20RS3419', rubrik: 'Fatta beslut' },
  { adress: '/uppfoljning', titel: 'Uppföljning', rubrik: 'Uppföljning' },
  { adress: '/uppfoljning?vilka=alla&lage=forsenad&slag=slutrapport&fran=2020-01-01', titel: 'Uppföljning', rubrik: 'Uppföljning' },
  { adress: '/uppfoljning?sok=finnsinte', titel: 'Uppföljning', rubrik: 'Uppföljning' },
  { adress: '/arenden/17RS1250/uppfoljning/slutrapport/slut', titel: 'Slutrapport, 17RS1250', rubrik: 'Slutrapport' },
  { adress: '/arenden/17RS1250/uppfoljning/slutrapport/finns-inte', titel: 'Uppföljning, 17RS1250', rubrik: 'Uppföljning' },
  { adress: '/arenden/17RS1250/analys', titel: 'Sammanfattande analys, 17RS1250', rubrik: 'Sammanfattande analys' },
  { adress: '/sammantraden', titel: 'Sammanträden', rubrik: 'Sammanträden' },
  { adress: '/sammantraden/nytt', titel: 'Planera sammanträde', rubrik: 'Planera sammanträde' },
  {
    adress: '/sammantraden/00000000-0000-4000-8000-000000000000',
    titel: 'Sammanträdet kan inte visas',
    rubrik: 'Sammanträdet kan inte visas',
    vantat: [404, /sammantraden\/0/],
  },
  { adress: '/sammantraden/00000000-0000-4000-8000-000000000000/andra', titel: 'Ändra sammanträdet', rubrik: 'Sammanträdet kan inte visas', vantat: [404, /sammantraden\/0/] },
  { adress: '/sammantraden/00000000-0000-4000-8000-000000000000/mote', titel: 'Mötet kan inte visas', rubrik: 'Mötet kan inte visas', vantat: [404, /sammantraden\/0/] },
  {
    adress: '/sammantraden/00000000-0000-4000-8000-000000000000/protokoll',
    titel: 'Protokollet kan inte visas',
    rubrik: 'Protokollet kan inte visas',
    vantat: [404, /sammantraden\/0/],
  },
  { adress: '/kalender', titel: 'Kalender', rubrik: 'Kalender' },
  { adress: '/register', titel: 'Register', rubrik: 'Register' },
  { adress: '/register/villkor', titel: 'Villkor', rubrik: 'Villkor' },
  { adress: '/register/villkor/nytt', titel: 'Nytt villkor', rubrik: 'Nytt villkor' },
  { adress: '/register/delegationsordning', titel: 'Delegationsordning', rubrik: 'Delegationsordning' },
  { adress: '/register/delegationsordning/ny', titel: 'Ny delegationsordning', rubrik: 'Ny delegationsordning' },
  { adress: '/register/riktlinjer', titel: 'Riktlinjer', rubrik: 'Riktlinjer' },
  { adress: '/register/riktlinjer/ny', titel: 'Ny riktlinje', rubrik: 'Ny riktlinje' },
  { adress: '/register/organisationer', titel: 'Organisationer', rubrik: 'Organisationer' },
  { adress: '/register/organisationer?sok=finnsinte', titel: 'Organisationer', rubrik: 'Organisationer' },
  { adress: '/register/organisationer/ny', titel: 'Ny organisation', rubrik: 'Ny organisation' },
  {
    adress: '/register/organisationer/00000000-0000-4000-8000-000000000000',
    titel: 'Ändra organisation',
    rubrik: 'Ändra organisation',
    vantat: [404, /organisationer\/0/],
  },
  { adress: '/delegationsbeslut', titel: 'Delegationsbeslut', rubrik: 'Delegationsbeslut' },
  { adress: '/delegationsbeslut?visa=alla', titel: 'Delegationsbeslut', rubrik: 'Delegationsbeslut' },
  { adress: '/historik', titel: 'Historik', rubrik: 'Historik' },
  { adress: '/historik?handelse=arende.inlast&aktor=Exempel&sok=smart', titel: 'Historik', rubrik: 'Historik' },
  { adress: '/historik?sok=finnsinte', titel: 'Historik', rubrik: 'Historik' },
  { adress: '/portfolj', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?per=kraftsamling&ar=2023&matt=insatser', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?per=kommun&ar=2020&ar=2021&rakna=beror&matt=projekt', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?per=stodtyp&ar=2020&rad=summa&cell=kronor', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?ar=1999', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?per=stodtyp&ar=2021&dag=2021-06-30', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/portfolj?dag=2020-12-31&registrerat=2020-12-31', titel: 'Portfölj', rubrik: 'Portfölj' },
  { adress: '/anslag', titel: 'Anslag', rubrik: 'Anslag' },
  { adress: '/anslag/2021', titel: 'Anslag 2021', rubrik: 'Anslag 2021' },
  { adress: '/anslag?dag=2020-12-31', titel: 'Anslag', rubrik: 'Anslag' },
  { adress: '/anslag?registrerat=2020-12-31', titel: 'Anslag', rubrik: 'Anslag' },
  { adress: '/anslag/2021?dag=2021-06-30', titel: 'Anslag 2021', rubrik: 'Anslag 2021' },
  { adress: '/anslag/2020', titel: 'Anslag 2020', rubrik: 'Anslag 2020' },
  { adress: '/anslag/1999', titel: 'Anslag 1999', rubrik: 'Anslag 1999', vantat: [404, /anslag\/1999$/] },
  { adress: '/arsbokslut', titel: 'Årsbokslut', rubrik: 'Årsbokslut' },
  { adress: '/arsbokslut/2020/1', titel: 'Årsbokslut 2020, nr 1', rubrik: 'Årsbokslut 2020' },
  {
    adress: '/arsbokslut/2020/1?tabell=stodtyp&rad=summa&kolumn=kronor',
    titel: 'Årsbokslut 2020, nr 1',
    rubrik: 'Årsbokslut 2020',
  },
  { adress: '/arsbokslut/2021/1', titel: 'Årsbokslut 2021, nr 1', rubrik: 'Årsbokslut 2021' },
  {
    adress: '/arsbokslut/2020/1/skillnad?mot=1',
    titel: 'Skillnader i årsbokslut 2020, nr 1',
    rubrik: 'Skillnader i årsbokslut 2020',
  },
  { adress: '/inlasning', titel: 'Inläsning', rubrik: 'Inläsning' },
  { adress: '/inlasning?slag=tabellbilaga', titel: 'Inläsning', rubrik: 'Inläsning' },
  { adress: '/anvandare', titel: 'Användare', rubrik: 'Användare' },
  { adress: '/anvandare/finns-inte', titel: 'Användaren finns inte', rubrik: 'Användaren finns inte' },
  { adress: '/logga-in', titel: 'Logga in', rubrik: 'Logga in' },
  { adress: '/tillganglighet', titel: 'Tillgänglighet', rubrik: 'Tillgänglighetsredogörelse' },
  { adress: '/finns-inte', titel: 'Sidan finns inte', rubrik: 'Sidan finns inte' },
];

/** "/arenden?sok=x" → "/arenden". */
export function stig(adress: string): string {
  return new URL(adress, 'http://x').pathname;
}
