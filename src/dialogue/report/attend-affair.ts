import { actOn, askRecheck, noteOn, type ActedOn, type LimitsOf } from '../../hardship/cases/case-service.js';
import type { HardshipReport } from '../../hardship/reports/hardship-report.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import { messageWording } from '../../hardship/messages/message-wording.js';
import { newUlid } from '../../shared/id.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Affair, Meant } from '../conversation.js';
import type { MessageChoice } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { explainStep } from './explain-step.js';
import { confirm, confirmErasure, eraseFiled } from './erase-report.js';
import { dangersIn, meetDanger } from './meet-danger.js';
import { readAloud } from './read-aloud.js';
import { statusText } from './status-text.js';
import { settle, wait } from './wait-for.js';

const limitsOf = ({ parts }: TurnDraft, { case: kept }: FiledReport): Promise<LimitsOf> =>
  parts.limitsFor(kept.region);

const meant = (filed: FiledReport): Meant => ({ stage: 'report', id: filed.id });

/** Does for its holder what is wanted with a report that was sent. */
export async function attend(
  turn: TurnDraft,
  affair: Exclude<Affair, 'resume'>,
  filed: FiledReport,
): Promise<TurnDraft> {
  if (filed.report === null && affair !== 'status') return say(turn, words.erasedCase);
  const { id, account } = turn.conversation;
  const told = { write: 'told_in' as const, report: filed.id, conversation: id, seat: account };
  const noted: TurnDraft = { ...turn, writes: [...turn.writes, told] };
  switch (affair) {
    case 'status':
      return say(sayUntold(noted, filed), await statusText(turn, filed), {
        choices: affairsOf(turn, filed),
        personal: true,
      });
    case 'why':
      return explainStep(noted, filed, affairsOf(turn, filed));
    case 'see':
      return say(noted, seen(filed.report!, filed), {
        personal: true,
        choices: [turn.buttons.add(words.erase, { type: 'affair', affair: 'erase', of: meant(filed) })],
      });
    case 'amend':
      if (filed.case.state === '已关闭') return say(turn, words.amendClosed);
      return wait(turn, { affair, proof: 'words', report: filed.id }, words.askAmend);
    case 'recheck':
      if (filed.case.state === '不予纳入' && filed.case.recheckAskedAt !== null)
        return say(turn, words.recheckAsked);
      return acted(
        turn,
        askRecheck(filed.case, turn.now, await limitsOf(turn, filed)),
        words.recheckNoted,
        words.recheckNotNow,
      );
    case 'withdraw':
      if (actOn(filed.case, '撤回', 'family', turn.now).kind !== 'done')
        return say(turn, words.withdrawNotNow);
      return confirm(turn, {
        question: words.withdrawSure,
        yes: words.withdrawYes,
        affair,
        of: meant(filed),
      });
    case 'erase':
      return confirmErasure(turn, meant(filed));
    default:
      return affair satisfies never;
  }
}

/** 是，撤回 and 是，删掉 by its holder. */
export async function carryOut(
  turn: TurnDraft,
  affair: Exclude<Affair, 'resume'>,
  filed: FiledReport,
): Promise<TurnDraft> {
  if (affair === 'erase')
    return filed.report === null ? say(turn, words.erasedCase) : eraseFiled(turn, filed);
  if (affair !== 'withdraw') return attend(turn, affair, filed);
  const limits = await limitsOf(turn, filed);
  const withdrawn = actOn(filed.case, '撤回', 'family', turn.now, { limits });
  return acted(turn, withdrawn, words.withdrawn, words.withdrawNotNow);
}

/** Words are added to a report; a danger in them is met first and marks the case. */
export async function amend(turn: TurnDraft, filed: FiledReport, text: string): Promise<TurnDraft> {
  const [danger] = await dangersIn(turn, [text]);
  const met = danger === undefined ? turn : meetDanger(turn, danger);
  const urgent = filed.case.urgent || danger?.sure === true;
  const at = turn.now.toISOString();
  const writes = [
    { write: 'amendment' as const, report: filed.id, id: newUlid(turn.now), text, at },
    noteOn({ ...filed.case, urgent }, '补充', turn.now, await limitsOf(turn, filed)),
  ];
  return say({ ...settle(met), writes: [...met.writes, ...writes] }, words.amended, { personal: true });
}

/** What waits to be told to the family is told here, once: nobody needs to call any more. */
function sayUntold(turn: TurnDraft, { id, untold }: FiledReport): TurnDraft {
  if (untold.length === 0) return turn;
  const read = { write: 'family_read' as const, report: id, at: turn.now.toISOString() };
  // whom to ask stands under the last one only: several wait where nobody asked for long
  const told = untold.map(({ said }, i) =>
    i < untold.length - 1 ? said.replace(`\n${messageWording.ways}`, '') : said,
  );
  const text = [words.untold, ...told].join('\n\n');
  return say({ ...turn, writes: [...turn.writes, read] }, text, { personal: true });
}

function affairsOf(turn: TurnDraft, filed: FiledReport): MessageChoice[] {
  const { case: kept, report } = filed;
  if (report === null) return [];
  const may: [string, Affair, boolean][] = [
    [words.amend, 'amend', kept.state !== '已关闭'],
    [words.recheck, 'recheck', kept.state === '不予纳入' && kept.recheckAskedAt === null],
    [words.withdraw, 'withdraw', actOn(kept, '撤回', 'family', turn.now).kind === 'done'],
    [words.see, 'see', true],
    [words.erase, 'erase', true],
  ];
  return may
    .filter(([, , offered]) => offered)
    .map(([label, affair]) => turn.buttons.add(label, { type: 'affair', affair, of: meant(filed) }));
}

const seen = (report: HardshipReport, { amendments }: FiledReport): string =>
  [words.seeHeading, readAloud(report), ...amendments.map(({ text }) => `${words.amend}：${text}`)].join(
    '\n',
  );

function acted(turn: TurnDraft, outcome: ActedOn, told: string, notNow: string): TurnDraft {
  if (outcome.kind !== 'done') return say(turn, notNow);
  return say({ ...turn, writes: [...turn.writes, ...outcome.writes] }, told);
}
