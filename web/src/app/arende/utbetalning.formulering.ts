import { TalFel, Utbetalning, formateraKronor } from '@anslag/doman';

/** What was wrong with an amount that was written, and what would be right. */
export function talfel(f: TalFel): string {
  switch (f.kod) {
    case 'tal_tomt':
      return 'Skriv ett belopp.';
    case 'tal_form':
      return `”${f.last}” går inte att läsa som ett belopp. Skriv till exempel ${f.exempel}.`;
    case 'tal_tvetydigt':
      return `”${f.last}” kan läsas på två sätt. Skriv utan punkt eller komma mellan tusental, till exempel ${f.exempel}.`;
    case 'tal_negativt':
      return 'Beloppet kan inte vara negativt.';
    case 'tal_ej_hela_kronor':
      return `”${f.last}” är inte hela kronor. Skriv beloppet utan ören.`;
    case 'tal_for_stort':
      return `Beloppet är för stort. Det får vara högst ${formateraKronor(f.hogst)} kr.`;
  }
}

/** Which limit decided what is paid. */
export function begransning(slag: Utbetalning['begransadAv']): string {
  switch (slag) {
    case 'andel':
      return 'Andelen av de bokförda kostnaderna bestämmer beloppet. Taket är inte nått.';
    case 'tak':
      return 'Taket bestämmer beloppet. Andelen av de bokförda kostnaderna är större.';
    case 'andel_och_tak':
      return 'Andelen av de bokförda kostnaderna är precis lika med taket.';
  }
}
