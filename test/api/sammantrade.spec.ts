import type { HistorikSvar, ProtokollSvar, SammantradeAndratSvar, ValbaraForslagSvar } from '@anslag/kontrakt';
import { ORGAN } from '../stod/beslutsprov';
import { gorKallelse } from '../stod/kallelse';
import { nyttSammantradesprov, type Sammantradesprov } from '../stod/sammantradesprov';

let prov: Sammantradesprov;
beforeAll(async () => {
  prov = await nyttSammantradesprov();
});
afterAll(() => prov?.slapp());

const status = async (nyckel: string): Promise<string> => (await prov.db.query('SELECT status FROM arende WHERE nyckel = $1', [nyckel])).rows[0].status as string;

describe('ett sammanträde planeras', () => {
  it('får tidsfrister, ledamöterna och redovisningen av delegationsbeslut av sig själv', async () => {
    const id = await prov.nytt('2015-03-18');
    const mote = await prov.hamta(id);
    // 2015-03-18 − 14 = 2015-03-04, − 7 = 2015-03-11, + 14 = 2015-04-01
    expect(mote).toMatchObject({ organ: ORGAN, status: 'planerat', arendestopp: '2015-03-04', kallasSenast: '2015-03-11', justerasSenast: '2015-04-01', version: 1 });
    expect(mote.deltagare.map((d) => d.uppgift)).toEqual(['ordforande', 'ledamot', 'ledamot']);
    expect(mote.punkter.map((p) => [p.slag, p.rubrik, p.satser])).toEqual([['delegation', 'Redovisning av delegationsbeslut', ['att godkänna redovisningen.']]]);
    expect(await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum: '2015-03-18' })).toMatchObject({ status: 409 });
  });

  it('frister som inte går ihop sägs fält för fält', async () => {
    const svar = await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum: '2015-03-19', justerasSenast: '2015-04-03' });
    expect(svar).toMatchObject({ status: 422, svar: { falt: [{ falt: 'justerasSenast', meddelande: 'Protokollet ska justeras senast 14 dagar efter sammanträdet: senast 2015-04-02.' }] } });
  });

  it('tiden är ett klockslag, sparas som 13.00 och nekas annars vid sitt fält', async () => {
    const id = await prov.nytt('2015-03-25');
    const tid = async (varde: string | null) => prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version: (await prov.hamta(id)).version, tid: varde });
    expect(await tid('25.99')).toMatchObject({ status: 400, svar: { falt: [{ falt: 'tid', meddelande: 'Tiden går inte att läsa. Skriv ett klockslag från 00.00 till 23.59, till exempel 13.00.' }] } });
    expect(await tid('9:30')).toMatchObject({ status: 200 });
    expect((await prov.hamta(id)).tid).toBe('09.30');
    expect(await tid(' ')).toMatchObject({ status: 200 });
    expect((await prov.hamta(id)).tid).toBeNull();
    expect(await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum: '2015-03-26', tid: '24.00' })).toMatchObject({ status: 400, svar: { falt: [{ falt: 'tid' }] } });
  });

  it('ett förslag står på en dagordning åt gången, och ärendets status följer med av och på', async () => {
    const [ett, tva] = [await prov.nytt('2015-04-01'), await prov.nytt('2015-04-08')];
    const f = await prov.namndforslag(100_000, '2015-04-01');
    expect(await prov.sattUpp(ett, f)).toMatchObject({ status: 201 });
    expect(await status(f.nyckel)).toBe('foreslagen');
    expect(await prov.sattUpp(tva, f)).toMatchObject({ status: 409, svar: { detail: `Förslaget står redan på dagordningen för ${ORGAN} 2015-04-01.` } });

    const { id } = await prov.punkt(ett, f.nyckel);
    expect(await prov.anropa(prov.sekreterare, 'DELETE', `sammantraden/${ett}/punkter/${id}?version=${(await prov.hamta(ett)).version}`)).toMatchObject({ status: 200 });
    expect(await status(f.nyckel)).toBe('klar_for_beslut');
    expect(await prov.sattUpp(tva, f)).toMatchObject({ status: 201 });
    const { punkter } = await prov.hamta(tva);
    // The list of delegated decisions stays last.
    expect(punkter.map((p) => [p.ordning, p.slag])).toEqual([[1, 'arende'], [2, 'delegation']]);
  });

  it('ett ärende som inte är klart för beslut sätts inte upp', async () => {
    const id = await prov.nytt('2015-04-15');
    const f = await prov.namndforslag(100_000, '2015-04-15');
    await prov.db.query("UPDATE arende SET status = 'under_beredning' WHERE nyckel = $1", [f.nyckel]);
    expect(await prov.sattUpp(id, f)).toMatchObject({ status: 422, svar: { detail: 'Ärendet är under beredning och kan inte sättas upp förrän det är klart för beslut.' } });
    const { svar } = await prov.anropa<ValbaraForslagSvar>(prov.sekreterare, 'GET', `sammantraden/${id}/valbara`);
    expect(svar.forslag.find((v) => v.nyckel === f.nyckel)?.hinder).toContain('klart för beslut');
  });

  it('punkterna får en ny ordning, och en gammal version får veta vad som hänt sedan dess', async () => {
    const id = await prov.nytt('2015-04-22');
    const ny = (rubrik: string, version: number) => prov.anropa(prov.sekreterare, 'POST', `sammantraden/${id}/punkter`, { version, slag: 'information', rubrik });
    await ny('Läget i länet', 1);
    await ny('Strategin', 2);
    const { punkter } = await prov.hamta(id);
    const omvand = punkter.map((p) => p.id).reverse();
    expect(await prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${id}/punkter/ordning`, { version: 3, punkter: omvand.slice(1) })).toMatchObject({ status: 400 });
    expect(await prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${id}/punkter/ordning`, { version: 3, punkter: omvand })).toMatchObject({ status: 200, svar: { version: 4 } });
    expect((await prov.hamta(id)).punkter.map((p) => p.rubrik)).toEqual(['Strategin', 'Läget i länet', 'Redovisning av delegationsbeslut']);
    const gammal = await ny('För sent', 2);
    expect(gammal).toMatchObject({ status: 409, svar: { kod: 'konflikt', aktuell: { version: 4 } } });
    expect(gammal.svar.aktuell?.andrat.map((a) => a.efter)).toEqual(['Strategin', 'punkt 3', 'punkt 1']);
  });
});

describe('ett sammanträde hålls', () => {
  it('öppnas inte före dagen, utan ordförande, utan justerare eller när det inte är beslutsfört', async () => {
    const framtid = await prov.nytt('2090-01-01');
    await prov.steg(prov.sekreterare, framtid, 'kalla');
    const svar = await prov.steg(prov.ordforande, framtid, 'start');
    expect(svar).toMatchObject({ status: 422 });
    expect(svar.svar.detail).toContain('kan inte öppnas före den dagen');
    expect(svar.svar.detail).toContain('Ingen närvarande leder');
    // 0 av 3 tjänstgör: 3 / 2 = 1,5, alltså minst 2.
    expect(svar.svar.detail).toContain('0 av 3 tjänstgör, och det krävs minst 2');
    expect(svar.svar.detail).toContain('Ingen är utsedd att justera');
  });

  it('från öppnande till justerat protokoll: bifall, ändrat, avslag, återremiss och bordläggning', async () => {
    await prov.ram(2016, 1_000_000);
    const dag = '2016-05-11';
    const id = await prov.nytt(dag);
    const forslag = [];
    for (const tak of [100_000, 200_000, 300_000, 400_000, 50_000]) forslag.push(await prov.namndforslag(tak, dag));
    const [bifall, andrat, avslag, aterremiss, bordlagt] = forslag.map((f) => f.nyckel);
    if (!bifall || !andrat || !avslag || !aterremiss || !bordlagt) throw new Error('five proposals');
    for (const f of forslag) expect(await prov.sattUpp(id, f)).toMatchObject({ status: 201 });
    expect(await prov.oppna(id)).toMatchObject({ status: 200, svar: { status: 'pagar' } });
    expect((await prov.hamta(id)).punkter.map((p) => p.paragraf)).toEqual([1, 2, 3, 4, 5, 6]);

    expect(await prov.avgor(prov.sekreterare, id, bifall, { utfall: 'bifall' })).toMatchObject({ status: 403 });
    expect(await prov.avgor(prov.ordforande, id, bifall, { utfall: 'bifall', protokollsanteckning: 'Nämnden önskar en delrapport.', reservationer: [{ id: prov.ledamot.id, text: 'Beloppet är för högt.' }] })).toMatchObject({ status: 200 });
    expect(await prov.avgor(prov.ordforande, id, bifall, { utfall: 'bordlaggning' })).toMatchObject({ status: 409 });
    expect(await prov.avgor(prov.ordforande, id, andrat, { utfall: 'andrat', andrat: { tak: 150_000 } })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'motivering' }] } });
    expect(await prov.avgor(prov.ordforande, id, andrat, { utfall: 'andrat', motivering: 'Kortare projekt.', andrat: { tak: 200_000 } })).toMatchObject({
      status: 422,
      svar: { falt: [{ falt: 'andrat', meddelande: 'Det som anges är detsamma som förslaget. Välj bifall, eller ange vad som beslutas i stället.' }] },
    });
    expect(await prov.avgor(prov.ordforande, id, andrat, { utfall: 'andrat', motivering: 'Kortare projekt.', andrat: { tak: 150_000 } })).toMatchObject({ status: 200 });
    expect(await prov.avgor(prov.ordforande, id, avslag, { utfall: 'avslag', motivering: 'Ingen regional nytta.' })).toMatchObject({ status: 200 });
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 422 });
    expect(await prov.avgor(prov.sekreterare, id, aterremiss, { utfall: 'aterremiss', motivering: 'Budgeten går inte ihop.' })).toMatchObject({ status: 200 });
    expect(await prov.avgor(prov.sekreterare, id, bordlagt, { utfall: 'bordlaggning' })).toMatchObject({ status: 200 });
    expect(await prov.avgor(prov.sekreterare, id, 'delegation', { utfall: 'godkand' })).toMatchObject({ status: 200 });

    // 100 000 + 150 000 of the frame.
    expect(await prov.beslutat(2016)).toBe(250_000);
    expect(await status(aterremiss)).toBe('under_beredning');
    expect(await status(bordlagt)).toBe('foreslagen');
    const { rows } = await prov.db.query('SELECT a.nyckel, b.slag, b.lage, b.tak_kr::int AS tak, b.beslutad_fran::text AS dag, b.paragraf, b.avslagsmotiv FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = ANY($1) ORDER BY a.nyckel', [forslag.map((f) => f.nyckel)]);
    expect(rows.map((r) => [r.slag, r.lage, r.tak, r.dag, r.paragraf])).toEqual([
      ['bifall', 'beslutad', 100_000, dag, '§ 1'],
      ['bifall', 'beslutad', 150_000, dag, '§ 2'],
      ['avslag', 'beslutad', null, dag, '§ 3'],
      ['bifall', 'forslag', 400_000, dag, null],
      ['bifall', 'forslag', 50_000, dag, null],
    ]);
    const { svar: historik } = await prov.anropa<HistorikSvar>(prov.sekreterare, 'GET', `arenden/${andrat}/historik?handelse=sammantrade.punkt`);
    expect(historik.rader[0]?.andringar).toEqual(expect.arrayContaining([{ falt: 'Beslut 1: tak', fore: '200 000 kr', efter: '150 000 kr' }].map((a) => ({ ...a, fore: a.fore.replaceAll(' ', '\u00a0').replace('\u00a0kr', ' kr'), efter: a.efter.replaceAll(' ', '\u00a0').replace('\u00a0kr', ' kr') }))));

    // What was proposed stays beside what was decided.
    const punkten = (await prov.hamta(id)).punkter.find((p) => p.arende?.nyckel === andrat);
    expect(punkten?.satser.join(' ').replaceAll('\u00a0', ' ')).toContain('200 000 kronor');
    expect(punkten?.forslag?.satser?.join(' ').replaceAll('\u00a0', ' ')).toContain('150 000 kronor');
    expect((await prov.hamta(id)).punkter.map((p) => p.beslutatSlag)).toEqual(['bifall', 'bifall', 'avslag', null, null, null]);

    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 200, svar: { status: 'avslutat' } });
    const { svar: protokoll } = await prov.anropa<ProtokollSvar>(prov.ledamot.anropa, 'GET', `sammantraden/${id}/protokoll`);
    expect(protokoll.paragrafer.map((p) => p.satser[0]?.slice(0, 30))).toEqual([
      'att Almi AB beviljas 25 procen', 'att Almi AB beviljas 25 procen', 'att avslå ansökan från Almi AB', 'att återremittera ärendet.', 'att bordlägga ärendet.', 'att godkänna redovisningen.',
    ]);
    expect(protokoll.paragrafer.map((p) => p.stycken.some((s) => s.rubrik === 'Förslag till beslut'))).toEqual([false, true, true, false, false, false]);
    expect(protokoll.text).toContain('Reservation\nLena Ledamot reserverar sig mot beslutet. Beloppet är för högt.');
    expect(protokoll.text).toContain('Protokollsanteckning\nNämnden önskar en delrapport.');
    expect(protokoll.text).toContain('Skäl till återremissen\nBudgeten går inte ihop.');
    expect(protokoll.justeringSaknas.map((p) => p.namn)).toEqual(['Exempel Ordförande', 'Lena Ledamot']);

    const signera = async (som: typeof prov.ordforande, kontrollsumma = protokoll.kontrollsumma) =>
      prov.anropa<SammantradeAndratSvar>(som, 'POST', `sammantraden/${id}/signera`, { version: (await prov.hamta(id)).version, kontrollsumma });
    expect(await signera(prov.annanLedamot.anropa)).toMatchObject({ status: 403 });
    expect(await signera(prov.ordforande, 'a'.repeat(64))).toMatchObject({ status: 409 });
    expect(await signera(prov.ordforande)).toMatchObject({ status: 200, svar: { status: 'avslutat' } });
    expect(await signera(prov.ordforande)).toMatchObject({ status: 409 });
    expect(await signera(prov.ledamot.anropa)).toMatchObject({ status: 200, svar: { status: 'justerat' } });
    expect(await signera(prov.ledamot.anropa)).toMatchObject({ status: 422 });
    for (const sats of [
      `UPDATE sammantrade SET plats = 'x' WHERE id = '${id}'`,
      `UPDATE sammantradespunkt SET motivering = 'x' WHERE sammantrade_id = '${id}'`,
      `DELETE FROM sammantradesdeltagare WHERE sammantrade_id = '${id}'`,
      `UPDATE reservation SET reservationstext = 'x'`,
      `UPDATE protokoll SET kontrollsumma = repeat('0', 64)`,
      `DELETE FROM protokollsignatur WHERE sammantrade_id = '${id}'`,
    ]) await expect(prov.db.query(sats)).rejects.toThrow(/låst|ändras inte/);
  });

  it('det som bordlagts erbjuds först, paragraferna löper genom året och det återremitterade väntar på beredningen', async () => {
    const id = await prov.nytt('2016-06-01');
    const { svar } = await prov.anropa<ValbaraForslagSvar>(prov.sekreterare, 'GET', `sammantraden/${id}/valbara`);
    expect(svar.forslag[0]).toMatchObject({ bordlagt: '2016-05-11', hinder: null, tak: 50_000 });
    expect(svar.forslag.find((f) => f.tak === 400_000)?.hinder).toContain('under beredning');
    expect((await prov.hamta(id)).forstaParagraf).toBe(7);
    const { version } = await prov.hamta(id);
    expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version, forstaParagraf: 6 })).toMatchObject({ status: 422 });
    expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version, forstaParagraf: 12 })).toMatchObject({ status: 200 });
    await prov.sattUpp(id, { nyckel: svar.forslag[0]?.nyckel ?? '', nummer: 1 });
    await prov.oppna(id);
    expect((await prov.hamta(id)).punkter.map((p) => p.paragraf)).toEqual([12, 13]);
  });

  it('bifall till ett förslag om avslag är ett avslag, och kallelsen görs inte om när sammanträdet är öppnat', async () => {
    const id = await prov.nytt('2017-02-15');
    const f = await prov.namndforslag(100_000, '2017-02-15', { slag: 'avslag', beviljadAndel: null, tak: null, projektperiod: null, avslagsmotiv: 'Löpande drift.' });
    await prov.sattUpp(id, f);
    await prov.oppna(id);
    expect(await prov.avgor(prov.ordforande, id, f.nyckel, { utfall: 'bifall' })).toMatchObject({ status: 200 });
    expect(await prov.punkt(id, f.nyckel)).toMatchObject({ utfall: 'bifall', beslutatSlag: 'avslag' });
    const { svar: historik } = await prov.anropa<HistorikSvar>(prov.sekreterare, 'GET', `arenden/${f.nyckel}/historik?handelse=sammantrade.punkt`);
    expect(historik.rader[0]?.andringar).toContainEqual({ falt: 'Utfall', fore: null, efter: 'Avslag enligt förslaget' });
    expect(await prov.anropa(prov.sekreterare, 'POST', 'handlingar', { slag: 'kallelse', sammantrade: id })).toMatchObject({
      status: 422,
      svar: { detail: 'Sammanträdet har öppnats. Kallelsen som skickades finns bland handlingarna.' },
    });
  });

  it('den som är jävig beslutar inte, deltar inte och kan inte reservera sig; en annan ordförande beslutar', async () => {
    // The example has decided 1 310 000 of the year.
    await prov.ram(2017, 5_000_000);
    const id = await prov.nytt('2017-02-01');
    const f = await prov.namndforslag(100_000, '2017-02-01');
    await prov.sattUpp(id, f);
    expect(await prov.anropa(prov.ordforande, 'POST', `arenden/${f.nyckel}/jav`, { skal: 'Bror i styrelsen' })).toMatchObject({ status: 201 });
    await prov.oppna(id);
    expect((await prov.punkt(id, f.nyckel)).javiga.map((j) => j.namn)).toEqual(['Exempel Ordförande']);
    expect(await prov.avgor(prov.ordforande, id, f.nyckel, { utfall: 'bifall' })).toMatchObject({ status: 403 });
    expect(await prov.avgor(prov.ordforande, id, f.nyckel, { utfall: 'bordlaggning' })).toMatchObject({ status: 403 });
    const ordforande = await prov.person('ordforande');
    expect(await prov.avgor(prov.annanLedamot.anropa, id, f.nyckel, { utfall: 'bifall', reservationer: [{ id: ordforande, text: 'Nej' }] })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'reservationer.0.id' }] } });
    expect(await prov.avgor(prov.annanLedamot.anropa, id, f.nyckel, { utfall: 'bifall' })).toMatchObject({ status: 200 });
    await prov.bordlaggResten(id);
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 200 });
    const { svar } = await prov.anropa<ProtokollSvar>(prov.ledamot.anropa, 'GET', `sammantraden/${id}/protokoll`);
    expect(svar.paragrafer[0]?.stycken).toEqual([{ rubrik: 'Jäv', text: 'Exempel Ordförande deltog på grund av jäv inte i handläggningen av ärendet. I beslutet deltog Lena Ledamot, Åsa Vice.' }]);
  });

  it('en punkt avgörs inte när jäv lämnar för få kvar, men kan återremitteras', async () => {
    const id = await prov.nytt('2017-02-08');
    const f = await prov.namndforslag(100_000, '2017-02-08');
    await prov.sattUpp(id, f);
    for (const som of [prov.ordforande, prov.ledamot.anropa]) expect(await prov.anropa(som, 'POST', `arenden/${f.nyckel}/jav`, { skal: 'Bror i styrelsen' })).toMatchObject({ status: 201 });
    await prov.oppna(id);
    // 3 members, 2 with a conflict of interest: 1 takes part, and more than 3 / 2 is 2.
    const meddelande = 'Nämnden är inte beslutsför i punkten: 1 av 3 ledamöter deltar, och det krävs minst 2. Ärendet kan återremitteras eller bordläggas.';
    for (const utfall of [{ utfall: 'bifall' }, { utfall: 'avslag', motivering: 'Nej' }, { utfall: 'andrat', motivering: 'Mindre', andrat: { tak: 1 } }]) {
      expect(await prov.avgor(prov.annanLedamot.anropa, id, f.nyckel, utfall)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'utfall', meddelande }] } });
    }
    expect(await prov.avgor(prov.sekreterare, id, f.nyckel, { utfall: 'aterremiss', motivering: 'Fler behöver delta.' })).toMatchObject({ status: 200 });
  });

  it('delegationsbeslut redovisas av sig själva på nästa dagordning och räknas som redovisade när redovisningen är godkänd', async () => {
    await prov.ram(2018, 5_000_000);
    const f = await prov.forslagPa(100_000, { datum: '2018-01-15' });
    expect(await prov.anropa(prov.server.som('chef'), 'POST', `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`, { version: await prov.version(f.nyckel), datum: '2018-01-15' })).toMatchObject({ status: 200 });
    const redovisade = async (id: string) => (await prov.punkt(id, 'delegation')).redovisning?.punkter.flatMap((p) => p.rader.map((r) => r.nyckel));
    const [forsta, nasta] = [await prov.nytt('2018-02-01'), await prov.nytt('2018-03-01')];
    expect(await redovisade(forsta)).toContain(f.nyckel);
    await prov.oppna(forsta);
    expect(await prov.avgor(prov.sekreterare, forsta, 'delegation', { utfall: 'godkand' })).toMatchObject({ status: 200 });
    expect(await redovisade(forsta)).toContain(f.nyckel);
    expect(await redovisade(nasta)).not.toContain(f.nyckel);
    expect((await prov.punkt(forsta, 'delegation')).innehall).toContain(f.nyckel);
  });

  it('det kallelsen redovisar är det mötets: ett nytt beslut kommer på nästa dagordning, och det bordlagda går dit', async () => {
    const beslutat = async (datum: string) => {
      const f = await prov.forslagPa(100_000, { datum });
      expect(await prov.anropa(prov.server.som('chef'), 'POST', `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`, { version: await prov.version(f.nyckel), datum })).toMatchObject({ status: 200 });
      return f.nyckel;
    };
    const redovisade = async (id: string) => (await prov.punkt(id, 'delegation')).redovisning?.punkter.flatMap((p) => p.rader.map((r) => r.nyckel));
    const fore = await beslutat('2018-05-02');
    const [forsta, nasta] = [await prov.nytt('2018-06-01'), await prov.nytt('2018-07-01')];
    expect(await redovisade(nasta)).toContain(fore);
    expect(await prov.steg(prov.sekreterare, forsta, 'kalla')).toMatchObject({ status: 200 });
    const efter = await beslutat('2018-05-03');
    expect([await redovisade(forsta), await redovisade(nasta)]).toEqual([expect.arrayContaining([fore]), [efter]]);
    expect(await redovisade(forsta)).not.toContain(efter);

    const { deltagare, version } = await prov.hamta(forsta);
    await prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${forsta}/deltagare`, { version, deltagare: deltagare.map(({ namn: _, ...d }) => ({ ...d, narvarande: true, justerare: d.id === prov.ledamot.id })) });
    expect(await prov.steg(prov.ordforande, forsta, 'start')).toMatchObject({ status: 200 });
    expect(await prov.avgor(prov.sekreterare, forsta, 'delegation', { utfall: 'bordlaggning' })).toMatchObject({ status: 200 });
    expect(await redovisade(nasta)).toEqual(expect.arrayContaining([fore, efter]));
    expect((await prov.punkt(forsta, 'delegation')).innehall).toContain(fore);

    // Taken off a called agenda, it is free for another.
    expect(await prov.steg(prov.sekreterare, nasta, 'kalla')).toMatchObject({ status: 200 });
    const { id } = await prov.punkt(nasta, 'delegation');
    expect(await prov.anropa(prov.sekreterare, 'DELETE', `sammantraden/${nasta}/punkter/${id}?version=${(await prov.hamta(nasta)).version}`)).toMatchObject({ status: 200 });
    expect(await redovisade(await prov.nytt('2018-08-01'))).toEqual(expect.arrayContaining([fore, efter]));
  });

  it('kallelsen är skickad först när den är gjord med dagordningen som den är', async () => {
    const id = await prov.nytt('2018-09-03');
    const kalla = async () => prov.anropa(prov.sekreterare, 'POST', `sammantraden/${id}/kalla`, { version: (await prov.hamta(id)).version });
    const hinder = 'Gör kallelsen först: det finns ingen kallelse med dagordningen som den är nu.';
    expect(await kalla()).toMatchObject({ status: 422, svar: { detail: `Sammanträdet kan inte kallas. ${hinder}` } });
    await gorKallelse(prov.sekreterare, id);
    expect((await prov.hamta(id)).hinder).toEqual([]);
    await prov.anropa(prov.sekreterare, 'POST', `sammantraden/${id}/punkter`, { version: (await prov.hamta(id)).version, slag: 'information', rubrik: 'Läget' });
    expect((await prov.hamta(id)).hinder).toEqual([hinder]);
    expect(await kalla()).toMatchObject({ status: 422 });
    await gorKallelse(prov.sekreterare, id);
    expect(await kalla()).toMatchObject({ status: 200, svar: { status: 'kallat' } });
  });

  it('sekretess: texterna i ett markerat ärende visas bara för den som får läsa dem', async () => {
    const id = await prov.nytt('2017-03-01');
    const f = await prov.namndforslag(100_000, '2017-03-01');
    await prov.sattUpp(id, f);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL', sammanfattning = 'Hemlig plan' WHERE nyckel = $1", [f.nyckel]);
    const { id: punkt } = await prov.punkt(id, f.nyckel);
    await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}/punkter/${punkt}`, { version: (await prov.hamta(id)).version, innehall: 'Hemligt om planen' });
    const [dold, synlig] = [await prov.hamta(id, prov.server.som('analytiker')), await prov.hamta(id, prov.ledamot.anropa)];
    expect(dold.punkter[0]).toMatchObject({ arende: { undanhallet: true, sammanfattning: null }, innehall: null, satser: [], forslag: { hinder: 'Omfattas av sekretess enligt 30 kap. 23 § OSL.' } });
    expect(synlig.punkter[0]).toMatchObject({ arende: { undanhallet: false, sammanfattning: 'Hemlig plan' }, innehall: 'Hemligt om planen', forslag: { hinder: null } });
  });
});
