/** An order that is neither paid nor cancelled: its amount is promised. */
const OBETALD_ORDER = `o.status <> 'makulerad' AND NOT EXISTS (SELECT FROM utbetalning bu WHERE bu.utbetalningsorder_id = o.id)`;

/** SQL for the ledgers of an ärende's money as JSON, without the tak and the återkrav, which are the decisions'. `arende` is its id. */
export const SALDON = (arende: string) => `json_build_object(
    'betalt', (SELECT COALESCE(sum(u.belopp_kr), 0) FROM utbetalning u WHERE u.arende_id = ${arende}),
    'ingaendeGodkant', (SELECT COALESCE(max(u.bokfort_kr), 0) FROM utbetalning u WHERE u.arende_id = ${arende} AND u.utbetalningsorder_id IS NULL),
    'betaltUtanKostnad', (SELECT CASE WHEN max(u.bokfort_kr) IS NULL THEN COALESCE(sum(u.belopp_kr), 0) ELSE 0 END FROM utbetalning u WHERE u.arende_id = ${arende} AND u.utbetalningsorder_id IS NULL),
    'aterbetalt', (SELECT COALESCE(sum(t.belopp_kr), 0) FROM aterbetalning t WHERE t.arende_id = ${arende} AND t.makulerad IS NULL),
    'aterbetaltPaKrav', (SELECT COALESCE(sum(t.belopp_kr), 0) FROM aterbetalning t WHERE t.arende_id = ${arende} AND t.makulerad IS NULL AND t.beslut_id IS NOT NULL),
    'aterfortAterkravt', (SELECT COALESCE(sum(f.belopp_kr), 0) FROM aterforing f WHERE f.arende_id = ${arende} AND f.makulerad IS NULL AND f.slag = 'aterkravt'),
    'oppnaOrdrar', (SELECT COALESCE(sum(o.belopp_kr), 0) FROM utbetalningsorder o WHERE o.arende_id = ${arende} AND ${OBETALD_ORDER}),
    'aterfort', (SELECT COALESCE(sum(f.belopp_kr), 0) FROM aterforing f WHERE f.arende_id = ${arende} AND f.makulerad IS NULL))`;
