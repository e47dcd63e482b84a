import type { Referensfil } from '@anslag/kontrakt';

type Mall = NonNullable<Referensfil['kedjemallar']>[number];
type Nod = Mall['noder'][number];

const nod = (id: string, niva: Nod['niva'], text: string, indikator?: string, enhet?: string): Nod => ({ id, niva, text, ...(indikator ? { indikator, enhet } : {}) });

/** "a1>p1 p1>k1": links between the nodes, by their ids. */
const lankar = (skrivna: string): Mall['lankar'] => skrivna.split(' ').map((l) => ({ fran: l.split('>')[0] ?? '', till: l.split('>')[1] ?? '' }));

/** Common chains to begin from, from what is done to its effect in the long run; the effektmål is chosen in each ärende. */
export function kedjemallar(gallerFran: string): Mall[] {
  return [
    {
      namn: 'Kompetensutveckling',
      beskrivning: 'Utbildning eller kortare kurser för anställda och arbetssökande.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Kartlägga vilken kompetens arbetsgivarna saknar'),
        nod('a2', 'aktivitet', 'Ta fram och hålla utbildningar'),
        nod('p1', 'prestation', 'Utbildningar som har genomförts', 'Genomförda utbildningar', 'st'),
        nod('p2', 'prestation', 'Personer som har fullföljt en utbildning', 'Fullföljda utbildningar', 'personer'),
        nod('k1', 'effekt_kort', 'Deltagarna har kunskaper som arbetsgivarna frågar efter', 'Deltagare som använder det de lärt sig', '%'),
        nod('k2', 'effekt_medellang', 'Företag och verksamheter har lättare att bemanna', 'Arbetsgivare med brist på kompetens', '%'),
        nod('k3', 'effekt_lang', 'Utbud och efterfrågan på kompetens stämmer bättre i länet', 'Matchning på arbetsmarknaden', '%'),
      ],
      lankar: lankar('a1>p1 a2>p1 a2>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
    {
      namn: 'Testbädd',
      beskrivning: 'En miljö där nya lösningar prövas i verklig drift.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Samla behov hos de som ska använda lösningarna'),
        nod('a2', 'aktivitet', 'Bygga upp miljö, arbetssätt och avtal för tester'),
        nod('a3', 'aktivitet', 'Genomföra tester tillsammans med företag'),
        nod('p1', 'prestation', 'Testbädden är i drift', 'Testmiljöer i drift', 'st'),
        nod('p2', 'prestation', 'Lösningar som har prövats', 'Genomförda tester', 'st'),
        nod('k1', 'effekt_kort', 'Företagen vet om lösningen fungerar och vad som behöver ändras', 'Företag som går vidare efter test', 'företag'),
        nod('k2', 'effekt_medellang', 'Prövade lösningar införs och säljs', 'Lösningar på marknaden', 'st'),
        nod('k3', 'effekt_lang', 'Fler innovationer från länet kommer till användning', 'Innovationer i användning', 'st'),
      ],
      lankar: lankar('a1>p2 a2>p1 a3>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
    {
      namn: 'Nätverk och kluster',
      beskrivning: 'Samverkan mellan företag, lärosäten och offentliga aktörer i en bransch.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Mobilisera aktörer och enas om inriktning'),
        nod('a2', 'aktivitet', 'Hålla möten, studiebesök och gemensamma satsningar'),
        nod('p1', 'prestation', 'Medlemmar som är aktiva i nätverket', 'Aktiva medlemmar', 'organisationer'),
        nod('p2', 'prestation', 'Gemensamma satsningar som har startat', 'Startade samarbeten', 'st'),
        nod('k1', 'effekt_kort', 'Aktörerna litar på varandra och delar kunskap', 'Medlemmar med nytta av nätverket', '%'),
        nod('k2', 'effekt_medellang', 'Nya affärer och utvecklingsprojekt har kommit till', 'Nya affärer och projekt', 'st'),
        nod('k3', 'effekt_lang', 'Branschen i länet är mer konkurrenskraftig', 'Omsättning i branschen', 'mkr'),
      ],
      lankar: lankar('a1>p1 a2>p1 a2>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
    {
      namn: 'Rådgivning till företag',
      beskrivning: 'Rådgivning, coachning eller inkubation för nya och små företag.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Nå ut till företag som vill utvecklas'),
        nod('a2', 'aktivitet', 'Ge rådgivning och coachning'),
        nod('p1', 'prestation', 'Företag som har fått rådgivning', 'Företag med rådgivning', 'företag'),
        nod('p2', 'prestation', 'Personer som har deltagit i rådgivning', 'Deltagare', 'personer'),
        nod('k1', 'effekt_kort', 'Företagen har en plan och förmåga att genomföra den', 'Företag med en plan', '%'),
        nod('k2', 'effekt_medellang', 'Företagen har nya produkter, kunder eller anställda', 'Företag som växer', 'företag'),
        nod('k3', 'effekt_lang', 'Fler livskraftiga företag och jobb i länet', 'Nya jobb', 'st'),
      ],
      lankar: lankar('a1>p1 a1>p2 a2>p1 a2>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
    {
      namn: 'Kommersiell service',
      beskrivning: 'Stöd som håller kvar dagligvaror, drivmedel och andra tjänster på orter med få alternativ.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Investera i servicestället'),
        nod('a2', 'aktivitet', 'Samla flera tjänster på samma ställe'),
        nod('p1', 'prestation', 'Serviceställen som har rustats upp', 'Upprustade serviceställen', 'st'),
        nod('p2', 'prestation', 'Tjänster som finns på servicestället', 'Tjänster', 'st'),
        nod('k1', 'effekt_kort', 'Servicestället finns kvar med rimliga öppettider', 'Öppettimmar i veckan', 'timmar'),
        nod('k2', 'effekt_medellang', 'Boende och besökare gör fler ärenden på orten', 'Kunder i veckan', 'personer'),
        nod('k3', 'effekt_lang', 'Det går att bo, arbeta och driva företag på orten', 'Avstånd till närmaste service', 'km'),
      ],
      lankar: lankar('a1>p1 a2>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
    {
      namn: 'Besöksnäring',
      beskrivning: 'Nya eller bättre besöksmål, leder och upplevelser.',
      gallerFran,
      noder: [
        nod('a1', 'aktivitet', 'Utveckla besöksmål och leder tillsammans med markägare och företag'),
        nod('a2', 'aktivitet', 'Ta fram och sälja upplevelser'),
        nod('p1', 'prestation', 'Besöksmål och leder som är färdiga', 'Färdiga besöksmål', 'st'),
        nod('p2', 'prestation', 'Upplevelser som går att boka', 'Bokningsbara upplevelser', 'st'),
        nod('k1', 'effekt_kort', 'Fler besöker platsen och stannar längre', 'Gästnätter', 'st'),
        nod('k2', 'effekt_medellang', 'Företagen på platsen säljer mer och under fler månader', 'Omsättning hos företagen', 'tkr'),
        nod('k3', 'effekt_lang', 'Länet är en mer eftersökt plats att besöka och bo på', 'Sysselsatta i besöksnäringen', 'st'),
      ],
      lankar: lankar('a1>p1 a2>p2 p1>k1 p2>k1 k1>k2 k2>k3'),
    },
  ];
}
