import { randomUUID } from 'node:crypto';
import type { Roll } from '@anslag/doman';
import { SessionService } from '../../api/src/behorighet/session.service';
import type { Anrop, Provserver } from './app';

/** Somebody with an account and a session of their own, besides the example accounts. */
export interface Person {
  id: string;
  namn: string;
  anropa: Anrop;
}

/** Lets a new person in. Roles may be several. */
export async function nyPerson({ app, bas }: Provserver, namn: string, ...roller: Roll[]): Promise<Person> {
  const { nyckel, anvandareId } = await app.get(SessionService).borja({ utfardare: 'urn:prov', amne: randomUUID(), namn, epost: null, roller }, 'prov');
  const anropa: Anrop = (vag, val = {}) => {
    const huvuden = new Headers(val.headers);
    huvuden.set('cookie', `anslag=${nyckel}`);
    return fetch(`${bas}${vag}`, { ...val, headers: huvuden });
  };
  return { id: anvandareId, namn, anropa };
}
