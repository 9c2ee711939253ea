/** Every picture the journeys take, by its file's name; the check of the project looks for each of them afterwards. */
export const promisedPictures = [
  // web-chat
  'phone-first',
  'phone-answer',
  'phone-original',
  'phone-without-script',
  'desk-first',
  'desk-answer',
  'desk-original',
  // web-report
  'report-confirm',
  'report-receipt',
  // eligibility
  'check-question',
  'check-list',
  'check-list-whole',
  'benefits-place',
  'benefits-entry',
  // a case from its report to its end
  'case-today',
  'case-page',
  'case-visit',
  'case-visited',
  'case-notice',
  'case-decided',
  'case-helped',
  'case-card',
  'case-card-a5',
  'case-card-chat',
  'case-family',
  'case-ended',
  'case-statistics',
  'leaflet',
  'cards',
  // rounds, imports and migrant work
  'desk-walk-kept',
  'desk-rounds',
  'desk-coverage',
  'desk-finding',
  'desk-migrants',
  'desk-migrant-form',
  'desk-disaster',
  'desk-imports',
  'desk-import-columns',
  'desk-import-check',
] as const;
export type Picture = (typeof promisedPictures)[number];
