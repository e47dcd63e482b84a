import { Fylld } from './falt';

/** Why an attachment is taken out of use. */
export class Bilagemakulering {
  @Fylld(2000) skal!: string;
}
