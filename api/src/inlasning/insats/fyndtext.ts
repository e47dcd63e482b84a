import type { Fyndkod } from '../tabellbilaga';

/** The Swedish words for what the tabellbilaga's reader found; a new code does not compile without its words. */
export function fyndtext(kod: Fyndkod): string {
  switch (kod) {
    case 'okand_region':
      return 'Okänd region.';
    case 'felstavad_region':
      return 'Regionen är felstavad.';
    case 'region_saknas':
      return 'Raden saknar region.';
    case 'fel_antal_celler':
      return 'Raden har fel antal celler.';
    case 'fler_an_fem':
      return 'Regionen redovisar fler än fem insatser i kapitlet.';
    case 'namn_saknas':
      return 'Insatsen saknar namn.';
    case 'namn_i_fortsattning':
      return 'En fortsättningsrad har ett eget namn.';
    case 'samma_namn':
      return 'Två insatser i kapitlet har samma namn.';
    case 'dubblett_ej_intill':
      return 'Samma rad står även längre upp, inte intill.';
    case 'bruten_rad':
      return 'Raden är bruten mitt i en cell.';
    case 'fri_text_i_tabell':
      return 'Fri text inne i tabellen.';
    case 'fortsattning_utan_rad':
      return 'En fortsättningsrad utan rad att fortsätta.';
    case 'kapitel_saknas':
      return 'Raden står före det första kapitlet.';
    case 'okand_kapitelrubrik':
      return 'Kapitlets rubrik känns inte igen.';
    case 'oklassificerad':
      return 'Raden går inte att klassa.';
  }
}
