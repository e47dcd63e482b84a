/** The fields that are given; spreading an undefined would erase what it is spread over. Changes and returns the object. */
export function givna<T extends object>(last: T): T {
  for (const k in last) if (last[k] === undefined) delete last[k];
  return last;
}
