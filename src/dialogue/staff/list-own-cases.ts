import type { CaseRow } from '../../hardship/cases/case-store.js';
import { lateFor } from '../../hardship/cases/whose-lateness.js';
import { openStates } from '../../hardship/cases/whose-turn.js';
import { spellReceipt } from '../../hardship/reports/receipt.js';
import { may } from '../../hardship/staff/permissions.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { MessageChoice } from '../turn.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { standingOf } from './case-standing.js';
import type { StaffList } from './staff-deed.js';
import type { StaffParts } from './staff-parts.js';

/** Cases of one message: each has a button. */
const shown = 8;

/** 我的超期, 我的案件: receipt, village, state and days, without anything about the household. */
export async function listOwnCases(
  turn: TurnDraft,
  { cases }: StaffParts,
  member: StaffMember,
  list: StaffList,
  after: string | null = null,
): Promise<TurnDraft> {
  if (!may(member, 'cases_read')) return say(turn, words.notYourPost);
  const scope = member.region;
  const standing = { standing: 'red', now: turn.now.toISOString() } as const;
  const from = after === null ? {} : { after };
  const own = { scope, states: openStates, responsible: member.id };
  if (list === 'mine') {
    const page = await cases.list({ ...own, limit: shown, ...from });
    return page.rows.length === 0
      ? say(turn, words.nothingMine)
      : sayRows(turn, [{ heading: words.listHeadings.mine, rows: page.rows }], { list, after: page.next });
  }
  const [mine, level] = await Promise.all([
    after === null ? cases.list({ ...own, standing, limit: shown }) : { rows: [] },
    cases.list({ scope, states: lateFor(member.role), standing, limit: shown, ...from }),
  ]);
  const others = level.rows.filter((row) => row.case.responsible !== member.id);
  if (mine.rows.length + others.length === 0 && level.next === null) return say(turn, words.nothingOverdue);
  const parts = [
    { heading: words.mineOverdue, rows: mine.rows },
    { heading: words.levelOverdue, rows: others },
  ];
  return sayRows(turn, parts, { list, after: level.next });
}

function sayRows(
  turn: TurnDraft,
  parts: readonly { heading: string; rows: readonly CaseRow[] }[],
  more: { list: StaffList; after: string | null },
): TurnDraft {
  const choices: MessageChoice[] = [];
  const lines: string[] = [];
  for (const { heading, rows } of parts) {
    if (rows.length > 0) lines.push(heading);
    for (const { case: kept, receipt } of rows) {
      const n = choices.length + 1;
      const place = kept.region === null ? words.placeUnknown : turn.shortPlace(kept.region);
      const standing = standingOf(kept, turn.now);
      lines.push(words.caseLine(n, spellReceipt(receipt), place, kept.state, kept.urgent, standing));
      choices.push(
        turn.buttons.add(words.seeName(n), { type: 'staff', deed: { do: 'name', case: kept.id } }),
      );
    }
  }
  if (more.after !== null) {
    choices.push(turn.buttons.add(words.more, { type: 'staff', deed: { do: 'list', ...more } }));
  }
  return say(turn, lines.join('\n'), { choices, personal: true });
}
