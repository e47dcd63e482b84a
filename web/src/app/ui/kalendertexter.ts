import { Injectable } from '@angular/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';

/** What Material's calendar says, in Swedish. */
@Injectable()
export class Kalendertexter extends MatDatepickerIntl {
  override calendarLabel = 'Kalender';
  override openCalendarLabel = 'Öppna kalendern';
  override closeCalendarLabel = 'Stäng kalendern';
  override prevMonthLabel = 'Föregående månad';
  override nextMonthLabel = 'Nästa månad';
  override prevYearLabel = 'Föregående år';
  override nextYearLabel = 'Nästa år';
  override prevMultiYearLabel = 'Föregående 24 år';
  override nextMultiYearLabel = 'Nästa 24 år';
  override switchToMonthViewLabel = 'Välj dag';
  override switchToMultiYearViewLabel = 'Välj år och månad';

  override formatYearRangeLabel(forsta: string, sista: string): string {
    return `${forsta} till ${sista}`;
  }
}
