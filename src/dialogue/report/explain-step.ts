import { RefusalReason } from '../../hardship/cases/action-input.js';
import type { CaseStep } from '../../hardship/cases/case.js';
import type { CaseState } from '../../hardship/cases/case-transitions.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import type { PolicyAnswer } from '../../policy/answer/policy-answer.js';
import { shanghaiDay } from '../../shared/clock.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { MessageChoice } from '../turn.js';
import { wording } from '../wording.js';
import { reportWording as words } from '../wording/report-wording.js';
import { contacts } from './status-text.js';

/** Below this a document's sentence may miss the point, and next to a refusal that would read as its reason. */
const sureEnough = 0.9;

/** 为什么: the reason as it was given, what the documents say about it where that is sure, and who can be asked. */
export async function explainStep(
  turn: TurnDraft,
  filed: FiledReport,
  affairs: readonly MessageChoice[],
): Promise<TurnDraft> {
  const { case: kept } = filed;
  const [written, profile] = await Promise.all([
    lookUp(turn, filed),
    kept.region === null ? null : turn.parts.counties.of(kept.region),
  ]);
  const reasons = reasonsOf(filed);
  const lines = [
    words.whyNow(kept.state, words.status[kept.state][0]),
    ...(reasons.length === 0 ? [words.whyUnknown] : reasons),
    kept.state in words.whyQuestions && written === null ? words.whyNotFound : null,
    written === null ? null : words.whyWritten(written.answer),
    contacts(kept.region, profile),
  ];
  const citations = written?.citations.slice(0, 1) ?? [];
  const opened = citations.map(({ passage }) =>
    turn.buttons.add(wording.seeOriginal(1), { type: 'citation', passage }),
  );
  return say(turn, lines.filter((line) => line !== null).join('\n'), {
    citations,
    choices: [...opened, ...affairs],
    personal: true,
  });
}

/** What was said to the family when the case came to where it stands. */
function reasonsOf({ case: { state }, history }: FiledReport): string[] {
  const led = history.findLast((step) => step.to === state && step.from !== state);
  const told = history.findLast((step) => step.to === state && step.familyNote !== null);
  const code = led === undefined ? null : codeOf(led);
  const coded = code === null ? null : words.whyCodes[code];
  return [
    ...(coded === null ? [] : [words.whyCode(coded)]),
    ...(told?.familyNote == null ? [] : [words.reason(told.familyNote)]),
  ];
}

/** The code of a refusal, which stands among the words for colleagues; nothing else of those is read. */
function codeOf({ action, note }: CaseStep): RefusalReason | null {
  if (action !== '不予纳入') return null;
  const [, code] = /^原因 (\w+)$/m.exec(note ?? '') ?? [];
  return RefusalReason.safeParse(code).data ?? null;
}

async function lookUp(
  { parts, conversation, now }: TurnDraft,
  { case: kept }: FiledReport,
): Promise<PolicyAnswer | null> {
  const questions: Partial<Record<CaseState, string>> = words.whyQuestions;
  const question = questions[kept.state];
  if (question === undefined) return null;
  const region = kept.region ?? conversation.region;
  const answer = await parts.policy.answer({ question, history: [], region, date: shanghaiDay(now) });
  return answer.kind === 'answered' && answer.confidence >= sureEnough ? answer : null;
}
