import { Injectable } from '@nestjs/common';
import { dagIStockholm } from '@anslag/doman';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import type { Lasare } from '../../plattform/databas/tidsresa';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { ProtokollService } from '../../sammantrade/protokoll.service';
import type { Protokollsinnehall } from '../../sammantrade/protokollstext';
import type { LagratSammantrade } from '../../sammantrade/sammantrade.query';
import { RegisterQuery } from '../../strategi/register.query';
import type { Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import type { Block } from '../modell';
import { beslutsblock } from './forslagsblock';
import { motet, Sammantradesmal } from './sammantradesmal';
import { avsnitt, stycken } from './textblock';

type Paragraf = Protokollsinnehall['paragrafer'][number];
interface Markning {
  id: string;
  nyckel: string;
  sekretess: string | null;
}

/** The minutes of a meeting that is held, with who has attested them. */
@Injectable()
export class Protokoll implements Dokumentkalla {
  readonly slag = 'protokoll';

  constructor(
    private readonly moten: Sammantradesmal,
    private readonly protokoll: ProtokollService,
    private readonly register: RegisterQuery,
  ) {}

  /** Errors: formfel, saknas, regelbrott (the meeting is not held yet). */
  async finn(_: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    const { mal, mote } = await this.moten.finn(begaran);
    if (mote.kontrollsumma === null) throw new ProblemFel('regelbrott', 'Protokollet finns inte än. Det skrivs när sammanträdet avslutas.');
    return mal;
  }

  async samla(db: Lasare, mal: Dokumentmal): Promise<Samlat> {
    const mote = await this.moten.hamta(db, mal);
    const lagrat = await this.protokoll.lagrat(db, mote.id);
    if (!lagrat) throw new ProblemFel('regelbrott', 'Protokollet finns inte än. Det skrivs när sammanträdet avslutas.');
    const { innehall, kontrollsumma } = lagrat;
    const nycklar = innehall.paragrafer.flatMap((p) => p.nyckel ?? []);
    const arenden = await db.query<Markning[]>('SELECT id, nyckel, sekretess FROM arende WHERE nyckel = ANY($1)', [nycklar]);
    const hemliga = new Map(arenden.flatMap((a) => (a.sekretess === null ? [] : [[a.nyckel, a.sekretess] as const])));
    const region = await this.register.region(db);
    const titel = `Protokoll för ${motet(mote)}`;
    const block = protokollsblock({ mote, innehall, kontrollsumma, hemliga });
    return {
      dokument: { titel, arende: null, region: region.namn, sidhuvud: `${region.namn} · ${titel}`, fiktivt: region.fiktiv, datum: mote.datum, block, bilagor: [] },
      arenden: arenden.filter((a) => a.sekretess === null).map((a) => a.id),
    };
  }
}

interface Protokollsunderlag {
  mote: Pick<LagratSammantrade, 'organ' | 'datum' | 'signaturer' | 'deltagare'>;
  innehall: Protokollsinnehall;
  kontrollsumma: string;
  /** Paragraph of the act on secrecy, by the key of each marked ärende. */
  hemliga: ReadonlyMap<string, string>;
}

/** The minutes: who was there, each § with its decision, and who has attested. What a marked ärende's § says is left out. */
export function protokollsblock({ mote, innehall, kontrollsumma, hemliga }: Protokollsunderlag): Block[] {
  return [
    { slag: 'rubrik', niva: 1, text: `Protokoll för ${motet(mote)}` },
    { slag: 'fakta', rader: innehall.uppgifter },
    ...innehall.paragrafer.flatMap((p) => paragraf(p, p.nyckel === null ? undefined : hemliga.get(p.nyckel))),
    { slag: 'rubrik', niva: 2, text: 'Justering' },
    { slag: 'stycke', stil: 'not', text: `Protokollets text har kontrollsumman ${kontrollsumma} (SHA-256). Den som signerar intygar den text som har den summan.` },
    ...mote.deltagare
      .filter((d) => d.uppgift === 'ordforande' || d.justerare)
      .map(({ id, namn, uppgift }): Block => {
        const signatur = mote.signaturer.find((s) => s.id === id && s.kontrollsumma === kontrollsumma);
        const nar = signatur ? `Signerat ${dagIStockholm(new Date(signatur.signerad))}` : 'Inte signerat';
        return { slag: 'underskrift', rader: [`${namn}, ${uppgift === 'ordforande' ? 'ordförande' : 'justerare'}`, nar] };
      }),
  ];
}

function paragraf(p: Paragraf, sekretess: string | undefined): Block[] {
  const huvud: Block[] = [
    { slag: 'rubrik', niva: 2, text: `§ ${p.paragraf} ${p.rubrik}` },
    ...(p.diarienummer ? [{ slag: 'fakta' as const, rader: [{ etikett: 'Diarienummer', varde: p.diarienummer }] }] : []),
  ];
  if (sekretess !== undefined) return [...huvud, { slag: 'stycke', text: `Paragrafen omfattas av sekretess enligt ${sekretess}.` }];
  return [
    ...huvud,
    ...avsnitt(3, 'Beslut', p.ingress === null ? [] : beslutsblock(p.ingress, p.satser, p.villkor)),
    ...p.stycken.flatMap((s) => avsnitt(3, s.rubrik, stycken(s.text))),
  ];
}
