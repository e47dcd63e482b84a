/** A fault that stops the program from starting. The message is one Swedish line for the person at the terminal; never a stack. */
export class Startfel extends Error {
  override readonly name = 'Startfel';
}

/** The operating system's code of a fault ('EACCES', 'ENOENT', also PostgreSQL's '3D000'), or '' when it carries none. */
export function felkod(fel: unknown): string {
  return typeof fel === 'object' && fel !== null && 'code' in fel && typeof fel.code === 'string' ? fel.code : '';
}
