import { staffRoles, type StaffMember, type StaffRole } from './staff-member.js';

const everybody = staffRoles;

/**
 * Who may do what: the one table. A grid worker tells what was found and reads nobody's report; city and supervisor read;
 * an administrator keeps accounts and settings and sees no family's data.
 */
const table = {
  own_account: everybody,
  policy_ask: everybody,

  cases_read: ['village', 'township', 'county', 'city', 'supervisor'],
  /** Name, telephone, words, health of a family; every read is logged. */
  personal_read: ['village', 'township', 'county', 'city', 'supervisor'],
  /** Actions of the procedure; which one, the table of transitions says. */
  cases_act: ['village', 'township', 'county'],
  /** A finding of a round becomes a case. */
  case_open: ['grid_worker', 'village', 'township', 'county'],
  bulk_assign: ['township', 'county'],
  /** Reading one case outside one's own area, with a reason and for a few hours. */
  break_glass: ['township', 'county', 'city', 'supervisor'],
  /** 待告知: calling families that cannot be written to. */
  outbox_call: ['village', 'township', 'county'],
  notices_make: ['village', 'township', 'county'],

  import_warnings: ['county', 'city'],
  rounds_record: ['grid_worker', 'village', 'township'],
  /** 务工台账. */
  migrants_record: ['village', 'township', 'county'],
  disaster_mode: ['township', 'county'],

  slips_issue: ['county', 'city', 'supervisor'],
  slips_answer: ['village', 'township', 'county'],
  inspections_record: ['township', 'county', 'city', 'supervisor'],
  duties_record: ['grid_worker', 'village', 'township', 'county', 'city'],
  statistics_read: ['village', 'township', 'county', 'city', 'supervisor'],
  export: ['township', 'county', 'city', 'supervisor'],

  county_settings_edit: ['county', 'administrator'],
  documents_manage: ['county', 'administrator'],
  asks_manage: ['county'],
  /** Whether a rule still holds beside a newer document. */
  rules_review: ['county'],
  unanswered_manage: ['county'],

  access_log_read: ['supervisor', 'administrator'],
  users_manage: ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as readonly Permission[];

/** Roles that have a permission, lowest level first. */
export const rolesThatMay = (permission: Permission): readonly StaffRole[] => table[permission];

/** What a role may do; where, `reachOf` says. */
export const may = (member: Pick<StaffMember, 'role' | 'active'>, permission: Permission): boolean =>
  member.active && rolesThatMay(permission).includes(member.role);
