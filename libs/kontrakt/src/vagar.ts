/** Paths of the API. A segment that begins with a colon is a parameter. */
export const API = '/api/v1';

export const VAGAR = {
  region: 'region',
  register: 'register',
  arenden: 'arenden',
  arendenCsv: 'arenden.csv',
  arendenXlsx: 'arenden.xlsx',
  arende: 'arenden/:nyckel',
  beslutstext: 'arenden/:nyckel/beslutstext',
  utbetalningsberakning: 'arenden/:nyckel/utbetalningsberakning',
  portfolj: 'portfolj',
  portfoljrader: 'portfolj/rader',
  anslag: 'anslag',
  anslagsar: 'anslag/:ar',
  arsbokslut: 'arsbokslut',
  arsbokslutVersion: 'arsbokslut/:ar/:nummer',
  arsbokslutRader: 'arsbokslut/:ar/:nummer/rader',
  arsbokslutSkillnad: 'arsbokslut/:ar/:nummer/skillnad',
  fordelning: 'arsbokslut/:ar/:nummer/fordelning.docx',
  inlasningar: 'inlasningar',
  forhandsgranskning: 'inlasningar/forhandsgranskning',
  inlasningsmall: 'inlasningar/mallar/:slag',
} as const;
