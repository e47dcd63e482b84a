import { Injectable } from '@nestjs/common';
import { formateraOrganisationsnummer, tolkaOrganisationsnummer } from '@anslag/doman';
import { type Andring, ORGANISATIONSSLAGSNAMN, type OrganisationSvar, organisationsnummerfel } from '@anslag/kontrakt';
import type { AndraOrganisation, NyOrganisation } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, finnsRedan, ProblemFel } from '../plattform/problem/problem-fel';
import { andraOrganisation, laggInOrganisation, lasOrganisation, type Organisationsuppgifter as Uppgifter, sammaOrganisation } from './organisation.repository';

/** The register of those who apply. */
@Injectable()
export class OrganisationService {
  constructor(private readonly skrivning: Skrivning) {}

  /** Errors: formfel (the number), konflikt (it is in the register already). */
  laggUpp(begarande: InloggadBegarande, ny: NyOrganisation, val: Skrivval): Promise<OrganisationSvar> {
    const uppgifter: Uppgifter = {
      organisationsnummer: kravNummer(ny.organisationsnummer),
      namn: ny.namn,
      slag: ny.slag,
      adress: ny.adress ?? null,
      postnummer: postnummer(ny.postnummer),
      postort: ny.postort ?? null,
    };
    return this.skrivning.utfor(
      begarande,
      async (tx, anteckna) => {
        await kravNy(tx, uppgifter, null);
        const lagd = await laggInOrganisation(tx, uppgifter);
        anteckna({ handelse: 'organisation.ny', objekt: uppgifter.namn, andringar: skillnader(null, uppgifter) });
        return lagd;
      },
      val,
    );
  }

  /** Changes what is given. Ärenden keep the applicant's name as they have it. Errors: saknas, formfel, konflikt (a stale version, or another has the number or name). */
  andra(begarande: InloggadBegarande, id: string, andring: AndraOrganisation, val: Skrivval): Promise<OrganisationSvar> {
    return this.skrivning.utfor(
      begarande,
      async (tx, anteckna) => {
        const lagrad = await lasOrganisation(tx, id);
        if (!lagrad) throw finnsInte('Organisationen');
        const { id: radId, version, ...fore } = lagrad;
        if (version !== andring.version) throw new ProblemFel('konflikt', `Någon annan har ändrat ${fore.namn} sedan du hämtade den. Inget har sparats.`);
        const blir: Uppgifter = {
          organisationsnummer: andring.organisationsnummer === undefined ? fore.organisationsnummer : kravNummer(andring.organisationsnummer),
          namn: andring.namn ?? fore.namn,
          slag: andring.slag ?? fore.slag,
          adress: andring.adress === undefined ? fore.adress : andring.adress,
          postnummer: andring.postnummer === undefined ? fore.postnummer : postnummer(andring.postnummer),
          postort: andring.postort === undefined ? fore.postort : andring.postort,
        };
        const andringar = skillnader(fore, blir);
        if (andringar.length === 0) return lagrad;
        await kravNy(tx, blir, radId);
        await andraOrganisation(tx, radId, blir);
        anteckna({ handelse: 'organisation.andrad', objekt: fore.namn, andringar, skal: andring.skal });
        return { id: radId, ...blir, version: version + 1 };
      },
      val,
    );
  }
}

/** Throws ProblemFel formfel; a personnummer is not sent back. */
function kravNummer(skrivet: string | null | undefined): string | null {
  if (!skrivet?.trim()) return null;
  const svar = tolkaOrganisationsnummer(skrivet);
  if (svar.ok) return svar.varde;
  throw new ProblemFel('formfel', 'Organisationsnumret kan inte sparas.', svar.fel.map((f) => ({ falt: 'organisationsnummer', ...organisationsnummerfel(f) })));
}

/** "70223" is written "702 23". Throws ProblemFel formfel. */
function postnummer(skrivet: string | null | undefined): string | null {
  const text = skrivet?.trim() ?? '';
  const siffror = text.replace(/\s/g, '');
  if (siffror === '') return null;
  if (/^[1-9]\d{4}$/.test(siffror)) return `${siffror.slice(0, 3)} ${siffror.slice(3)}`;
  throw new ProblemFel('formfel', 'Postnumret kan inte sparas.', [{ falt: 'postnummer', last: text, meddelande: 'Det är inte ett postnummer.', ratt: 'fem siffror, till exempel 702 23' }]);
}

/** One organisation stands once: by its number, and by its name where one of the two has no number. Throws ProblemFel konflikt that names it. */
async function kravNy(tx: EntityManager, uppgifter: Uppgifter, egen: string | null): Promise<void> {
  const { namn, organisationsnummer } = uppgifter;
  const finns = await sammaOrganisation(tx, uppgifter, egen);
  if (!finns) return;
  const falt = finns.sammaNummer ? 'organisationsnummer' : 'namn';
  const last = finns.sammaNummer && organisationsnummer ? formateraOrganisationsnummer(organisationsnummer) : namn;
  throw finnsRedan(`Organisationen finns redan i registret: ${finns.namn}.`, [{ falt, last, meddelande: `Den finns redan: ${finns.namn}.`, ratt: 'välj den som finns' }]);
}

const FALT: Record<keyof Uppgifter, string> = {
  organisationsnummer: 'Organisationsnummer',
  namn: 'Namn',
  slag: 'Slag',
  adress: 'Adress',
  postnummer: 'Postnummer',
  postort: 'Postort',
};

function skillnader(fore: Uppgifter | null, blir: Uppgifter): Andring[] {
  return (Object.keys(FALT) as (keyof Uppgifter)[]).map((f) => ({ falt: FALT[f], fore: fore && visa(fore, f), efter: visa(blir, f) })).filter((a) => a.fore !== a.efter);
}

function visa(u: Uppgifter, falt: keyof Uppgifter): string | null {
  if (falt === 'slag') return ORGANISATIONSSLAGSNAMN[u.slag];
  return falt === 'organisationsnummer' ? u.organisationsnummer && formateraOrganisationsnummer(u.organisationsnummer) : u[falt];
}
