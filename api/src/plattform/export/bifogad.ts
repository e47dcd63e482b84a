/** Content-Disposition that makes the browser save the answer under this name, never show it (RFC 6266, RFC 8187). */
export function bifogad(namn: string): string {
  const enkelt = namn.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const helt = encodeURIComponent(namn).replace(/['()*]/g, (tecken) => `%${tecken.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${enkelt}"; filename*=UTF-8''${helt}`;
}
