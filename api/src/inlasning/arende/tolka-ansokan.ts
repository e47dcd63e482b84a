import { ANSOKANSDELAR, type Arendedel, BEREDNINGSDELAR, LANGST_DEL, MOTTAGARTYPER, ORGANISATIONSSLAG, tolkaOrganisationsnummer } from '@anslag/doman';
import { type AnsokanUppgift, type ArendeUppgift, type BudgetUppgift, type DelmalUppgift, type OrganisationUppgift, organisationsnummerfel } from '@anslag/kontrakt';
import { type Given, LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Ansokanspost, Delmalspost, LastArende, Organisationspost } from './post';
import { BUDGETFALT, PERIODFALT, type Periodsuppgift, tolkaBudget } from './tolka-beslut';

export const ANSOKANSFALT = faltnamn<AnsokanUppgift>({
  inkom: true,
  soktAndel: true,
  soktBelopp: true,
  period: true,
  mottagartyp: true,
  organisation: true,
  delar: true,
  delmal: true,
  budget: true,
});
const ORGANISATIONSFALT = faltnamn<OrganisationUppgift>({ namn: true, slag: true, organisationsnummer: true, adress: true, postnummer: true, postort: true });
const DELMALSFALT = faltnamn<DelmalUppgift>({ rubrik: true, innehall: true, aktiviteter: true });
const LANGST_AKTIVITET = 5000;

type Texter = NonNullable<LastArende['texter']>;

/** What a file says of the application, and of the texts of application and beredning; undefined where it says nothing. */
export function tolkaAnsokan(o: Objektlasare<ArendeUppgift>): Pick<LastArende, 'ansokan' | 'texter'> {
  const ansokan = o.objekt<AnsokanUppgift>('ansokan', ANSOKANSFALT);
  const delar = ansokan?.objekt<Texter>('delar', new Set<string>(ANSOKANSDELAR));
  const beredning = o.objekt<Texter>('beredning', new Set<string>(BEREDNINGSDELAR));
  const texter = { ...(delar && tolkaTexter(delar, ANSOKANSDELAR)), ...(beredning && tolkaTexter(beredning, BEREDNINGSDELAR)) };
  return { ansokan: ansokan ? tolkaFakta(ansokan) : undefined, texter: delar || beredning ? texter : undefined };
}

function tolkaTexter(o: Objektlasare<Texter>, delar: readonly Arendedel[]): Texter {
  return Object.fromEntries(delar.map((del) => [del, o.text(del, LANGST_DEL)]).filter(([, innehall]) => innehall !== undefined));
}

function tolkaFakta(o: Objektlasare<AnsokanUppgift>): Partial<Ansokanspost> {
  const period = o.objekt<Periodsuppgift>('period', PERIODFALT);
  const organisation = o.objekt<OrganisationUppgift>('organisation', ORGANISATIONSFALT);
  const budget = o.objekt<BudgetUppgift>('budget', BUDGETFALT);
  const [periodFran, periodTill] = [period && period.datum('fran'), period && period.datum('till')];
  if (periodFran && periodTill && periodFran > periodTill) o.fel('period', 'Perioden slutar före sin början.', '{ "fran": …, "till": … } i tidsordning');
  return utanUtelamnade({
    inkom: o.datum('inkom'),
    andel: o.andel('soktAndel'),
    belopp: o.kronor('soktBelopp', 1),
    periodFran,
    periodTill,
    mottagartyp: o.val('mottagartyp', MOTTAGARTYPER),
    organisation: organisation && tolkaOrganisation(organisation),
    delmal: o.lista<DelmalUppgift, Delmalspost>('delmal', DELMALSFALT, tolkaDelmal) ?? undefined,
    budget: budget && tolkaBudget(budget),
  });
}

function utanUtelamnade(f: { [K in keyof Ansokanspost]: Ansokanspost[K] | undefined }): Partial<Ansokanspost> {
  return Object.fromEntries(Object.entries(f).filter(([, varde]) => varde !== undefined));
}

function tolkaDelmal(d: Objektlasare<DelmalUppgift>): Delmalspost {
  return {
    rubrik: d.krav('rubrik', d.text('rubrik', 1000), 'Delmålets rubrik') ?? '',
    innehall: d.text('innehall', LANGST_DEL) ?? null,
    aktiviteter: d.texter('aktiviteter', LANGST_AKTIVITET) ?? [],
  };
}

function tolkaOrganisation(o: Objektlasare<OrganisationUppgift>): Organisationspost | undefined {
  const namn = o.krav('namn', o.text('namn', 300), 'Organisationens namn');
  const slag = o.krav('slag', o.val('slag', ORGANISATIONSSLAG), ORGANISATIONSSLAG.join(', '));
  const ovrigt = {
    organisationsnummer: tolkaNummer(o) ?? null,
    adress: o.text('adress', 300) ?? null,
    postnummer: o.text('postnummer', 10) ?? null,
    postort: o.text('postort', 100) ?? null,
  };
  return namn === undefined || slag === undefined ? undefined : { id: null, namn, slag, ...ovrigt };
}

function tolkaNummer(o: Objektlasare<OrganisationUppgift>): Given<string> {
  const skrivet = o.text('organisationsnummer', LANGST_NAMN);
  if (skrivet === null || skrivet === undefined) return skrivet;
  const svar = tolkaOrganisationsnummer(skrivet);
  if (svar.ok) return svar.varde;
  for (const f of svar.fel) {
    const { meddelande, last, ratt } = organisationsnummerfel(f);
    o.felI('organisationsnummer', last, meddelande, ratt);
  }
  return undefined;
}
