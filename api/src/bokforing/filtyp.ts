import { fileTypeFromFile } from 'file-type';
import { BOKFORINGSTYPER } from '@anslag/kontrakt';
import { type Fildom, filfel, kravAndelse } from '../bilaga/filtyp';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TAS_EMOT = 'SIE typ 4 (.se, .si, .sie) eller Excel (.xlsx)';

/**
 * What a file of accounts is, by its content; its name must say the same. Whether a text is SIE is for the reading to tell.
 * @throws ProblemFel formfel (empty), fel_medietyp (another kind, macros, a name that says something else).
 */
export async function bedomBokforingsfil({ namn, sokvag, storlek }: { namn: string; sokvag: string; storlek: number }): Promise<Fildom & { mediatyp: keyof typeof BOKFORINGSTYPER }> {
  if (storlek === 0) throw filfel('formfel', namn, 'Filen är tom.', 'en fil med innehåll');
  const funnet = await fileTypeFromFile(sokvag);
  if (funnet && funnet.mime !== XLSX) {
    const meddelande = funnet.ext === 'xlsm' ? 'Excelboken innehåller makron och tas inte emot. Spara den som .xlsx.' : 'Filens innehåll är varken SIE eller Excel.';
    throw filfel('fel_medietyp', namn, meddelande, TAS_EMOT);
  }
  const mediatyp = funnet ? XLSX : 'text/plain';
  kravAndelse(namn, mediatyp, BOKFORINGSTYPER[mediatyp]);
  return { mediatyp, brist: null };
}
