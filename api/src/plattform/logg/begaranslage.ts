import { AsyncLocalStorage } from 'node:async_hooks';

const lager = new AsyncLocalStorage<{ id: string }>();

/** Runs `arbete`, and all that it sets going, as part of the request with this id. */
export function iBegaran<T>(id: string, arbete: () => T): T {
  return lager.run({ id }, arbete);
}

/** The id (a uuid) of the request that is being answered, or undefined outside of one, such as in a scheduled job. */
export function begaransId(): string | undefined {
  return lager.getStore()?.id;
}
