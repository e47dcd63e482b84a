/** What is stored with what is given on top of it; a field that is undefined is not given and leaves what is stored. */
export function medGivna<T extends object>(lagrat: T, givet: Partial<T>): T {
  const ut = { ...lagrat };
  for (const k in givet) {
    const varde = givet[k];
    if (varde !== undefined) ut[k] = varde;
  }
  return ut;
}
