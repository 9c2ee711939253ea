/** Tables of migration 0014: who was reminded when. */
export interface ReminderTables {
  reminders_sent: ReminderSentTable;
}

interface ReminderSentTable {
  staff_id: string;
  /** Calendar day in Asia/Shanghai. */
  on_day: string;
  /** Null while it is on its way. */
  how: string | null;
  at: string;
}
