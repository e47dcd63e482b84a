import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { DokumentjobbSvar, Handlingsslag, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { somProblem } from '../skal/problem';
import { nyNyckel } from '../skal/sandning';

/** What a document is made of: an ärende, with a decision's number where it is about one, or a meeting. */
export interface Dokumentmal {
  slag: Handlingsslag;
  arende?: string;
  nummer?: number;
  sammantrade?: string;
}

/** The making of one document, as far as the browser knows. */
export interface Dokumentarbete {
  /** Null until the server has taken it. */
  jobb: DokumentjobbSvar | null;
  /** The server could not be asked to make it. */
  problem: ProblemSvar | null;
  /** The latest question of how it goes was not answered; it is asked again. */
  utanSvar: boolean;
}

const FORVAR = 'dokumentjobb';
/** Milliseconds between questions: often at first, since most documents take a second or two. */
const FORST = 400;
const SEDAN = 1500;
const UTAN_SVAR = 5000;
const FORSTA_FRAGOR = 10;

/** The documents that are being made. The work goes on when the page is left, and is found again also after a reload. */
@Injectable({ providedIn: 'root' })
export class Dokumentarbeten {
  private readonly http = inject(HttpClient);
  private readonly arbeten = signal<Readonly<Record<string, Dokumentarbete>>>({});

  /** How many have been made, so that lists of them can be fetched anew. */
  readonly klara = signal(0);

  constructor() {
    for (const [mal, id] of Object.entries(lasForvar())) void this.folj(mal, id);
  }

  for(mal: Dokumentmal): Dokumentarbete | null {
    return this.arbeten()[namn(mal)] ?? null;
  }

  async starta(mal: Dokumentmal): Promise<void> {
    const nyckel = namn(mal);
    this.satt(nyckel, { jobb: null, problem: null, utanSvar: false });
    try {
      const jobb = await firstValueFrom(this.http.post<DokumentjobbSvar>(apiAdress('handlingar'), mal, { headers: { 'Idempotency-Key': nyNyckel() } }));
      this.satt(nyckel, { jobb, problem: null, utanSvar: false });
      await this.folj(nyckel, jobb.id);
    } catch (fel) {
      this.satt(nyckel, { jobb: null, problem: somProblem(fel as HttpErrorResponse), utanSvar: false });
    }
  }

  /** Asks how it goes until it is made or cannot be. */
  private async folj(nyckel: string, id: string): Promise<void> {
    skrivForvar({ ...lasForvar(), [nyckel]: id });
    for (let fraga = 0; ; fraga++) {
      const { jobb, problem } = await this.las(id);
      const borta = problem !== null && problem.kod !== 'otillganglig' && problem.kod !== 'internt';
      this.satt(nyckel, { jobb: jobb ?? this.arbeten()[nyckel]?.jobb ?? null, problem: borta ? problem : null, utanSvar: problem !== null });
      if (borta || jobb?.status === 'klart' || jobb?.status === 'fel') break;
      await vanta(problem ? UTAN_SVAR : fraga < FORSTA_FRAGOR ? FORST : SEDAN);
    }
    const { [nyckel]: _, ...kvar } = lasForvar();
    skrivForvar(kvar);
    if (this.arbeten()[nyckel]?.jobb?.status === 'klart') this.klara.update((n) => n + 1);
  }

  private async las(id: string): Promise<{ jobb: DokumentjobbSvar | null; problem: ProblemSvar | null }> {
    try {
      return { jobb: await firstValueFrom(this.http.get<DokumentjobbSvar>(apiAdress('dokumentjobb', { id }))), problem: null };
    } catch (fel) {
      return { jobb: null, problem: somProblem(fel as HttpErrorResponse) };
    }
  }

  private satt(nyckel: string, arbete: Dokumentarbete): void {
    this.arbeten.update((a) => ({ ...a, [nyckel]: arbete }));
  }
}

function namn({ slag, arende, nummer, sammantrade }: Dokumentmal): string {
  return [slag, arende ?? '', nummer ?? '', sammantrade ?? ''].join(' ');
}

const vanta = (ms: number): Promise<void> => new Promise((klar) => setTimeout(klar, ms));

/** The jobs under way in this window: what they make → their id. */
function lasForvar(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(FORVAR) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function skrivForvar(jobb: Record<string, string>): void {
  try {
    sessionStorage.setItem(FORVAR, JSON.stringify(jobb));
  } catch {
    // Without a store the work is still followed, only not after a reload.
  }
}
