import { startaChromium } from './chromium';
import { startaPostgres } from './postgres';

export default async function (): Promise<void> {
  await Promise.all([startaPostgres(), startaChromium()]);
}
