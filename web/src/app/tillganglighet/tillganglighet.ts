import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Sidrubrik } from '../ui/sidrubrik';

/** The accessibility statement that lag (2018:1937) 13 § asks for, self-assessed. */
@Component({
  selector: 'app-tillganglighet',
  imports: [Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tillganglighet.html',
})
export class Tillganglighet {}
