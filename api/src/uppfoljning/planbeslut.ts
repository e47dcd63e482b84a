const VILLKOR = `COALESCE((SELECT json_agg(json_build_object('kod', v.kod, 'text', v.villkorstext, 'senast', v.senast, 'bevis', v.bevis, 'sparrarUtbetalning', v.sparrar_utbetalning) ORDER BY v.ordning)
  FROM beslut_villkor v WHERE v.beslut_id = b.id), '[]')`;

/** The decisions taken in the ärende a as the rules of terms read them, but without money; and without conditions when `villkor` is false, where many ärenden are read. */
export const planbeslut = (villkor: boolean): string => `
  COALESCE((SELECT json_agg(json_build_object('nummer', b.nummer, 'slag', b.slag, 'lage', b.lage, 'beviljadAndel', null, 'tak', null, 'aterkrav', null, 'avskrivningsgrund', null,
      'projektperiod', json_build_object('fran', b.period_fran, 'till', b.period_till), 'beslutat', json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till),
      'villkor', ${villkor ? VILLKOR : "'[]'::json"}, 'allmannaVillkor', null, 'rattarBeslut', r.nummer, 'ofullstandigt', b.ofullstandigt, 'beslutsniva', b.beslutsniva,
      'rattsligRam', b.rattslig_ram) ORDER BY b.nummer)
    FROM beslut b LEFT JOIN beslut r ON r.id = b.rattar_beslut_id WHERE b.arende_id = a.id AND b.lage = 'beslutad'), '[]')`;
