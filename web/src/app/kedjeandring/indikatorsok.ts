import { Indikatorval } from '../arende/register';

const HOGST_GRUPPNAMN = 90;

/** Those whose name or goal has every word that is sought, and the chosen one; a goal's long title is cut, to fit in a list. */
export function sokta(indikatorer: readonly Indikatorval[], sok: string, vald: string): Indikatorval[] {
  const ord = sok.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const traffar = indikatorer.filter((i) => {
    const text = `${i.namn} ${i.grupp ?? ''}`.toLocaleLowerCase('sv');
    return i.varde === vald || ord.every((o) => text.includes(o));
  });
  return traffar.map((i) => ({ ...i, ...(i.grupp === undefined ? {} : { grupp: kortad(i.grupp) }) }));
}

function kortad(text: string): string {
  return text.length <= HOGST_GRUPPNAMN ? text : `${text.slice(0, text.lastIndexOf(' ', HOGST_GRUPPNAMN - 1))} …`;
}
