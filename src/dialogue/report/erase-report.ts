import { actOn, noteOn } from '../../hardship/cases/case-service.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Affair, Conversation, Meant } from '../conversation.js';
import { newConversation } from '../conversation-memory.js';
import { reportWording as words } from '../wording/report-wording.js';

/** A question with 是 and 不, about this very report and no other. */
export function confirm(
  turn: TurnDraft,
  { question, yes, affair, of }: { question: string; yes: string; affair: Affair; of: Meant },
): TurnDraft {
  return say(turn, question, {
    expects: 'confirm',
    choices: [
      turn.buttons.add(yes, { type: 'affair', affair, of, sure: true }),
      turn.buttons.add(words.keepIt, { type: 'affair', affair, of, sure: false }),
    ],
  });
}

export const confirmErasure = (turn: TurnDraft, of: Meant): TurnDraft =>
  confirm(turn, {
    question: of.stage === 'draft' ? words.eraseDraftSure : words.eraseSure,
    yes: words.eraseYes,
    affair: 'erase',
    of,
  });

export const eraseDraft = (turn: TurnDraft, draft: string): TurnDraft =>
  forgotten({ ...turn, writes: [...turn.writes, { write: 'draft_dropped', draft }] }, draft);

/** What was said around it goes too; a case that is still under way stops. */
export function eraseFiled(turn: TurnDraft, filed: FiledReport): TurnDraft {
  const stopped = actOn(filed.case, '撤回', 'family', turn.now);
  const steps = stopped.kind === 'done' ? stopped.writes : [];
  const version = filed.case.version + steps.length;
  const after = steps[0]?.write === 'case_step' ? steps[0].moved : filed.case;
  const writes = [
    ...turn.writes,
    ...steps,
    noteOn({ ...after, version }, '清除信息', turn.now),
    { write: 'erasure' as const, report: filed.id, at: turn.now.toISOString() },
  ];
  return forgotten({ ...turn, writes }, filed.id);
}

/** This conversation with nothing of the one before but its place, and another report that is being told in it. */
function forgotten(turn: TurnDraft, erased: string): TurnDraft {
  const { id, channel, region, draft, left } = turn.conversation;
  const others = { draft: draft === erased ? null : draft, left: left === erased ? null : left };
  const conversation: Conversation = { ...newConversation(id, channel, turn.now), region, ...others };
  return say({ ...turn, conversation, forget: [id] }, words.erased);
}
