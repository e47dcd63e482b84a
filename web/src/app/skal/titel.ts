import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';

const TJANST = 'Anslag 1:1';

/** "Ärenden – Anslag 1:1". A page that knows its title only after fetching sets it with `satt`. */
@Injectable({ providedIn: 'root' })
export class Sidtitel extends TitleStrategy {
  private readonly titel = inject(Title);

  override updateTitle(lage: RouterStateSnapshot): void {
    this.satt(this.buildTitle(lage));
  }

  satt(sida: string | undefined): void {
    this.titel.setTitle(sida ? `${sida} – ${TJANST}` : TJANST);
  }
}
