/**
 * Reads the first value before anything is sent, so that a fault in the query becomes an answer and not a broken file.
 * Rejects with the fault.
 */
export async function lasForst<T>(varden: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const forsta = await varden.next();
  return (async function* () {
    if (forsta.done) return;
    yield forsta.value;
    yield* varden;
  })();
}
