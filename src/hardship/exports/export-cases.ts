import { newUlid } from '../../shared/id.js';
import { shortestReason } from '../staff/read-personal-data.js';
import type { AccessLog } from '../staff/access-log.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { SheetToWrite } from '../sheets.js';
import type { CaseState } from '../cases/case-transitions.js';
import type { CaseExports } from './case-exports.js';
import { exportColumns } from './export-columns.js';

/** Most households of one file. */
export const mostExported = 10_000;
const pageLength = 500;

export interface ExportWish {
  scope: string;
  states: readonly CaseState[];
  /** With who the families are and what they told. */
  personal: boolean;
  reason: string;
}

export type Exported =
  | { kind: 'sheet'; sheet: SheetToWrite; rows: number }
  | { kind: 'not_by_you' }
  | { kind: 'reason_too_short' }
  | { kind: 'too_many' };

/** Cases of a place as a sheet. The reason stands in the log of reading before a row is read. */
export async function exportCases(
  { exports, accessLog }: { exports: CaseExports; accessLog: AccessLog },
  member: StaffMember,
  { scope, states, personal, reason }: ExportWish,
  now: Date,
): Promise<Exported> {
  if (!may(member, 'export') || !inScope(member, scope)) return { kind: 'not_by_you' };
  if (personal && !may(member, 'personal_read')) return { kind: 'not_by_you' };
  const why = reason.trim().replace(/\s+/gu, ' ');
  if ([...why].length < shortestReason) return { kind: 'reason_too_short' };
  await accessLog.note({
    id: newUlid(now),
    at: now.toISOString(),
    staff: member.id,
    case: null,
    what: 'export',
    reason: `${personal ? '含个人信息' : '不含个人信息'}：${why}`,
  });
  const columns = exportColumns.filter((column) => personal || !column.personal);
  const rows: (string | number | null)[][] = [];
  for (let after: string | undefined; ; ) {
    const page = await exports.page({
      scope,
      states,
      limit: pageLength,
      ...(after === undefined ? {} : { after }),
    });
    if (rows.length + page.length > mostExported) return { kind: 'too_many' };
    rows.push(...page.map((row) => columns.map((column) => column.cell(row))));
    after = page.at(-1)?.case.id;
    if (page.length < pageLength || after === undefined) break;
  }
  return {
    kind: 'sheet',
    sheet: { name: '案件', columns: columns.map(({ head }) => head), rows },
    rows: rows.length,
  };
}
