export * from './typer';
export { REGIONER } from './regioner.data';
export { TabellbilagaLasare, lasTabellbilaga } from './tabellbilaga';
