import { Kedjeavser, formateraKronor, harResultat } from '@anslag/doman';
import { ArendeSvar, KedjenodSvar } from '@anslag/kontrakt';
import { matvardetext } from '../ui/matvarde.formulering';

/** One thing of a shared project, of all of it and of our part; null where it is not told. */
export interface Omfattningsrad {
  slag: 'Budget' | 'Mål' | 'Uppnått';
  vad: string;
  hela: string | null;
  varDel: string | null;
}

const kronor = (n: number | null): string | null => (n === null ? null : `${formateraKronor(n)}\u00a0kr`);

/** Is the project shared: with somebody named, by an agreed part, or by nodes that count our part? */
export function arGemensamt({ gemensamtMed, varAndel }: Pick<ArendeSvar, 'gemensamtMed' | 'varAndel'>, noder: readonly Pick<KedjenodSvar, 'avser'>[]): boolean {
  return gemensamtMed.length > 0 || varAndel !== null || noder.some((n) => n.avser === 'var_del');
}

/** The whole project beside our part: the budget, the targets in force and what is achieved, of the latest year that tells a value. */
export function omfattningsrader(omfattning: ArendeSvar['omfattning'], noder: readonly KedjenodSvar[]): Omfattningsrad[] {
  const matta = noder.filter((n) => harResultat(n.niva));
  const medBada = (rad: Omfattningsrad): Omfattningsrad[] => (rad.hela === null && rad.varDel === null ? [] : [rad]);
  const mal = (n: KedjenodSvar, avser: Kedjeavser): string | null => {
    const m = n.mal.filter((x) => x.avser === avser).at(-1);
    return m ? `${matvardetext(m.malvarde, n.enhet)}${m.malar === null ? '' : ` (${m.malar})`}` : null;
  };
  const uppnatt = (n: KedjenodSvar, avser: Kedjeavser): string | null => {
    const r = n.resultat.perAr.filter((x) => x.avser === avser && x.uppnatt !== null).at(-1);
    return r && r.uppnatt !== null ? `${matvardetext(r.uppnatt, n.enhet)} (${r.ar})` : null;
  };
  return [
    ...(omfattning ? medBada({ slag: 'Budget', vad: 'Kostnader, och vår del ur anslag 1:1', hela: kronor(omfattning.kostnader), varDel: kronor(omfattning.varDel) }) : []),
    ...matta.flatMap((n) => medBada({ slag: 'Mål', vad: n.text, hela: mal(n, 'hela'), varDel: mal(n, 'var_del') })),
    ...matta.flatMap((n) => medBada({ slag: 'Uppnått', vad: n.text, hela: uppnatt(n, 'hela'), varDel: uppnatt(n, 'var_del') })),
  ];
}
