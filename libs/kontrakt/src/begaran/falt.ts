import { arDatum, arKronor, type Datum, MAX_KRONOR, tolkaKlockslag, tolkaSekretessgrund } from '@anslag/doman';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { KLOCKSLAGSFEL } from '../sammantrade/formulering';

/** What would be right travels with each check, so that the answer can say it beside what was wrong. */
function ratt(message: string, rattVarde: string, each = false): ValidationOptions {
  return { message, each, context: { ratt: rattVarde } };
}

function alla(...dekoratorer: PropertyDecorator[]): PropertyDecorator {
  return (mal, namn) => dekoratorer.forEach((d) => d(mal, namn));
}

/** A number as an address or a body writes it; anything else is left as it is, so that the answer can show what was read. */
function somTal(varde: unknown): unknown {
  return typeof varde === 'string' && /^-?\d{1,15}$/.test(varde) ? Number(varde) : varde;
}

/** A repeatable query parameter: one value or many. */
const somTallista = Transform(({ value }) => (value === undefined ? undefined : (Array.isArray(value) ? value : [value]).map(somTal)));

/** A whole number within bounds. */
export function Heltal(min: number, max: number): PropertyDecorator {
  const vantat = `ett heltal från ${min} till ${max}`;
  return alla(
    Transform(({ value }) => somTal(value)),
    IsInt(ratt('Värdet är inte ett heltal.', vantat)),
    Min(min, ratt(`Värdet är mindre än ${min}.`, vantat)),
    Max(max, ratt(`Värdet är större än ${max}.`, vantat)),
  );
}

/** A list of years, written once or several times in the address. */
export function Arslista(): PropertyDecorator {
  const vantat = 'årtal från 1995 till 2100';
  return alla(
    somTallista,
    ArrayMaxSize(60, ratt('Det är för många år.', 'högst 60 år')),
    IsInt(ratt('Ett av åren är inte ett heltal.', vantat, true)),
    Min(1995, ratt('Ett av åren är före 1995.', vantat, true)),
    Max(2100, ratt('Ett av åren är efter 2100.', vantat, true)),
  );
}

/** One of a closed list of values. */
export function EttAv(varden: readonly string[]): PropertyDecorator {
  return IsIn([...varden], ratt('Värdet finns inte bland de tillåtna.', `något av ${varden.join(', ')}`));
}

/** Free text up to a length. */
export function Text(langst: number): PropertyDecorator {
  return alla(
    IsString(ratt('Värdet är inte en text.', 'en enda text')),
    MaxLength(langst, ratt('Texten är för lång.', `högst ${langst} tecken`)),
  );
}

/** Text without space around it, at least one character. */
export function Fylld(langst: number): PropertyDecorator {
  const vantat = `en text på 1–${langst} tecken`;
  return alla(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(ratt('Värdet är inte en text.', vantat)),
    MinLength(1, ratt('Texten är tom.', vantat)),
    MaxLength(langst, ratt('Texten är för lång.', `högst ${langst} tecken`)),
  );
}

/** Text without space around it; empty is nothing, null. */
export function FylldEllerInget(langst: number): PropertyDecorator {
  return alla(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() || null : value)),
    ValidateIf((_, varde) => varde !== null),
    IsString(ratt('Värdet är inte en text.', 'en text eller inget')),
    MaxLength(langst, ratt('Texten är för lång.', `högst ${langst} tecken`)),
  );
}

/** A time of the day, kept as "13.00"; empty is nothing, null. */
export function KlockslagEllerInget(): PropertyDecorator {
  return alla(
    Transform(({ value }) => (typeof value === 'string' ? (tolkaKlockslag(value) ?? (value.trim() || null)) : value)),
    ValidateIf((_, varde) => varde !== null),
    ValidateBy({ name: 'klockslag', validator: { validate: (varde: unknown) => typeof varde === 'string' && tolkaKlockslag(varde) !== null } }, ratt(KLOCKSLAGSFEL, 'ett klockslag, till exempel 13.00')),
  );
}

/** Chapter and paragraph of the act on secrecy, in the form it is stored; empty is nothing, null. */
export function SekretessgrundEllerIngen(): PropertyDecorator {
  const vantat = 'kapitel och paragraf, till exempel 30 kap. 23 § OSL';
  return alla(
    Transform(({ value }) => (typeof value === 'string' ? (tolkaSekretessgrund(value) ?? (value.trim() || null)) : value)),
    ValidateIf((_, varde) => varde !== null),
    ValidateBy(
      { name: 'sekretessgrund', validator: { validate: (varde: unknown) => typeof varde === 'string' && tolkaSekretessgrund(varde) !== null } },
      ratt('Det är inte en paragraf i offentlighets- och sekretesslagen.', vantat),
    ),
  );
}

/** Names, each once. */
export function Namnlista(antal: number, langst: number): PropertyDecorator {
  return alla(
    IsArray(ratt('Värdet är inte en lista.', 'en lista med namn')),
    ArrayMaxSize(antal, ratt('Listan är för lång.', `högst ${antal} namn`)),
    IsString(ratt('Ett av värdena är inte en text.', 'ett namn', true)),
    MaxLength(langst, ratt('Ett av namnen är för långt.', `högst ${langst} tecken`, true)),
    ArrayUnique(ratt('Samma namn står två gånger.', 'varje namn en gång')),
  );
}

/** Texts, none of them empty. */
export function Textlista(antal: number, langst: number): PropertyDecorator {
  const vantat = `en text på 1–${langst} tecken`;
  return alla(
    Transform(({ value }) => (Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? v.trim() : v)) : value)),
    IsArray(ratt('Värdet är inte en lista.', 'en lista med texter')),
    ArrayMaxSize(antal, ratt('Listan är för lång.', `högst ${antal} texter`)),
    IsString(ratt('Ett av värdena är inte en text.', vantat, true)),
    MinLength(1, ratt('En av texterna är tom.', vantat, true)),
    MaxLength(langst, ratt('En av texterna är för lång.', `högst ${langst} tecken`, true)),
  );
}

/** Which of the cells have a fault, by their keys; null when it is not an object of cells at all. */
function felCeller(varde: unknown): string[] | null {
  if (typeof varde !== 'object' || varde === null || Array.isArray(varde) || Object.keys(varde).length > 30) return null;
  return Object.entries(varde).flatMap(([ar, kronor]) => (/^(19[5-9]|20[0-9])\d$/.test(ar) && (kronor === null || arKronor(kronor)) ? [] : [ar]));
}

/** Whole kronor by year, "2021": null where an amount is not known. The context's `delar` tells which cells are at fault. */
export function Kronorceller(): PropertyDecorator {
  const { context, ...ovrigt } = ratt('Beloppen har fel form.', `per årtal hela kronor från 0 till ${MAX_KRONOR}, eller null där beloppet inte är känt`);
  return ValidateBy({ name: 'kronorceller', validator: { validate: (varde) => felCeller(varde)?.length === 0 } }, { ...ovrigt, context: { ...context, delar: felCeller } });
}

export function JaNej(): PropertyDecorator {
  return IsBoolean(ratt('Värdet är varken sant eller falskt.', 'true eller false'));
}

/** The id of a thing that an address names; `vad` says what. */
export function TingetsId(vad: string): PropertyDecorator {
  return IsUUID('all', ratt('Det är inte ett id.', vad));
}

/** Ids, each once. */
export function Idlista(antal: number): PropertyDecorator {
  return alla(
    IsArray(ratt('Värdet är inte en lista.', 'en lista med id')),
    ArrayMaxSize(antal, ratt('Listan är för lång.', `högst ${antal} id`)),
    IsUUID('all', ratt('Ett av värdena är inte ett id.', 'ett id', true)),
    ArrayUnique(ratt('Samma id står två gånger.', 'varje id en gång')),
  );
}

/** Yes, no, or not said. */
export function JaNejEllerInget(): PropertyDecorator {
  return alla(ValidateIf((_, varde) => varde !== null), JaNej());
}

/** Values each once; one of `varden` when they are given, else names. */
export function Lista(varden?: readonly string[]): PropertyDecorator {
  return varden ? alla(Namnlista(varden.length, 100), IsIn([...varden], ratt('Ett av värdena finns inte bland de tillåtna.', `något av ${varden.join(', ')}`, true))) : Namnlista(100, 200);
}

/** The id of a post of a register, or none. */
export function PostEllerIngen(): PropertyDecorator {
  return alla(ValidateIf((_, varde) => varde !== null), TingetsId('ett id ur registret, eller null'));
}

/** Yes or no as an address writes it. */
export function JaNejText(): PropertyDecorator {
  const vantat = 'true eller false';
  return alla(
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(ratt('Värdet är varken sant eller falskt.', vantat)),
  );
}

/** The id of a person. */
export function PersonensId(): PropertyDecorator {
  return IsUUID('all', ratt('Det är inte en användares id.', 'ett id ur listan över användare'));
}

/** The id of a person, or nobody. */
export function PersonEllerIngen(): PropertyDecorator {
  return alla(
    ValidateIf((_, varde) => varde !== null),
    IsUUID('all', ratt('Det är inte en användares id.', 'ett id ur listan över handläggare, eller null')),
  );
}

/** The id of an organisation, or none. */
export function OrganisationEllerIngen(): PropertyDecorator {
  return alla(
    Transform(({ value }) => (value === '' ? null : value)),
    ValidateIf((_, varde) => varde !== null && varde !== undefined),
    IsUUID('all', ratt('Det är inte en organisations id.', 'ett id ur registret över organisationer, eller null')),
  );
}

/** A field of a change that may be left out, and then stays as it is, or be null or empty, and then is taken away. */
export function Nollbar(): PropertyDecorator {
  return alla(
    Transform(({ value }) => (value === '' ? null : value)),
    IsOptional(),
  );
}

/** A field of a change that may be left out, and then stays as it is. */
export function Utelamnbar(): PropertyDecorator {
  return ValidateIf((_, varde) => varde !== undefined);
}

/** A calendar day, YYYY-MM-DD. */
export function Dag(): PropertyDecorator {
  return alla(IsString(ratt('Det är inte ett datum.', VANTAD_DAG)), ValidateBy({ name: 'dag', validator: { validate: arDatum } }, ratt('Det är inte ett datum.', VANTAD_DAG)));
}

/** A calendar day, YYYY-MM-DD, within the bounds; both are allowed. */
export function DagInom(tidigast: Datum, senast: Datum): PropertyDecorator {
  const inom = (varde: unknown) => !arDatum(varde) || (varde >= tidigast && varde <= senast);
  return alla(Dag(), ValidateBy({ name: 'dagInom', validator: { validate: inom } }, ratt('Datumet är för långt bort.', `ett datum från ${tidigast} till ${senast}`)));
}

/** A calendar day, or an instant: day, time of day and offset from UTC. */
export function DagEllerTidpunkt(): PropertyDecorator {
  const vantat = `${VANTAD_DAG}, eller en tidpunkt som 2026-11-21T13:30:00Z`;
  const galler = (varde: unknown) => arDatum(varde) || arTidpunkt(varde);
  return alla(
    IsString(ratt('Det är varken ett datum eller en tidpunkt.', vantat)),
    ValidateBy({ name: 'dagEllerTidpunkt', validator: { validate: galler } }, ratt('Det är varken ett datum eller en tidpunkt.', vantat)),
  );
}

const VANTAD_DAG = 'ett datum som 2020-12-31';

function arTidpunkt(varde: unknown): boolean {
  const delar = typeof varde === 'string' ? /^(.{10})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(varde) : null;
  return delar !== null && arDatum(delar[1]);
}

export function Valfri(): PropertyDecorator {
  return alla(
    Transform(({ value }) => (value === '' ? undefined : value)),
    IsOptional(),
  );
}

/** A whole number; which of them are allowed is for the rules to say. */
export function HelaTal(): PropertyDecorator {
  return Heltal(-999_999_999_999_999, 999_999_999_999_999);
}

/** An object with fields of its own. */
export function Del(slag: new () => object): PropertyDecorator {
  return alla(
    Type(() => slag),
    IsObject(ratt('Uppgiften har fel form.', 'ett objekt')),
    ValidateNested(ratt('Uppgiften har fel form.', 'ett objekt')),
  );
}

/** Objects with fields of their own. */
export function Delar(slag: new () => object, hogst: number): PropertyDecorator {
  return alla(
    Type(() => slag),
    IsArray(ratt('Värdet är inte en lista.', 'en lista')),
    ArrayMaxSize(hogst, ratt('Listan är för lång.', `högst ${hogst}`)),
    ValidateNested(ratt('Uppgiften har fel form.', 'ett objekt', true)),
  );
}
