import { dagarEfter, manaderEfter, type Roll } from '@anslag/doman';
import { API, type KalenderSvar, type NyKalendernyckelSvar, type OversiktSvar, type Vantanderad, type Vanteslag } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov } from '../stod/beslutsprov';
import { anropa, beviljatProjekt } from '../stod/uppfoljningsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
  // Only what each test makes is the handläggare's.
  await prov.db.query('UPDATE arende SET handlaggare_id = NULL WHERE handlaggare_id = $1', [await prov.person('handlaggare')]);
});
afterAll(() => prov?.slapp());

async function vantar(roll: Roll, slag: Vanteslag, nyckel: string): Promise<Vantanderad[]> {
  const { svar } = await anropa<OversiktSvar>(prov, roll, 'GET', 'oversikt');
  return svar.vantar.find((v) => v.slag === slag)?.rader.filter((r) => r.arende?.nyckel === nyckel) ?? [];
}
const ensam = (nyckel: string) => prov.db.query("UPDATE arende SET handlaggare_id = NULL WHERE nyckel <> $1 AND diarienummer LIKE '26RS9%'", [nyckel]);

describe('uppföljning som väntar', () => {
  it('på handläggaren: det försenade, det som är snart och resultat efter avslut, var för sig', async () => {
    // Ended 335 days ago: the slutrapport is late, the results of the first year are due in 30 days.
    const till = manaderEfter(dagarEfter(IDAG, 20), -12);
    const nyckel = await beviljatProjekt(prov, { fran: manaderEfter(till, -5), till });
    await ensam(nyckel);
    const sena = await vantar('handlaggare', 'uppfoljning_forsenad', nyckel);
    expect(sena.map((r) => r.uppfoljning?.slag)).toEqual(expect.arrayContaining(['slutrapport', 'avslutsmote']));
    expect(sena.every((r) => r.senast !== null && r.senast < IDAG && r.arende?.status === 'verkstalld')).toBe(true);
    expect((await vantar('handlaggare', 'resultat_efterfragas', nyckel)).map((r) => [r.uppfoljning, r.senast])).toEqual([[{ slag: 'effektuppfoljning', nyckel: 'ar-1' }, manaderEfter(till, 12)]]);
    for (const slag of ['uppfoljning_forsenad', 'resultat_efterfragas'] as const) expect(await vantar('chef', slag, nyckel)).toEqual([]);
    await prov.db.query("UPDATE arende SET status = 'avslutad' WHERE nyckel = $1", [nyckel]);
    expect(await vantar('handlaggare', 'uppfoljning_forsenad', nyckel)).toEqual([]);
    expect(await vantar('handlaggare', 'resultat_efterfragas', nyckel)).toHaveLength(1);
  });

  it('i ett ärende utan handläggare väntar det längst försenade på den som får ta eller fördela det, en gång per ärende', async () => {
    const nyckel = await beviljatProjekt(prov, { fran: '1999-01-01', till: '2001-12-31' });
    expect(await vantar('chef', 'uppfoljning_utan_handlaggare', nyckel)).toEqual([]);
    await prov.db.query('UPDATE arende SET handlaggare_id = NULL WHERE nyckel = $1', [nyckel]);
    // The first half-year ends 1999-06-30 and is reported within a month.
    const forsta = [{ slag: 'lagesrapport', nyckel: '1999-H1' }, '1999-07-31'];
    for (const roll of ['chef', 'handlaggare'] as const) expect((await vantar(roll, 'uppfoljning_utan_handlaggare', nyckel)).map((r) => [r.uppfoljning, r.senast])).toEqual([forsta]);
    expect(await vantar('lasare', 'uppfoljning_utan_handlaggare', nyckel)).toEqual([]);
  });

  it('när handläggaren har anmält jäv lämnar det handläggarens lista och väntar på den som får fördela det', async () => {
    const nyckel = await beviljatProjekt(prov, { fran: '1999-01-01', till: '2001-12-31' });
    await ensam(nyckel);
    expect(await vantar('handlaggare', 'uppfoljning_forsenad', nyckel)).not.toEqual([]);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, handlaggare_id, 'Prov' FROM arende WHERE nyckel = $1", [nyckel]);
    expect(await vantar('handlaggare', 'uppfoljning_forsenad', nyckel)).toEqual([]);
    expect(await vantar('handlaggare', 'uppfoljning_utan_handlaggare', nyckel)).toEqual([]);
    expect((await vantar('chef', 'uppfoljning_utan_handlaggare', nyckel)).map((r) => r.uppfoljning?.nyckel)).toEqual(['1999-H1']);
  });

  it('det som är gjort väntar inte längre', async () => {
    const nyckel = await beviljatProjekt(prov, { fran: manaderEfter(IDAG, -4), till: dagarEfter(IDAG, 10) });
    await ensam(nyckel);
    const fore = await vantar('handlaggare', 'uppfoljning_forsenad', nyckel);
    const mote = fore.find((r) => r.uppfoljning?.slag === 'uppfoljningsmote');
    expect(mote?.uppfoljning).toEqual({ slag: 'uppfoljningsmote', nyckel: 'halvtid' });
    const svar = [{ fraga: 'framdrift', svar: 'Enligt plan.', bedomning: 4 }, { fraga: 'overenskommet', svar: 'Inget.' }];
    expect((await anropa(prov, 'handlaggare', 'PUT', `arenden/${nyckel}/uppfoljning/uppfoljningsmote/halvtid`, { version: 0, status: 'gjord', svar })).status).toBe(200);
    expect((await vantar('handlaggare', 'uppfoljning_forsenad', nyckel)).map((r) => r.uppfoljning?.slag)).not.toContain('uppfoljningsmote');
  });
});

describe('villkor som ska vara uppfyllda', () => {
  const medVillkor = async (senast: string) => {
    const nyckel = await beviljatProjekt(prov, { fran: '2099-01-01', till: '2099-12-31' }, { status: 'beslutad' });
    await prov.db.query(
      `INSERT INTO beslut_villkor (beslut_id, ordning, kod, villkorstext, senast, sparrar_utbetalning)
       SELECT b.id, 0, 'FULL_FINANSIERING', 'Full finansiering ska visas.', $2, true FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1`,
      [nyckel, senast],
    );
    return nyckel;
  };

  it.each([
    ['har passerat', dagarEfter(IDAG, -1), 1],
    ['är om 30 dagar', dagarEfter(IDAG, 30), 1],
    ['är om 31 dagar', dagarEfter(IDAG, 31), 0],
  ])('när sista dagen %s', async (_, senast, antal) => {
    const nyckel = await medVillkor(senast);
    await ensam(nyckel);
    const rader = await vantar('handlaggare', 'villkor_att_uppfylla', nyckel);
    expect(rader.map((r) => [r.villkor, r.senast])).toEqual(antal === 0 ? [] : [[{ beslut: 1, ordning: 0, text: 'Full finansiering ska visas.' }, senast]]);
  });

  it('inte när det är uppfyllt, och orden sägs inte om ärendet är sekretessmarkerat', async () => {
    const nyckel = await medVillkor(IDAG);
    await ensam(nyckel);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
    expect((await vantar('handlaggare', 'villkor_att_uppfylla', nyckel)).map((r) => r.villkor)).toEqual([{ beslut: 1, ordning: 0, text: null }]);
    await prov.db.query(
      `INSERT INTO villkorsuppfyllelse (beslut_id, ordning, uppfyllt, bevis, godkand_av) SELECT b.id, 0, $2, 'Beslut från medfinansiären', $3 FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1`,
      [nyckel, IDAG, await prov.person('handlaggare')],
    );
    expect(await vantar('handlaggare', 'villkor_att_uppfylla', nyckel)).toEqual([]);
  });
});

describe('rekvisitioner och utbetalningar', () => {
  const rekvisition = async (nyckel: string, nummer: number, status: 'inkommen' | 'granskad') =>
    prov.db.query(
      `INSERT INTO rekvisition (arende_id, nummer, slag, period_fran, period_till, inkom, status, registrerad_av, granskad, granskad_av, beredd_av)
       SELECT id, $2::int, 'rekvisition', '2021-01-01', '2021-06-30', '2021-07-01', $3, $4, CASE WHEN $3 = 'granskad' THEN now() END, CASE WHEN $3 = 'granskad' THEN $4::uuid END, ARRAY[$4::uuid] FROM arende WHERE nyckel = $1`,
      [nyckel, nummer, status, await prov.person('ekonom')],
    );

  it('den som inkommit väntar på ärendets handläggare och på ekonomen, den granskade på den som inte har berett den', async () => {
    const nyckel = await beviljatProjekt(prov, { fran: '2021-01-01', till: '2022-12-31' });
    await ensam(nyckel);
    await rekvisition(nyckel, 1, 'inkommen');
    await rekvisition(nyckel, 2, 'granskad');
    const nummer = async (roll: Roll, slag: Vanteslag) => (await vantar(roll, slag, nyckel)).map((r) => r.rekvisition);
    expect(await nummer('handlaggare', 'rekvisition_att_granska')).toEqual([1]);
    expect(await nummer('ekonom', 'rekvisition_att_granska')).toEqual([1]);
    expect(await nummer('chef', 'rekvisition_att_granska')).toEqual([]);
    expect(await nummer('chef', 'rekvisition_att_attestera')).toEqual([2]);
    // The ekonom has prepared it.
    expect(await nummer('ekonom', 'rekvisition_att_attestera')).toEqual([]);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Syskon' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('chef')]);
    expect(await nummer('chef', 'rekvisition_att_attestera')).toEqual([]);
    await prov.db.query("UPDATE arende SET handlaggare_id = NULL WHERE nyckel = $1", [nyckel]);
    expect(await nummer('handlaggare', 'rekvisition_att_granska')).toEqual([]);
  });
});

describe('kalendern', () => {
  it('har den egna uppföljningen som ska göras, som lista och som iCalendar, och inte andras', async () => {
    const till = dagarEfter(IDAG, 40);
    const nyckel = await beviljatProjekt(prov, { fran: manaderEfter(till, -6), till });
    await ensam(nyckel);
    const { svar } = await anropa<KalenderSvar>(prov, 'handlaggare', 'GET', 'kalender');
    const egna = svar.uppfoljning.filter((r) => r.arende.nyckel === nyckel);
    expect(egna.map((r) => r.senast)).toEqual(egna.map((r) => r.senast).sort());
    expect(egna.find((r) => r.slag === 'slutrapport')).toMatchObject({ senast: manaderEfter(till, 2), lage: 'kommande' });
    expect(egna.some((r) => r.slag === 'effektutvardering')).toBe(false);
    expect((await anropa<KalenderSvar>(prov, 'chef', 'GET', 'kalender')).svar.uppfoljning).toEqual([]);
    const fil = async (roll: Roll) => {
      const { vag } = (await anropa<NyKalendernyckelSvar>(prov, roll, 'POST', 'kalender/nyckel')).svar;
      return (await (await fetch(`${prov.server.bas}${vag}`)).text()).replace(/\r\n /g, '');
    };
    const min = await fil('handlaggare');
    expect(min).toContain('SUMMARY:Slutrapport: Smart industri\r\n');
    expect(min).toContain(`DTSTART;VALUE=DATE:${manaderEfter(till, 2).replaceAll('-', '')}\r\n`);
    expect(await fil('chef')).not.toContain('Slutrapport');
    expect((await prov.server.som(null)(`${API}/kalender.ics?nyckel=fel`)).status).toBe(404);
  });
});
