import { ReadableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { Framsteg, rader, skicka } from './uppladdning';

Object.assign(globalThis, { TextDecoder });
const bitar = (...delar: string[]): globalThis.ReadableStream<Uint8Array> => {
  const byte = delar.map((d) => new TextEncoder().encode(d));
  return ReadableStream.from(byte) as globalThis.ReadableStream<Uint8Array>;
};

describe('lines of a stream', () => {
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [
      ['{"a":', '1}\n{"b"', ':2}'],
      ['{"a":1}', '{"b":2}'],
    ],
    [['\n\na\n\n'], ['a']],
    [[], []],
  ])('%j', async (delar, vantat) => {
    const funna: string[] = [];
    for await (const rad of rader(bitar(...delar))) funna.push(rad);
    expect(funna).toEqual(vantat);
  });

  it('a letter that is cut in two is whole again', async () => {
    const byte = new TextEncoder().encode('å\n');
    const strom = ReadableStream.from([byte.slice(0, 1), byte.slice(1)]) as globalThis.ReadableStream<Uint8Array>;
    expect((await rader(strom).next()).value).toBe('å');
  });
});

describe('sending a file', () => {
  const sandning = { slag: 'beslut', fil: new File(['x'], 'beslut.json') } as const;
  const svara = (typ: string, delar: string[], status = 200): void => {
    const body = bitar(...delar);
    const svar = {
      ok: status < 400,
      status,
      headers: new Headers({ 'content-type': typ }),
      body,
      json: async () => JSON.parse(delar.join('')) as unknown,
    };
    globalThis.fetch = jest.fn(async () => svar as Response);
  };
  const kor = async (framsteg: Framsteg[] = []) =>
    skicka<number>('/x', sandning, (f) => framsteg.push(f), new AbortController().signal);
  const NDJSON = 'application/x-ndjson; charset=utf-8';

  it('tells of the progress and gives the answer', async () => {
    svara(NDJSON, ['{"framsteg":{"gjort":1,"totalt":2,"steg":"laser"}}\n', '{"svar":42}\n']);
    const framsteg: Framsteg[] = [];
    expect(await kor(framsteg)).toEqual({ svar: 42 });
    expect(framsteg).toEqual([{ gjort: 1, totalt: 2, steg: 'laser' }]);
  });

  it('gives the problem that comes last', async () => {
    const problem = { type: 'about:blank', title: 'Konflikt', status: 409, detail: '', kod: 'konflikt', falt: [] };
    svara(NDJSON, [`{"problem":${JSON.stringify(problem)}}\n`]);
    expect(await kor()).toEqual({ problem });
  });

  it('gives the problem of an answer that is no stream', async () => {
    const problem = { type: 'about:blank', title: 'För stort', status: 413, detail: '', kod: 'for_stort', falt: [] };
    svara('application/problem+json', [JSON.stringify(problem)], 413);
    expect(await kor()).toEqual({ problem });
  });

  it('a stream that ends without an answer, or a connection that fails, is a server that does not answer', async () => {
    svara(NDJSON, ['{"framsteg":{"gjort":1,"totalt":2,"steg":"laser"}}\n']);
    expect(await kor()).toMatchObject({ problem: { kod: 'otillganglig' } });
    globalThis.fetch = jest.fn(async () => Promise.reject(new TypeError('failed')));
    expect(await kor()).toMatchObject({ problem: { kod: 'otillganglig' } });
  });
});
