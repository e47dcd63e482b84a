import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Datum, Period } from '@anslag/doman';
import { beslutstid, tidsperiod } from './tid.formulering';

/** When something was decided: "2020-08-24", "2021, dag okänd". */
@Component({
  selector: 'app-beslutstid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ text() }}`,
  styles: ':host { font-variant-numeric: lining-nums tabular-nums }',
})
export class Beslutstid {
  readonly period = input.required<Period>();
  protected readonly text = computed(() => beslutstid(this.period()));
}

/** A stretch of time: "2020-05-01 – 2022-09-20"; an end that is not stated is said to be unknown. */
@Component({
  selector: 'app-tidsperiod',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ text() }}`,
  styles: ':host { font-variant-numeric: lining-nums tabular-nums }',
  host: { '[class.saknas]': '!period().fran && !period().till' },
})
export class Tidsperiod {
  readonly period = input.required<{ fran: Datum | null; till: Datum | null }>();
  protected readonly text = computed(() => tidsperiod(this.period()));
}
