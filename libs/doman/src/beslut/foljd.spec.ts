import { Beslut } from './beslut';
import { granskaFoljd } from './foljd';

type Kort = Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'rattarBeslut'>;
const beslut = (nummer: number, slag: Beslut['slag'], lage: Beslut['lage'] = 'beslutad', rattarBeslut: number | null = null): Kort => ({
  nummer,
  slag,
  lage,
  rattarBeslut,
});

describe('granskaFoljd – högst ett bifall, och tillägg bara till något som är beviljat (regler §4)', () => {
  it.each<[string, Kort[], unknown[], unknown[]]>([
    ['förslag och sedan bifall (20RS3419)', [beslut(1, 'bifall', 'forslag'), beslut(2, 'bifall')], [], []],
    ['ursprung, förslag till tillägg, tillägg (17RS1250)', [beslut(1, 'bifall'), beslut(2, 'tillagg', 'forslag'), beslut(3, 'tillagg')], [], []],
    ['två bifall', [beslut(2, 'bifall'), beslut(1, 'bifall')], [{ kod: 'flera_bifall', nummer: 2, tidigare: 1 }], []],
    ['tre bifall', [1, 2, 3].map((n) => beslut(n, 'bifall')), [2, 3].map((nummer) => ({ kod: 'flera_bifall', nummer, tidigare: 1 })), []],
    ['ett bifall som rättar det förra', [beslut(1, 'bifall'), beslut(2, 'bifall', 'beslutad', 1)], [], []],
    ['avslag först, bifall sedan', [beslut(1, 'avslag'), beslut(2, 'bifall')], [], []],
    ['tillägg utan bifall', [beslut(1, 'tillagg')], [], [{ kod: 'utan_bifall', nummer: 1, slag: 'tillagg' }]],
    ['förlängning av ett avslag', [beslut(1, 'avslag'), beslut(2, 'forlangning')], [], [{ kod: 'utan_bifall', nummer: 2, slag: 'forlangning' }]],
    ['återkrav av det som ingen har beviljat', [beslut(1, 'aterkrav')], [], [{ kod: 'utan_bifall', nummer: 1, slag: 'aterkrav' }]],
    ['tillägg efter ett upphävande', [beslut(1, 'bifall'), beslut(2, 'upphavande'), beslut(3, 'tillagg')], [], [{ kod: 'efter_upphavande', nummer: 3, upphavande: 2 }]],
    ['återkrav efter ett upphävande', [beslut(1, 'bifall'), beslut(2, 'upphavande'), beslut(3, 'aterkrav')], [], []],
    ['tillägg efter ett upphävande som har rättats', [beslut(1, 'bifall'), beslut(2, 'upphavande'), beslut(3, 'forlangning', 'beslutad', 2), beslut(4, 'tillagg')], [], []],
    ['inget', [], [], []],
  ])('%s', (_, foljd, hinder, anmarkningar) => expect(granskaFoljd(foljd)).toEqual({ hinder, anmarkningar }));
});
