import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';

/** Pages of a list, by way of the address (sida). Says which rows of how many in all are shown; a page past the end becomes the last. */
@Component({
  selector: 'app-sidvaxlare',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Sidor" class="ej-utskrift">
      <span class="tal" role="status">{{ visar() }}</span>
      @if (antalSidor() > 1) {
        <span class="lankar">
          @if (sida() > 1) {
            <a
              class="knapp sekundar liten"
              [routerLink]="[]"
              [queryParams]="till(sida() - 1)"
              queryParamsHandling="merge"
              rel="prev"
              >Föregående</a
            >
          }
          <span class="tal">Sida {{ sida() }} av {{ antalSidor() }}</span>
          @if (sida() < antalSidor()) {
            <a
              class="knapp sekundar liten"
              [routerLink]="[]"
              [queryParams]="till(sida() + 1)"
              queryParamsHandling="merge"
              rel="next"
              >Nästa</a
            >
          }
        </span>
      }
    </nav>
  `,
  styles: `
    nav,
    .lankar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
    nav {
      justify-content: space-between;
      min-height: 48px;
    }
  `,
})
export class Sidvaxlare {
  readonly antal = input.required<number>();
  readonly sida = input.required<number>();
  readonly perSida = input.required<number>();

  protected readonly antalSidor = computed(() => Math.max(1, Math.ceil(this.antal() / this.perSida())));
  protected readonly visar = computed(() => {
    const antal = this.antal();
    if (antal === 0) return 'Inga rader';
    if (this.sida() > this.antalSidor()) return '';
    const forsta = (this.sida() - 1) * this.perSida() + 1;
    const sista = Math.min(antal, this.sida() * this.perSida());
    return `Visar ${formateraKronor(forsta)}–${formateraKronor(sista)} av ${formateraKronor(antal)}`;
  });

  constructor() {
    const router = inject(Router);
    // A page past the end, from an old link or after a filter, becomes the last one.
    effect(() => {
      if (this.sida() <= this.antalSidor()) return;
      void router.navigate([], { queryParams: this.till(this.antalSidor()), queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected till(sida: number): { sida: number | null } {
    return { sida: sida === 1 ? null : sida };
  }
}
