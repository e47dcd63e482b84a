import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-saknas',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 tabindex="-1">Sidan finns inte</h1>
    <p>Adressen leder inte till någon sida. Den kan vara felskriven, eller så har sidan flyttats.</p>
    <p><a routerLink="/">Till översikten</a></p>
  `,
})
export class Saknas {}
