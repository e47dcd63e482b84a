import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { type AnsokanSvar, type ArendeandringSvar, type OrganisationslistaSvar, type OrganisationSvar, type RegistreratArendeSvar, VAGAR } from '@anslag/kontrakt';
import { AndraAnsokan, AndraOrganisation, NyOrganisation, NyttArende, Organisationsfraga, Tidsfraga } from '@anslag/kontrakt/begaran';
import { type InloggadBegarande, Kraver, SomBegar } from '../behorighet/inloggad';
import { Idempotensnyckel } from '../historik/idempotensnyckel';
import type { Skrivval } from '../historik/skrivning';
import { Svar } from '../plattform/openapi/svar';
import { AnsokanService } from './ansokan.service';
import { OrganisationQuery } from './organisation.query';
import { OrganisationService } from './organisation.service';
import { RegistreringService } from './registrering.service';

type Idempotens = Skrivval['idempotens'];

@Controller()
export class AnsokanController {
  constructor(
    private readonly ansokningar: AnsokanService,
    private readonly registrering: RegistreringService,
    private readonly organisationer: OrganisationService,
    private readonly organisationslista: OrganisationQuery,
  ) {}

  @Post(VAGAR.arenden)
  @Kraver('arende.registrera')
  @Svar('RegistreratArendeSvar', 'Registrerar ett ärende; 409 med det ärende som redan har numret', { status: 201 })
  registrera(@SomBegar() jag: InloggadBegarande, @Body() arende: NyttArende, @Idempotensnyckel() idempotens: Idempotens): Promise<RegistreratArendeSvar> {
    return this.registrering.registrera(jag, arende, { idempotens });
  }

  @Get(VAGAR.ansokan)
  @Kraver('arende.lasa')
  @Svar('AnsokanSvar', 'Ansökan i sina delar, med delmål och budget', { fraga: Tidsfraga })
  hamta(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Query() fraga: Tidsfraga): Promise<AnsokanSvar> {
    return this.ansokningar.hamta(jag, nyckel, fraga);
  }

  @Put(VAGAR.ansokan)
  @Kraver('arende.andra')
  @Svar('ArendeandringSvar', 'Ändrar ansökan; 409 med vad som har ändrats om versionen är gammal')
  andra(@SomBegar() jag: InloggadBegarande, @Param('nyckel') nyckel: string, @Body() andring: AndraAnsokan, @Idempotensnyckel() idempotens: Idempotens): Promise<ArendeandringSvar> {
    return this.ansokningar.andra(jag, nyckel, andring, { idempotens });
  }

  @Get(VAGAR.organisationer)
  @Kraver('register.lasa')
  @Svar('OrganisationslistaSvar', 'Registret över organisationer, sökt på namn eller nummer', { fraga: Organisationsfraga })
  lista(@Query() { sok }: Organisationsfraga): Promise<OrganisationslistaSvar> {
    return this.organisationslista.lista(sok ?? '');
  }

  @Get(VAGAR.organisation)
  @Kraver('register.lasa')
  @Svar('OrganisationSvar', 'En organisation i registret')
  organisation(@Param('id') id: string): Promise<OrganisationSvar> {
    return this.organisationslista.hamta(id);
  }

  @Post(VAGAR.organisationer)
  @Kraver('arende.registrera', 'register.andra')
  @Svar('OrganisationSvar', 'Lägger upp en organisation; 409 med den som redan finns', { status: 201 })
  laggUpp(@SomBegar() jag: InloggadBegarande, @Body() organisation: NyOrganisation, @Idempotensnyckel() idempotens: Idempotens): Promise<OrganisationSvar> {
    return this.organisationer.laggUpp(jag, organisation, { idempotens });
  }

  @Patch(VAGAR.organisation)
  @Kraver('register.andra')
  @Svar('OrganisationSvar', 'Ändrar en organisation')
  andraOrganisation(@SomBegar() jag: InloggadBegarande, @Param('id') id: string, @Body() andring: AndraOrganisation, @Idempotensnyckel() idempotens: Idempotens): Promise<OrganisationSvar> {
    return this.organisationer.andra(jag, id, andring, { idempotens });
  }
}
