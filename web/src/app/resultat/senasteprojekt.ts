import { Injectable, inject } from '@angular/core';
import { Session } from '../skal/session';

const FORLED = 'loggat:';
const HOGST = 5;

/** The projects the person logged on last, newest first: only their numbers, in this browser. */
@Injectable({ providedIn: 'root' })
export class Senasteprojekt {
  private readonly session = inject(Session);

  las(): string[] {
    try {
      const last: unknown = JSON.parse(localStorage.getItem(this.plats()) ?? '[]');
      return Array.isArray(last) ? last.filter((n): n is string => typeof n === 'string') : [];
    } catch {
      return [];
    }
  }

  minns(nyckel: string): void {
    localStorage.setItem(this.plats(), JSON.stringify([nyckel, ...this.las().filter((n) => n !== nyckel)].slice(0, HOGST)));
  }

  private plats(): string {
    return `${FORLED}${this.session.person()?.id ?? ''}`;
  }
}
