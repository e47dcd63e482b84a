/** Words that a cell may hold and still say nothing but where to look. */
const UTFYLLNAD = new Set(
  (
    'i och samt eller & på till från för mer mera vidare ytterligare även också information om den det denna detta dess enligt under ' +
    'regionens region regionen regional regionala län läns länets årets vår ovan ovanstående nedan nedanstående föregående samma som resultat effekter ' +
    'effekt prestationer prestation mål beskrivning redovisning redovisas redovisningen insats insatsen insatser nr nummer text texten huvudtext svar svaret beskrivningen separat bilagd respektive närmare detaljer vår mål målen'
  ).split(' '),
);
const MAL_FOR_HANVISNING =
  /^(tabell(en|bilaga|bilagan|er|erna)?|avsnitt(et|en)?|kapit(el|let)|kap|punkt(en)?|rubrik(en)?|bilaga(n)?|del(en)?|sid(a|an|or)?|åter(s)?rapport(en|ering|eringen)?|huvudrapport(en)?|rapport(en)?|kolumn(en)?|rad(en)?|jämställdhet|integration|kompetensförsörjning|innovation|tillgänglighet|miljö|klimat|ovan|ovanstående|nedan|föregående)$/;
const INLEDNING =
  /^((för (mer|mera|vidare|ytterligare) information,? )?((den(na)? |detta )?(insats(en|er|erna)?|projektet|resultat(et|en)?|prestationer(na)?|effekter(na)?|mål(et|en)?) )?(se|jfr|jämför|läs mer|hänvisas till|hänvisar till|hänvisning till|regionen hänvisar till|vi hänvisar till|(beskrivs|redovisas|återfinns|återrapporteras|rapporteras|framgår|finns)( närmare| vidare)?( i| av| under| på)?|samma som|enligt))[ :]/;
/** A section's title after its number: "avsnitt 3.2 Innovation och förnyelse". */
const TITEL_EFTER_NUMMER = /(\d+(?:[.:]\d+)*)\s+["”“]?\p{Lu}[^.!?\n]{0,90}\.?$/u;
const NUMMER = /^[\d.:]+[a-e]?$/;

/** True when the text only refers elsewhere: "Se tabell 2.", "Se regionens återrapportering avsnitt 4". */
export function arHanvisning(text: string): boolean {
  const t = text
    .replace(TITEL_EFTER_NUMMER, '$1')
    .toLocaleLowerCase('sv')
    .replace(/[\s•]+/g, ' ')
    .replace(/region \p{L}+( län)?s? (läns )?(?=åters?rapport)/u, '')
    .replace(/["”“][^"”“]*["”“]/g, ' ')
    .replace(/^[\s(*•–-]+|[\s).*]+$/g, '');
  const inledning = INLEDNING.exec(`${t} `)?.[0];
  if (t.length > 160 || inledning === undefined) return false;
  const ord = t
    .slice(inledning.length)
    .split(/[\s,;()/–-]+/)
    .map((o) => o.replace(/[.:]$/, ''))
    .filter((o) => o !== '');
  const pekar = ord.some((o) => MAL_FOR_HANVISNING.test(o));
  return pekar && ord.every((o) => UTFYLLNAD.has(o) || NUMMER.test(o) || MAL_FOR_HANVISNING.test(o) || o === 'se' || o === 'jfr');
}

/** True when a name ends by referring elsewhere: 'Studien "X" se tabell 2.', "X (se regionens återrapportering avsnitt 4.1)". */
export function slutarMedHanvisning(text: string): boolean {
  const t = text.replace(/\s+/g, ' ');
  const plats = [...t.matchAll(/(?<=^|[\s(,;.–-])(se|jfr|jämför|redovisas|återfinns|beskrivs)(?=[\s:])/gi)].map((m) => m.index);
  return plats.some((p) => arHanvisning(t.slice(p)));
}

/** A longer text is about something else. */
const LANGSTA_INGA = 200;
const VERB = '(redovisa|redovisar|redovisat|redovisas|rapportera|rapporterar|rapporterat|rapporteras)';
/** The ways to say that there are no insatser, on lower-case text without punctuation; "( [a-zåäö]+){0,2}" lets a word or two come between. */
const INGA: readonly RegExp[] = [
  new RegExp(`(${VERB}|har|finns|anger|lämnar)( det| haft)? (inga|ingen|inte några|ej några)( [a-zåäö]+){0,2} insats(er)?( |$)`),
  new RegExp(`(inte|ej) ${VERB}( [a-zåäö]+)? insatser`),
  new RegExp(`${VERB} (inte|ej)( några)? insatser`),
  new RegExp(`${VERB} (inte|ej) i tabell`),
  new RegExp(`inga( [a-zåäö]+){0,2} insatser( [a-zåäö]+){0,2} (${VERB}|finns|genomförts|i tabellform)`),
  new RegExp(`insatser(na)? ${VERB} (inte|ej)`),
  new RegExp(`^(inga( [a-zåäö]+)? insatser|inget att ${VERB})$`),
];

/** True when the text says that the region reports no insatser: "Regionen redovisar inga insatser i tabellform." */
export function arIngaInsatser(text: string): boolean {
  const t = text
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return t.length <= LANGSTA_INGA && INGA.some((m) => m.test(t));
}

/** True when a cell holds nothing to report: empty, a dash, "N/A". */
export function arTom(text: string): boolean {
  return /^([\s–—-]*|n\/?a\.?|ej aktuellt\.?)$/i.test(text);
}

/** What a row with the name and three content cells is: an insats, a mere reference, or the statement that there are none. */
export function radslag(namn: string, innehall: readonly string[]): 'insatser' | 'hanvisning' | 'inga_insatser' {
  const fyllda = innehall.filter((c) => !arTom(c));
  const egna = fyllda.filter((c) => !arHanvisning(c));
  if (arIngaInsatser(namn) && egna.every(arIngaInsatser)) return 'inga_insatser';
  if (arTom(namn) && egna.length > 0 && egna.every(arIngaInsatser)) return 'inga_insatser';
  if (egna.length > 0) return 'insatser';
  return fyllda.length > 0 || arHanvisning(namn) || slutarMedHanvisning(namn) ? 'hanvisning' : 'insatser';
}
