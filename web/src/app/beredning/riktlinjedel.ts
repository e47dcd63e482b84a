import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { Bedomtfynd, Riktlinjelage, riktlinjelage } from '@anslag/doman';
import { RIKTLINJELAGENAMN, RIKTLINJENAMN, riktlinjegrund } from '@anslag/kontrakt';
import { Marke, Ton } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';
import { Kravformular, Svar, kravId, svarVarde } from './beredningsformular';

const TON: Record<Riktlinjelage, Ton> = { uppfyllt: 'bra', avsteg: 'varning', avvikelse: 'fel', fraga: 'varning', ej_tillampligt: 'neutral' };
const TOMT: Omit<Kravformular, 'kod'> = { svar: '', motivering: '', avsteg: '' };

/** The checks of the riktlinje: what each came to and why, from where the rule is, and the officer's answer. */
@Component({
  selector: 'app-riktlinjedel',
  imports: [Marke, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './riktlinjedel.html',
  styleUrl: './riktlinjedel.css',
})
export class Riktlinjedel {
  readonly kontroll = input.required<readonly Bedomtfynd[]>();
  readonly svar = input.required<readonly Kravformular[]>();
  readonly skrivet = output<Kravformular[]>();

  /** What is written, also before the page has drawn it: a key may come before that. */
  private readonly nu = linkedSignal(() => this.svar());
  protected readonly svaren: readonly { varde: Svar; namn: string }[] = [
    { varde: '', namn: 'Inget svar' },
    { varde: 'ja', namn: 'Uppfyllt' },
    { varde: 'nej', namn: 'Inte uppfyllt' },
  ];
  /** As each stands with what is written now. */
  protected readonly rader = computed(() =>
    this.kontroll()
      .filter((k) => k.utfall !== 'ej_tillampligt')
      .map((k) => {
        const s = this.nu().find((x) => x.kod === k.kod) ?? { kod: k.kod, ...TOMT };
        const lage = riktlinjelage(k, { svar: svarVarde(s.svar), motivering: s.motivering, avsteg: s.avsteg });
        return {
          kod: k.kod,
          id: kravId(k.kod),
          namn: RIKTLINJENAMN[k.kod],
          grund: riktlinjegrund(k.grund),
          kalla: k.kalla,
          avviker: k.utfall === 'avvikelse',
          lage: { ton: TON[lage], text: RIKTLINJELAGENAMN[lage] },
          svar: s,
          oppen: k.lage !== 'uppfyllt',
          visarMotivering: s.svar === 'ja' || s.motivering !== '',
          visarAvsteg: lage === 'avvikelse' || lage === 'avsteg',
        };
      }),
  );
  protected readonly gallerInte = computed(() =>
    this.kontroll()
      .filter((k) => k.utfall === 'ej_tillampligt')
      .map((k) => `${RIKTLINJENAMN[k.kod]}. ${riktlinjegrund(k.grund)}`),
  );
  protected readonly summering = computed(() => {
    const antal = (text: string): number => this.rader().filter((r) => r.lage.text === text).length;
    return [RIKTLINJELAGENAMN.uppfyllt, RIKTLINJELAGENAMN.avsteg, RIKTLINJELAGENAMN.avvikelse, RIKTLINJELAGENAMN.fraga]
      .map((text) => ({ text, n: antal(text) }))
      .filter(({ n }) => n > 0)
      .map(({ text, n }) => `${text.toLowerCase()}: ${n}`)
      .join(' · ');
  });

  protected andra(kod: Kravformular['kod'], vad: Partial<Kravformular>): void {
    const finns = this.nu().some((s) => s.kod === kod);
    const alla = finns ? this.nu() : [...this.nu(), { kod, ...TOMT }];
    const nya = alla.map((s) => (s.kod === kod ? { ...s, ...vad } : s));
    this.nu.set(nya);
    this.skrivet.emit(nya);
  }
}
