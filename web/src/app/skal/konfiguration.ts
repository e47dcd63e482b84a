import { APP_BASE_HREF, registerLocaleData } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import sv from '@angular/common/locales/sv';
import {
  ApplicationConfig,
  LOCALE_ID,
  inject,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { Sidkod } from './nyversion';
import { vidUtgangen } from './sessionsvakt';
import { Sidtitel } from './titel';
import { vagar } from './vagar';

registerLocaleData(sv);

export const konfiguration: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptors([vidUtgangen])),
    provideRouter(
      vagar,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled' }),
      withNavigationErrorHandler((fel) => void inject(Sidkod).saknas(fel)),
    ),
    { provide: TitleStrategy, useExisting: Sidtitel },
    { provide: LOCALE_ID, useValue: 'sv-SE' },
    // Said here and not by a base element, so that the page's policy can refuse every such element.
    { provide: APP_BASE_HREF, useValue: '/' },
  ],
};
