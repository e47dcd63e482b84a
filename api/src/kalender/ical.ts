import { type Datum, dagarEfter, type Fristslag, type Uppfoljningsslag } from '@anslag/doman';
import { createEvents, type DateArray, type EventAttributes } from 'ics';

/** A day that goes into a calendar. */
export interface Kalenderdag {
  /** The same for the same day of the same meeting or ärende, whatever it says. */
  uid: string;
  slag: Fristslag | Uppfoljningsslag;
  dag: Datum;
  rubrik: string;
  beskrivning: string | null;
  plats: string | null;
  /** The meeting is cancelled. */
  installd: boolean;
  /** Grows when something of it changes. */
  sekvens: number;
}

const LANGST_RAD = 75;

const delar = (dag: Datum): DateArray => {
  const [ar = 0, manad = 0, datum = 0] = dag.split('-').map(Number);
  return [ar, manad, datum];
};

/** The days as an iCalendar file (RFC 5545) of events that last all day and occupy nobody. */
export function ical(dagar: readonly Kalenderdag[], namn: string): string {
  const handelser = dagar.map(
    (d): EventAttributes => ({
      uid: d.uid,
      title: rena(d.rubrik),
      start: delar(d.dag),
      end: delar(dagarEfter(d.dag, 1)),
      sequence: d.sekvens,
      transp: 'TRANSPARENT',
      busyStatus: d.slag === 'sammantrade' && !d.installd ? 'BUSY' : 'FREE',
      ...(d.installd ? { status: 'CANCELLED' } : {}),
      ...(d.beskrivning ? { description: rena(d.beskrivning) } : {}),
      ...(d.plats ? { location: rena(d.plats) } : {}),
    }),
  );
  const { value, error } = createEvents(handelser, { productId: '-//Anslag 1:1//Kalender//SV', method: 'PUBLISH', calName: namn });
  if (value === null) throw error ?? new Error('no calendar');
  return vik(value);
}

/** Text with ordinary line ends and no other control characters: the library lets a lone carriage return through. */
function rena(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}

/** Lines of at most 75 octets (RFC 5545 3.1); the library counts characters, and å is two octets. */
function vik(text: string): string {
  return text.replace(/\r\n[\t ]/g, '').split('\r\n').map(vikRad).join('\r\n');
}

function vikRad(rad: string): string {
  const vikta: string[] = [];
  let denna = '';
  for (const tecken of rad) {
    if (Buffer.byteLength(denna + tecken) > LANGST_RAD) {
      vikta.push(denna);
      denna = ' ';
    }
    denna += tecken;
  }
  return [...vikta, denna].join('\r\n');
}
