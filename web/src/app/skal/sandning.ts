import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Signal, inject, signal } from '@angular/core';
import { ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { somProblem } from './problem';

/** What changes something at the server, one thing at a time. */
export interface Sandning {
  /** The work goes on. */
  arbetar: Signal<boolean>;
  /** What the latest sending met; null when it went well, or nothing has been sent. */
  problem: Signal<ProblemSvar | null>;
  /** Sends and gives the answer; null when it met a problem, or when another sending is under way. */
  skicka: <T>(metod: 'POST' | 'PUT' | 'PATCH' | 'DELETE', adress: string, kropp?: object) => Promise<T | null>;
  /** A problem found on the page itself, or null to take the former away. */
  visa: (problem: ProblemSvar | null) => void;
}

/**
 * A way to send changes, so that a sending whose answer was lost does its thing only once when it is sent again: the same content has the
 * same Idempotency-Key until the server has answered it. Must be called in an injection context.
 */
export function sandning(): Sandning {
  const http = inject(HttpClient);
  const arbetar = signal(false);
  const problem = signal<ProblemSvar | null>(null);
  let obesvarad: { innehall: string; nyckel: string } | null = null;
  return {
    arbetar: arbetar.asReadonly(),
    problem: problem.asReadonly(),
    visa: (p) => problem.set(p),
    skicka: async <T>(metod: string, adress: string, kropp?: object): Promise<T | null> => {
      if (arbetar()) return null;
      arbetar.set(true);
      problem.set(null);
      const innehall = JSON.stringify([metod, adress, kropp]);
      obesvarad = obesvarad?.innehall === innehall ? obesvarad : { innehall, nyckel: nyNyckel() };
      try {
        const headers = { 'Idempotency-Key': obesvarad.nyckel };
        const svar = await firstValueFrom(http.request<T>(metod, adress, { body: kropp, headers }));
        obesvarad = null;
        return svar;
      } catch (fel) {
        const p = somProblem(fel as HttpErrorResponse);
        if (!['otillganglig', 'internt'].includes(p.kod)) obesvarad = null;
        problem.set(p);
        return null;
      } finally {
        arbetar.set(false);
      }
    },
  };
}

/** 128 bits by chance; also where the page is not served securely, and crypto.randomUUID is not there. */
export function nyNyckel(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}
