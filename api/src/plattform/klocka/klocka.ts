import { Injectable } from '@nestjs/common';
import { dagIStockholm, type Datum } from '@anslag/doman';

/** The one place where the time is read, so that a test can set it. */
@Injectable()
export class Klocka {
  nu(): Date {
    return new Date();
  }

  /** Today's calendar date in Sweden. */
  idag(): Datum {
    return dagIStockholm(this.nu());
  }
}
