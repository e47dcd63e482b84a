import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants';
import { RUTTKRAV } from './inloggad';

/** A server where some route does not say who may call it does not start. */
@Injectable()
export class KravPaRutter implements OnModuleInit {
  constructor(
    private readonly upptackt: DiscoveryService,
    private readonly metoder: MetadataScanner,
    private readonly reflektor: Reflector,
  ) {}

  onModuleInit(): void {
    const utan = this.upptackt.getControllers().flatMap(({ instance, name }) => {
      const prototyp: unknown = Object.getPrototypeOf(instance);
      return this.metoder.getAllMethodNames(prototyp as object).flatMap((metod) => {
        const hanterare = (instance as Record<string, unknown>)[metod] as () => unknown;
        const arRutt = Reflect.hasMetadata(PATH_METADATA, hanterare);
        return arRutt && this.reflektor.get(RUTTKRAV, hanterare) === undefined ? [`${name}.${metod}`] : [];
      });
    });
    if (utan.length > 0) throw new Error(`Routes that do not declare who may call them: ${utan.join(', ')}`);
  }
}
