import { z } from 'zod';

/** Ways in which somebody's personal data is read. */
export const accessKinds = [
  'case_page',
  'case_list',
  'search',
  'visit_form',
  'card',
  'notice',
  'outbox',
  'export',
  'migrant_list',
  'disaster_list',
  'import_match',
  'attachment',
  'telegram_lookup',
  'break_glass',
] as const;
export const AccessKind = z.enum(accessKinds);
export type AccessKind = z.infer<typeof AccessKind>;

/** What each kind is called on the page of the log. */
export const accessKindNames: Record<AccessKind, string> = {
  case_page: '看案件',
  case_list: '看案件列表',
  search: '搜索',
  visit_form: '看入户表',
  card: '做明白卡',
  notice: '做公示',
  outbox: '待告知',
  export: '导出',
  migrant_list: '务工台账',
  disaster_list: '灾害名单',
  import_match: '导入比对',
  attachment: '看附件',
  telegram_lookup: '手机查询',
  break_glass: '越界查看',
};

/** Personal data was read, by whom, when and for what. Never changed, never taken back. */
export const AccessEntry = z.object({
  id: z.string(),
  at: z.string(),
  staff: z.string(),
  /** Null when a list or export was read. */
  case: z.string().nullable(),
  what: AccessKind,
  /** Only for reading outside one's own area; sealed. */
  reason: z.string().nullable(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

/** A member may read one case outside their area until then. */
export const AccessGrant = z.object({
  staff: z.string(),
  case: z.string(),
  reason: z.string(),
  grantedAt: z.string(),
  until: z.string(),
});
export type AccessGrant = z.infer<typeof AccessGrant>;

export interface AccessLogPage {
  limit: number;
  /** Id of the last entry of the page before. */
  before?: string | undefined;
  /** Only what members of this place or below read, and who else read cases of it. */
  within?: string | undefined;
  staff?: string | undefined;
  case?: string | undefined;
}

/** Port: the log of reading, append only. */
export interface AccessLog {
  note(entry: AccessEntry): Promise<void>;
  /** Newest first. */
  list(page: AccessLogPage): Promise<AccessEntry[]>;
  /** The grant and its entry in the log, in one transaction. */
  grant(grant: AccessGrant, entry: AccessEntry): Promise<void>;
  /** The standing grant; null when there is none or its time is over. */
  grantOf(staff: string, caseId: string, at: string): Promise<AccessGrant | null>;
}
