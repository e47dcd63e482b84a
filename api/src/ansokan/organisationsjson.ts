/** SQL for an organisation as JSON in the form of `OrganisationSvar`; null when the row is not there. `org` is the alias of its row. */
export function organisationsjson(org: string): string {
  return `CASE WHEN ${org}.id IS NOT NULL THEN json_build_object('id', ${org}.id, 'organisationsnummer', ${org}.organisationsnummer, 'namn', ${org}.namn,
    'slag', ${org}.slag, 'adress', ${org}.adress, 'postnummer', ${org}.postnummer, 'postort', ${org}.postort, 'version', ${org}.version) END`;
}
