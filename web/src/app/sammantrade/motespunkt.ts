import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { arAv, deltarI, ramansprak } from '@anslag/doman';
import { AnslagSvar, ArendeSvar, PUNKTSLAGSNAMN, PunktSvar, SammantradeSvar, uppraknat } from '@anslag/kontrakt';
import { kvartext } from '../beslut/beslut.formulering';
import { Ramvy } from '../beslut/ramvy';
import { Delegationstabell } from '../registren/delegationstabell';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Undanhallet } from '../ui/undanhallet';
import { Forslagstext } from './forslagstext';
import { forslagsrad, utfallsmarke } from './sammantrade.formulering';
import { Antecknat, Utfallsform } from './utfallsform';
import { Utfallsformular } from './utfallsformular';

type Text = Pick<PunktSvar, 'satser' | 'villkor'>;

/** One item in the room: what is proposed in full, what it does to the frame, who takes part, and what is decided. */
@Component({
  selector: 'app-motespunkt',
  imports: [Delegationstabell, Forslagstext, Marke, Notis, Ramvy, RouterLink, Undanhallet, Utfallsform],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './motespunkt.html',
  styleUrl: './motespunkt.css',
})
export class Motespunkt {
  private readonly ratt = inject(Ratt);

  readonly mote = input.required<SammantradeSvar>();
  readonly punkt = input.required<PunktSvar>();
  readonly nummer = input.required<number>();
  /** What was just recorded here. */
  readonly besked = input('');
  readonly formular = input.required<Utfallsformular | null>();
  readonly skrivet = output<Utfallsformular>();
  readonly antecknat = output<Antecknat>();
  readonly foraldrat = output<void>();

  protected readonly over = computed(() => {
    const [p, m] = [this.punkt(), this.mote()];
    return [`Punkt ${this.nummer()} av ${m.punkter.length}`, p.paragraf !== null && `§ ${p.paragraf}`, p.diarienummer && `dnr ${p.diarienummer}`].filter(Boolean).join(' · ');
  });
  protected readonly utfall = computed(() => {
    const { utfall, beslutatSlag } = this.punkt();
    return utfall ? utfallsmarke(utfall, beslutatSlag) : null;
  });
  protected readonly kanAntecknas = computed(() => this.mote().status === 'pagar' && this.punkt().mojliga.length > 0 && this.ratt.far('sammantrade.leda'));
  protected readonly ar = computed(() => arAv(this.mote().datum));
  /** Kronor the proposal takes of the frame while it is open. */
  protected readonly belopp = computed(() => {
    const { forslag, utfall } = this.punkt();
    return forslag && utfall === null && forslag.lage === 'forslag' ? ramansprak(forslag) : 0;
  });
  /** The ärende of an open proposal, for the frame as the server tries it; not of one that is marked, since reading that is noted. */
  private readonly arende = hamta<ArendeSvar>(() => {
    const { arende } = this.punkt();
    return arende && arende.sekretess === null && this.belopp() > 0 && this.mote().version > 0 ? apiAdress('arende', { nyckel: arende.nyckel }) : undefined;
  });
  protected readonly ram = computed(() => {
    const { forslag, arende } = this.punkt();
    const lasta = this.arende.varde();
    return lasta?.nyckel === arende?.nyckel ? (lasta?.beslut.find((b) => b.nummer === forslag?.nummer)?.ram ?? null) : null;
  });
  /** What the year's frame has left, told when something was just decided of it. */
  private readonly aren = hamta<AnslagSvar>(() => {
    const { forslag } = this.punkt();
    return this.besked() && forslag?.lage === 'beslutad' && ramansprak(forslag) > 0 ? apiAdress('anslag') : undefined;
  });
  protected readonly kvar = computed(() => {
    const ar = this.aren.varde()?.ar.find((a) => a.budgetar === this.ar());
    return ar ? kvartext({ budgetar: ar.budgetar, kvarEfter: ar.tilldelat === null ? null : ar.tilldelat - (ar.beslutat ?? 0) }) : '';
  });
  protected readonly deltar = computed(() => {
    const m = this.mote();
    return deltarI(
      m.deltagare,
      this.punkt().javiga.map((j) => j.id),
    ).length;
  });
  protected readonly javiga = computed(() =>
    uppraknat(
      this.punkt().javiga.map((j) => j.namn),
      'och',
    ),
  );
  /** What was decided, once something is; and what was proposed, where that is another thing. */
  protected readonly beslutade = computed((): Text | null => {
    const { utfall, andradText, forslag, satser, villkor, beslutatSlag, arende } = this.punkt();
    if (beslutatSlag !== null && forslag?.satser) return { satser: forslag.satser, villkor: forslag.villkor };
    if (arende !== null || utfall === null) return null;
    if (utfall === 'andrat') return { satser: andradText, villkor: [] };
    return utfall === 'bifall' || utfall === 'godkand' ? { satser, villkor } : null;
  });
  protected readonly foreslagna = computed((): Text | null => {
    const [{ satser, villkor }, beslutade] = [this.punkt(), this.beslutade()];
    const samma = beslutade !== null && [...satser, ...villkor].join('\n') === [...beslutade.satser, ...beslutade.villkor].join('\n');
    return satser.length === 0 || samma ? null : { satser, villkor };
  });

  protected readonly slagnamn = PUNKTSLAGSNAMN;
  protected readonly forslagsrad = forslagsrad;
}
