import * as fs from 'node:fs';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';

const projekt = path.resolve(__dirname, '../..');
const las = (fil: string) => fs.readFileSync(path.join(projekt, fil), 'utf8');

interface Paket {
  dependencies: Record<string, string>;
}
interface Last {
  packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
}
interface Tjanst {
  image: string;
  ports?: string[];
  networks: string[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  stop_grace_period?: string;
}
interface Compose {
  services: Record<'db' | 'api' | 'proxy' | 'backup', Tjanst>;
  networks: { inre: { internal: boolean } };
  volumes: Record<string, unknown>;
}

const dockerfile = las('docker/Dockerfile');
/** Each stage's instructions by its name. */
const steg = new Map(
  dockerfile
    .split(/^FROM /m)
    .slice(1)
    .map((text): [string, string[]] => {
      const [forsta = '', ...rader] = text.split('\n').filter((r) => r && !r.startsWith('#'));
      return [/ AS (\w+)$/.exec(forsta)?.[1] ?? '', rader];
    }),
);
const i = (namn: string) => steg.get(namn) ?? [];

describe('Dockerfile', () => {
  it('klarar granskningen utan anmärkning', () => {
    expect(validate('FROM node\nRUNN true\n')).not.toEqual([]);
    expect(validate(dockerfile)).toEqual([]);
  });

  it('har ett byggsteg, ett steg med driftens paket och ett som körs', () => {
    expect([...steg.keys()]).toEqual(['bygge', 'beroenden', 'drift']);
  });

  it('kopierar bara det som finns och som bygget får se', () => {
    const undantag = las('docker/Dockerfile.dockerignore').split('\n');
    const kallor = [...steg.values()]
      .flat()
      .filter((r) => r.startsWith('COPY ') && !r.includes('--from='))
      .flatMap((r) => r.split(' ').slice(1, -1));
    expect(kallor.length).toBeGreaterThan(10);
    for (const kalla of kallor) {
      expect(fs.existsSync(path.join(projekt, kalla)) ? kalla : `${kalla} saknas`).toBe(kalla);
      expect(undantag.some((u) => u === `!${kalla}` || (u.startsWith('!') && kalla.startsWith(`${u.slice(1)}/`)))).toBe(true);
    }
  });

  it('har med manifestet för varje arbetsyta som npm ci behöver', () => {
    for (const rum of fs.readdirSync(path.join(projekt, 'libs'))) {
      for (const namn of ['bygge', 'beroenden']) expect(i(namn)).toContain(`COPY libs/${rum}/package.json libs/${rum}/`);
    }
  });

  it('kör servern som vanlig användare med hälsokontroll i Node', () => {
    const drift = i('drift');
    expect(drift.filter((r) => r.startsWith('USER'))).toEqual(['USER node']);
    expect(drift.indexOf('USER node')).toBeGreaterThan(drift.findLastIndex((r) => r.startsWith('COPY')));
    expect(drift).toContain('EXPOSE 3000');
    expect(drift.find((r) => r.startsWith('HEALTHCHECK'))).toContain('CMD ["node", "docker/halsa.mjs"]');
    expect(dockerfile).not.toMatch(/curl|wget/);
  });

  it('startar samma fil som npm start, med en tom databas', () => {
    const cmd = i('drift').find((r) => r.startsWith('CMD')) ?? '';
    const [program, fil = '', ...argument] = JSON.parse(cmd.slice(4)) as string[];
    expect([program, argument]).toEqual(['node', ['--exempel=inget']]);
    expect(las('api/start/start.mjs')).toContain(`'${fil}'`);
    const { compilerOptions } = JSON.parse(las('api/tsconfig.json')) as { compilerOptions: { outDir: string } };
    expect(fil.startsWith(`${path.join('api', compilerOptions.outDir)}/`)).toBe(true);
    expect(i('drift')).toContain('COPY --from=bygge /app/dist dist');
  });
});

describe('driftens paket', () => {
  const { dependencies } = JSON.parse(las('package.json')) as Paket;
  const { packages } = JSON.parse(las('package-lock.json')) as Last;

  /** Packages that the code that runs on a server imports, with a file that does. */
  function importer(): Map<string, string> {
    const ut = new Map<string, string>();
    for (const rum of ['api/src', 'libs/doman/src', 'libs/kontrakt/src', 'migrations']) {
      for (const fil of fs.readdirSync(path.join(projekt, rum), { recursive: true, encoding: 'utf8' })) {
        if (!fil.endsWith('.ts') || fil.endsWith('.spec.ts')) continue;
        const text = las(path.join(rum, fil)).replace(/^import type .*$/gm, '');
        for (const [, namn = ''] of text.matchAll(/(?:\bfrom |\bimport |\b(?:import|require)\()'([^'.\n][^'\n]*)'/g)) {
          const paket = namn.split('/', namn.startsWith('@') ? 2 : 1).join('/');
          if (!namn.startsWith('node:') && !builtinModules.includes(paket) && !paket.startsWith('@anslag/'))
            ut.set(paket, `${rum}/${fil}`);
        }
      }
    }
    return ut;
  }

  it('finns kvar när utvecklingens och de valfria utelämnas', () => {
    expect(i('beroenden').find((r) => r.startsWith('RUN npm ci'))).toMatch(/--omit=dev --omit=optional --ignore-scripts/);
    const funna = importer();
    expect([...funna.keys()]).toEqual(expect.arrayContaining(['typeorm', '@nestjs/common', 'pg']));
    const utan = [...funna].filter(([namn]) => {
      const post = packages[`node_modules/${namn}`];
      return !(namn in dependencies) || !post || post.dev || post.optional || post.devOptional;
    });
    expect(utan).toEqual([]);
  });
});

describe('compose.yaml', () => {
  const text = las('docker/compose.yaml');
  const { services, networks, volumes } = parse(text) as Compose;

  it('har databas, två api, proxy och säkerhetskopiering', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'backup', 'db', 'proxy']);
    expect(services.api.deploy?.replicas).toBe(2);
    expect(services.db.image).toBe('postgres:18');
    // pg_dump must be of the same major version as the server
    expect(services.backup.image).toBe(services.db.image);
  });

  it('öppnar bara proxyns portar och håller databasen på det inre nätet', () => {
    const oppna = Object.entries(services).filter(([, t]) => t.ports);
    expect(oppna.map(([namn]) => namn)).toEqual(['proxy']);
    expect(services.proxy.ports).toEqual(['80:80', '443:443']);
    expect([services.db.networks, services.backup.networks, networks.inre]).toEqual([['inre'], ['inre'], { internal: true }]);
    expect(services.proxy.networks).toEqual(['yttre']);
  });

  it('kör api utan rättigheter på maskinen, bakom den proxy det litar på, och väntar in det som pågår', () => {
    expect(services.api).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(services.api.environment).toMatchObject({ ADRESS: expect.stringMatching(/^https:\/\//), PROXY: 'uniquelocal' });
    // 20 s for what runs, and then the scheduled work and the database
    expect(Number.parseInt(services.api.stop_grace_period ?? '')).toBeGreaterThanOrEqual(30);
    expect(Number(services.api.environment.STOPPANSTAND)).toBeLessThan(20);
  });

  it('startar i ordning, databasen först', () => {
    expect(services.db.healthcheck?.test).toContain('pg_isready');
    expect(services.api.depends_on).toEqual({ db: { condition: 'service_healthy' } });
    expect(services.proxy.depends_on).toEqual({ api: { condition: 'service_healthy' } });
  });

  it('lägger data på en namngiven volym, där PostgreSQL 18 vill ha den', () => {
    expect(services.db.volumes).toContain('databas:/var/lib/postgresql');
    expect(Object.keys(volumes)).toContain('databas');
  });

  it('tar hemligheter ur miljöfilen, som exemplet nämner och som inte har några värden', () => {
    const namn = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, n = '']) => n));
    const exempel = new Map(
      las('docker/.env.example')
        .split('\n')
        .filter((r) => r && !r.startsWith('#'))
        .map((r): [string, string] => [r.slice(0, r.indexOf('=')), r.slice(r.indexOf('=') + 1)]),
    );
    expect([...namn].sort()).toEqual(['APP_PASSWORD', 'BACKUPMAPP', 'CLAMD', 'DOMAN', 'OIDC_HEMLIGHET', 'OIDC_KLIENT', 'OIDC_ROLLCLAIM', 'OIDC_ROLLER', 'OIDC_UTFARDARE', 'POSTGRES_PASSWORD']);
    for (const n of namn) expect(exempel.get(n)).toBe('');
    expect(text).not.toMatch(/(PASSWORD|HEMLIGHET): (?!\$\{)/);
  });

  it('låter programmet logga in som sig självt, och ägaren bara migrera och kopiera', () => {
    const { DATABASE_URL = '', DATABASE_URL_AGARE = '' } = services.api.environment;
    expect([DATABASE_URL, DATABASE_URL_AGARE].map((url) => /^postgres:\/\/(\w+):\$\{(\w+):/.exec(url)?.slice(1))).toEqual([
      ['anslag_app', 'APP_PASSWORD'],
      [services.db.environment.POSTGRES_USER, 'POSTGRES_PASSWORD'],
    ]);
    expect(las('docker/inloggningar.sh')).toMatch(/ALTER ROLE anslag_app LOGIN NOINHERIT PASSWORD :'losenord';\nGRANT anslag_tjanst TO anslag_app;/);
    expect(services.backup.environment.PGUSER).toBe(services.db.environment.POSTGRES_USER);
  });

  it('monterar filer som finns', () => {
    const filer = Object.values(services).flatMap((t) =>
      (t.volumes ?? []).filter((v) => v.startsWith('./')).map((v) => v.split(':')[0] ?? ''),
    );
    expect(filer.sort()).toEqual(['./Caddyfile', './backup.sh', './inloggningar.sh']);
    expect(filer.filter((f) => !fs.existsSync(path.join(projekt, 'docker', f)))).toEqual([]);
  });

  it('proxyn vänder sig till tjänsten api på den port som bilden öppnar', () => {
    const caddy = las('docker/Caddyfile');
    expect(caddy).toMatch(/^\{\$DOMAN\} \{/);
    expect(caddy).toMatch(/dynamic a \{\s+name api\s+port 3000/);
    expect(caddy.split('{').length).toBe(caddy.split('}').length);
  });
});
