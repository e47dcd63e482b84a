import { HttpErrorResponse } from '@angular/common/http';
import { ProblemSvar } from '@anslag/kontrakt';
import { somProblem } from '../skal/problem';

export type Filsvar<T> = { svar: T } | { problem: ProblemSvar };

/**
 * Sends a form with a file and tells how much of it has left.
 * @param nyckel the request's Idempotency-Key: the same until it has been answered.
 * @param framsteg the share that is sent, from 0 to 1.
 * @returns the answer, or the problem that the server told or that the connection had; never rejects.
 */
export function sandFil<T>(adress: string, form: FormData, nyckel: string, framsteg: (andel: number) => void): Promise<Filsvar<T>> {
  return new Promise((klar) => {
    // The one way of the browser's to learn how much of a request has been sent.
    const sandning = new XMLHttpRequest();
    const somFel = (): void => klar({ problem: somProblem(new HttpErrorResponse({ status: sandning.status, error: tolka(sandning) })) });
    sandning.upload.addEventListener('progress', ({ loaded, total }) => framsteg(total > 0 ? loaded / total : 0));
    sandning.addEventListener('load', () => {
      const svar = tolka(sandning);
      if (sandning.status >= 200 && sandning.status < 300 && svar !== null) klar({ svar: svar as T });
      else somFel();
    });
    sandning.addEventListener('error', somFel);
    sandning.addEventListener('abort', somFel);
    sandning.open('POST', adress);
    sandning.setRequestHeader('Idempotency-Key', nyckel);
    sandning.setRequestHeader('Accept', 'application/json');
    sandning.send(form);
  });
}

function tolka({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText);
  } catch {
    return null;
  }
}
