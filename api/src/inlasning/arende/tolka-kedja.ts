import { GRUNDER, NIVAER, RESULTATLAGEN } from '@anslag/doman';
import type { EffektkedjaUppgift, KedjelankUppgift, KedjenodUppgift } from '@anslag/kontrakt';
import { type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Registerpost, Uppslag } from '../register';
import type { Kedjepost, Lankpost, Nodpost } from './post';

export const KEDJEFALT = faltnamn<EffektkedjaUppgift>({ noder: true, lankar: true });
const NODFALT = faltnamn<KedjenodUppgift>({ id: true, niva: true, text: true, lage: true, grund: true, ar: true });
const LANKFALT = faltnamn<KedjelankUppgift>({ fran: true, till: true, skal: true });

const LANGST_BETECKNING = 50;

function tolkaNod(n: Objektlasare<KedjenodUppgift>, sokMal: (namn: string) => Uppslag<Registerpost>): Nodpost {
  const niva = n.krav('niva', n.val('niva', NIVAER), NIVAER.join(', '));
  const text = n.krav('text', n.text('text'), 'Nodens text') ?? '';
  const mal = niva === 'effektmal' && text !== '' ? sokMal(text) : null;
  if (mal && !mal.ok) n.fel('text', mal.meddelande, mal.ratt);
  return {
    beteckning: n.krav('id', n.text('id', LANGST_BETECKNING), 'Nodens beteckning i kedjan, till exempel a1') ?? '',
    niva: NIVAER.indexOf(niva ?? 'aktivitet') + 1,
    text,
    effektmalId: mal?.ok ? mal.post.id : null,
    lage: n.val('lage', RESULTATLAGEN) ?? null,
    grund: n.val('grund', GRUNDER) ?? null,
    ar: n.ar('ar') ?? null,
  };
}

/** Reads an effect chain; a node of level effektmål must be the register's goal. The chain's rules are checked later, on the whole. */
export function tolkaKedja(o: Objektlasare<EffektkedjaUppgift>, sokMal: (namn: string) => Uppslag<Registerpost>): Kedjepost {
  return {
    noder:
      o.krav(
        'noder',
        o.lista<KedjenodUppgift, Nodpost>('noder', NODFALT, (n) => tolkaNod(n, sokMal)),
        'En lista av noder',
      ) ?? [],
    lankar:
      o.krav(
        'lankar',
        o.lista<KedjelankUppgift, Lankpost>('lankar', LANKFALT, (l) => ({
          fran: l.krav('fran', l.text('fran', LANGST_BETECKNING), 'Nodens beteckning') ?? '',
          till: l.krav('till', l.text('till', LANGST_BETECKNING), 'Nodens beteckning') ?? '',
          skal: l.text('skal') ?? null,
        })),
        'En lista av länkar, som får vara tom',
      ) ?? [],
  };
}
