import { setTimeout as vanta } from 'node:timers/promises';
import { API, type DokumentjobbSvar } from '@anslag/kontrakt';
import type { Anrop } from './app';
import { posta } from './beslutsprov';

/** Has the kallelse of the meeting made as it is now, and waits until it is. */
export async function gorKallelse(som: Anrop, sammantrade: string): Promise<void> {
  const { svar } = await posta<DokumentjobbSvar>(som, 'handlingar', { slag: 'kallelse', sammantrade });
  for (let i = 0; i < 1200; i++) {
    const jobb = (await (await som(`${API}/dokumentjobb/${svar.id}`)).json()) as DokumentjobbSvar;
    if (jobb.handling !== null) return;
    if (jobb.fel !== null) throw new Error(jobb.fel);
    await vanta(25);
  }
  throw new Error('The kallelse was not made');
}
