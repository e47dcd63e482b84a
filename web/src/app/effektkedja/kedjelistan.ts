import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { nivanamn } from '@anslag/kontrakt';
import { kedjelista } from './kedjelista';
import { Kedja } from './led';
import { Ledfakta } from './ledfakta';

/** A chain as an indented list that says all that the drawing says, and more. */
@Component({
  selector: 'app-kedjelista',
  imports: [Ledfakta, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *ngTemplateOutlet="grenar; context: { $implicit: lista() }" />
    <ng-template #grenar let-rader>
      <ul>
        @for (gren of rader; track $index) {
          <li>
            <div class="led" [class.vald]="vald() === gren.led.id" [attr.data-led]="gren.upprepning ? null : gren.led.id" tabindex="-1">
              <span class="litet">{{ nivanamn(gren.led.niva) }}: </span><span class="text">{{ gren.led.text }}</span>
              @if (gren.skal) {
                <span class="litet"> (hoppar över en nivå: {{ gren.skal }})</span>
              }
              @if (gren.upprepning) {
                <span class="litet"> ({{ gren.fortsatter ? 'fortsätter som ovan' : 'se ovan' }})</span>
              } @else {
                <app-ledfakta tat [led]="gren.led" />
              }
            </div>
            @if (gren.grenar.length > 0) {
              <ng-container *ngTemplateOutlet="grenar; context: { $implicit: gren.grenar }" />
            }
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      margin: 0;
      padding-left: 20px;
      list-style: none;
      border-left: 1px solid var(--linje);
    }
    :host > ul {
      padding-left: 0;
      border-left: 0;
    }
    li {
      max-width: none;
      margin: 8px 0;
    }
    .led {
      max-width: 75ch;
      padding: 2px 6px;
      overflow-wrap: anywhere;
    }
    .vald {
      background: var(--accent-yta);
      box-shadow: inset 3px 0 0 var(--accent);
    }
    .text {
      font-weight: 600;
    }
    @media (max-width: 700px) {
      ul {
        padding-left: 10px;
      }
    }
  `,
})
export class Kedjelistan {
  readonly kedja = input.required<Kedja>();
  readonly vald = input<string | null>(null);
  protected readonly nivanamn = nivanamn;
  protected readonly lista = computed(() => kedjelista(this.kedja()));
}
