import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withFetch } from '@angular/common/http';
import sv from '@angular/common/locales/sv';
import { ApplicationConfig, LOCALE_ID, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { lasInOm } from './nyversion';
import { Sidtitel } from './titel';
import { vagar } from './vagar';

registerLocaleData(sv);

export const konfiguration: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch()),
    provideRouter(
      vagar,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled' }),
      withNavigationErrorHandler((fel) => lasInOm(fel)),
    ),
    { provide: TitleStrategy, useExisting: Sidtitel },
    { provide: LOCALE_ID, useValue: 'sv-SE' },
  ],
};
