import { Global, Module } from '@nestjs/common';
import { Skrivning } from './skrivning';

/** Every feature that changes something does it through Skrivning. */
@Global()
@Module({ providers: [Skrivning], exports: [Skrivning] })
export class HistorikModule {}
