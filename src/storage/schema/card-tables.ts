/** Tables of migration 0015: cards that were printed. */
export interface CardTables {
  printed_cards: PrintedCardTable;
}

interface PrintedCardTable {
  id: string;
  case_id: string;
  at: string;
  staff_id: string;
  /** JSON of the rules, under the report's key. */
  sealed: string;
}
