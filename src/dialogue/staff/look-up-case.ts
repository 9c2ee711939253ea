import type { CaseRow } from '../../hardship/cases/case-store.js';
import { spellReceipt, type ReadCode } from '../../hardship/reports/receipt.js';
import { may } from '../../hardship/staff/permissions.js';
import { isRecused } from '../../hardship/staff/recusal.js';
import { mayReadCase, noteReading } from '../../hardship/staff/read-personal-data.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../shared/clock.js';
import { say, type TurnDraft } from '../answer-turn.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { standingOf } from './case-standing.js';
import type { StaffParts } from './staff-parts.js';

/** 查 a receipt: where the case stands and until when. Outside the member's area it is as if there were none. */
export async function lookUpCase(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  read: ReadCode,
): Promise<TurnDraft> {
  if (!may(member, 'cases_read')) return say(turn, words.notYourPost);
  if (read.kind === 'none') return say(turn, words.askReceipt);
  if (read.kind === 'mistyped') return say(turn, words.receiptMistyped);
  const found = await findCase(staff, member, read.code);
  if (found === null) return say(turn, words.receiptNotHere);
  const { case: kept } = found;
  const [clock, recusals] = await Promise.all([staff.clockOf(kept), staff.recusals.of(kept.id)]);
  const place = kept.region === null ? words.placeUnknown : turn.shortPlace(kept.region);
  const since = shanghaiDay(new Date(kept.stateSince));
  const lines = [
    words.lookup(spellReceipt(found.receipt), place, kept.state, since),
    words.step(clock.step, standingOf(kept, turn.now)),
    kept.urgent ? words.urgentMarked : null,
    isRecused(member, recusals) ? words.recused : null,
    kept.region === null ? words.placeFirst : null,
  ];
  const name = turn.buttons.add(words.seeNameOne, { type: 'staff', deed: { do: 'name', case: kept.id } });
  return say(turn, lines.filter((line) => line !== null).join('\n'), {
    choices: kept.region === null ? [] : [name],
    personal: true,
  });
}

/** In the member's area; a county also sees that a case of unknown place is there. */
async function findCase(
  { cases }: StaffParts,
  member: StaffMember,
  receipt: string,
): Promise<CaseRow | null> {
  const scopes = member.role === 'county' ? [member.region, null] : [member.region];
  for (const scope of scopes) {
    const page = await cases.list({ scope, states: [], search: { keys: [], receipt }, limit: 1 });
    if (page.rows.length > 0) return page.rows[0]!;
  }
  return null;
}

/** 看姓名: how one household is called, by the rules of the desk; noted before it is shown. */
export async function readName(
  turn: TurnDraft,
  { cases, accessLog }: StaffParts,
  member: StaffMember,
  id: string,
): Promise<TurnDraft> {
  const kept = await cases.find(id);
  if (kept === null || !may(member, 'cases_read')) return say(turn, words.caseGone);
  const reading = await mayReadCase(accessLog, member, kept, turn.now);
  if (reading.kind !== 'open') return say(turn, words.caseGone);
  await noteReading(accessLog, member, 'telegram_lookup', id, turn.now);
  const file = await cases.file(id);
  if (file === null) return say(turn, words.caseGone);
  const receipt = spellReceipt(file.receipt);
  if (file.origin === null) return say(turn, words.nameErased(receipt));
  const { name, village } = file.origin;
  // erasing the report reaches these words too
  const { id: conversation, account: seat } = turn.conversation;
  const told = { write: 'told_in' as const, report: kept.report, conversation, seat };
  return say({ ...turn, writes: [...turn.writes, told] }, words.name(receipt, name, village.said), {
    personal: true,
  });
}
