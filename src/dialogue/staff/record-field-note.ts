import { spellReceipt } from '../../hardship/reports/receipt.js';
import type { CauseCode } from '../../hardship/reports/cause.js';
import { recordRound } from '../../hardship/rounds/record-round.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../shared/clock.js';
import { say, type TurnDraft } from '../answer-turn.js';
import { staffWording as words } from '../wording/staff-wording.js';
import type { FieldNote } from './field-note.js';
import type { StaffParts } from './staff-parts.js';

/** Writes a note that lacks nothing, by the use case of the desk: the walk, and the case of what was found. */
export async function recordFieldNote(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  { sentAs, area, group, said, households, finding }: FieldNote,
  causes: CauseCode[],
): Promise<TurnDraft> {
  const place = `${turn.shortPlace(area!)}${group}`;
  const recorded = await recordRound(
    staff,
    member,
    {
      sentAs,
      area: area!,
      group,
      households,
      on: shanghaiDay(turn.now),
      finding:
        finding === null
          ? null
          : {
              name: finding.name!,
              said: said ?? place,
              phone: null,
              words: finding.words!,
              causes,
              urgent: finding.urgent,
            },
    },
    turn.now,
  );
  switch (recorded.kind) {
    case 'recorded': {
      if (recorded.opened === null) return say(turn, words.walked(place, households));
      const lines = [
        words.opened(spellReceipt(recorded.receipt!)),
        recorded.opened.urgent ? words.openedUrgent : null,
        recorded.linked > 0 ? words.openedLinked : null,
      ];
      // erasing what was told reaches the words here too
      const { id: conversation, account: seat } = turn.conversation;
      const told = { write: 'told_in' as const, report: recorded.opened.report, conversation, seat };
      return say(
        { ...turn, writes: [...turn.writes, told] },
        lines.filter((line) => line !== null).join('\n'),
        { receipt: recorded.receipt!, personal: true },
      );
    }
    case 'known':
      return say(turn, words.knownBefore);
    case 'not_by_you':
      return say(turn, words.walkNotYours);
    case 'nothing':
    case 'day_wrong':
      return say(turn, words.walkNothing);
    default:
      return recorded satisfies never;
  }
}
