import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Kraver, Oppen } from './inloggad';
import { KravPaRutter } from './krav-pa-rutter';

@Controller()
class Deklarerad {
  @Get('a') @Kraver('portfolj.lasa') a(): void {}
  @Get('b') @Oppen() b(): void {}
  ingenRutt(): void {}
}

@Controller()
class Odeklarerad {
  @Get('c') @Kraver('portfolj.lasa') c(): void {}
  @Get('d') d(): void {}
}

function starta(controllers: (new () => object)[]): Promise<unknown> {
  @Module({ imports: [DiscoveryModule], controllers, providers: [KravPaRutter] })
  class Prov {}
  return Test.createTestingModule({ imports: [Prov] })
    .compile()
    .then((m) => m.init());
}

it('a server where every route says who may call it starts', () => expect(starta([Deklarerad])).resolves.toBeDefined());

it('a server where one does not is refused, with the route', () =>
  expect(starta([Deklarerad, Odeklarerad])).rejects.toThrow('Routes that do not declare who may call them: Odeklarerad.d'));
