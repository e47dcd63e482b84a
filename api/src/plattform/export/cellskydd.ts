/** A text that a spreadsheet would run as a formula gets a leading apostrophe, so that it is shown instead (CSV injection, OWASP). */
export function skyddaCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
