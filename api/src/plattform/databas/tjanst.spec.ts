import { kravSkildaInloggningar } from './tjanst';

const app = 'postgres://anslag_app:a@db/anslag';
const agare = 'postgres://anslag:b@db/anslag';

describe('in production the application does not log in as the owner', () => {
  it.each([
    [{ NODE_ENV: 'production', DATABASE_URL: app, DATABASE_URL_AGARE: agare }],
    // The embedded server has two logins of its own.
    [{ NODE_ENV: 'production' }],
    [{ DATABASE_URL: agare }],
    [{ DATABASE_URL: agare, DATABASE_URL_AGARE: agare }],
  ])('%j goes on', (miljo) => expect(() => kravSkildaInloggningar(miljo)).not.toThrow());

  it.each([
    [{ DATABASE_URL: app }, /^Med NODE_ENV=production .* Ange ägarens adress i DATABASE_URL_AGARE och programmets i DATABASE_URL\.$/],
    [{ DATABASE_URL: app, DATABASE_URL_AGARE: '' }, /Ange ägarens adress/],
    [{ DATABASE_URL: agare, DATABASE_URL_AGARE: 'postgres://anslag:annat@10.0.0.1:5433/anslag' }, /har samma inloggning; skapa en egen för programmet\.$/],
  ])('%j is refused', (miljo, rad) => expect(() => kravSkildaInloggningar({ ...miljo, NODE_ENV: 'production' })).toThrow(rad));
});
