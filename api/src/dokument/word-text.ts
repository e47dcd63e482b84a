import type { IRunOptions } from 'docx';

/** A text's lines as runs, with a line break before every line but the first. */
export function brutna(text: string): IRunOptions[] {
  return text.split('\n').map((rad, i) => ({ text: rad, ...(i > 0 ? { break: 1 } : {}) }));
}
