import { bootstrapApplication } from '@angular/platform-browser';
import { konfiguration } from './app/skal/konfiguration';
import { Skal } from './app/skal/skal';

bootstrapApplication(Skal, konfiguration).catch((fel: unknown) => console.error(fel));
