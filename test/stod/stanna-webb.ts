import { stannaChromium } from './chromium';
import { stannaPostgres } from './postgres';

export default async function (): Promise<void> {
  await Promise.all([stannaPostgres(), stannaChromium()]);
}
