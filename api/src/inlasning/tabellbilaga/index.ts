export * from './typer';
export { titelar } from './rubriker';
export { REGIONER } from './regioner.data';
export { TabellbilagaLasare, lasTabellbilaga } from './tabellbilaga';
