import type { HardshipReport } from '../../hardship/reports/hardship-report.js';
import { secondFactor } from '../../hardship/reports/hardship-report.js';
import { actOn, askRecheck, noteOn, type ActedOn } from '../../hardship/cases/case-service.js';
import { readReceipt } from '../../hardship/reports/receipt.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import { digitRuns } from '../../hardship/reports/spoken-digits.js';
import { newUlid } from '../../shared/id.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Affair, Conversation } from '../conversation.js';
import { newConversation } from '../conversation-memory.js';
import type { MessageChoice } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { readAloud } from './read-aloud.js';
import { ask, draftOf } from './report-turn.js';
import { leftDraft, proveDraft, startResume } from './resume-report.js';
import { statusText } from './status-text.js';
import { settle, wait } from './wait-for.js';
import { countTry, overTried } from './wrong-tries.js';

/** What somebody wants with a report: at once when they proved whose it is, otherwise after the proof. */
export async function startAffair(turn: TurnDraft, affair: Affair, text: string): Promise<TurnDraft> {
  if (turn.overheard) return say(turn, words.groupChat);
  if (affair === 'resume') return startResume(turn, text);
  if (affair === 'erase' || affair === 'see') {
    const draft = await draftOf(turn);
    const left = draft ?? (affair === 'erase' ? await leftDraft(turn) : null);
    if (left !== null) {
      return affair === 'see'
        ? ask(say(turn, `${words.seeHeading}\n${readAloud(left)}`, { personal: true }), left, [words.goingOn])
        : confirm(turn, words.eraseDraftSure, words.eraseYes, 'erase');
    }
  }
  const read = readReceipt(text);
  if (read.kind === 'code') return takeReceipt(turn, affair, read.code, text);
  const { proven } = turn.conversation;
  if (proven !== null) {
    const filed = await turn.parts.reports.filed(proven);
    if (filed !== null) return attend(turn, affair, filed);
  }
  if (read.kind === 'mistyped') return wait(turn, affair, null, 'receipt', words.receiptMistyped);
  const opening =
    affair === 'see' || affair === 'erase' ? `${words.seeNothing}\n${words.askReceipt}` : words.askReceipt;
  return wait(turn, affair, null, 'receipt', opening);
}

/** Words said while a receipt, a second factor or an addition is waited for; null when they are something else. */
export async function continueAffair(turn: TurnDraft, text: string): Promise<TurnDraft | null> {
  const { asking } = turn.conversation;
  if (asking === null) return null;
  const bare = text.replace(/[\s\p{P}]/gu, '');
  if (/^(算了|不(查|看|删|说|用|要)了?|取消|返回)$/.test(bare)) return say(settle(turn), words.kept);
  const { affair, receipt, proof } = asking;
  if (proof === 'words') return amend(turn, text);
  if (affair === 'resume') return proveDraft(turn, text);
  const digits = digitRuns(text);
  if (digits.length === 0 && bare.length > 4) return null;
  if (proof === 'factor' && receipt !== null) return proveReceipt(turn, affair, receipt, digits);
  const read = readReceipt(text);
  if (read.kind === 'code') return takeReceipt(turn, affair, read.code, text);
  const said = read.kind === 'mistyped' ? words.receiptMistyped : words.askReceipt;
  return wait(turn, affair, null, 'receipt', said);
}

/** 是，撤回 and 是，删掉. */
export async function confirmAffair(turn: TurnDraft, affair: Affair): Promise<TurnDraft> {
  if (affair === 'erase') {
    const draft = (await draftOf(turn)) ?? (await leftDraft(turn));
    if (draft !== null) return eraseDraft(turn, draft.id);
  }
  const filed =
    turn.conversation.proven === null ? null : await turn.parts.reports.filed(turn.conversation.proven);
  if (filed === null) return startAffair(turn, affair, '');
  if (affair === 'withdraw')
    return acted(turn, actOn(filed.case, '撤回', 'family', turn.now), words.withdrawn);
  return affair === 'erase' ? eraseFiled(turn, filed) : attend(turn, affair, filed);
}

async function takeReceipt(
  turn: TurnDraft,
  affair: Affair,
  receipt: string,
  text: string,
): Promise<TurnDraft> {
  if (await overTried(turn, receipt)) return say(settle(turn), words.tooManyTries);
  const filed = await turn.parts.reports.filedByReceipt(receipt);
  if (filed?.report?.account === turn.conversation.account) return proved(turn, affair, filed);
  // the four digits may come along with the receipt
  const others = digitRuns(text.replace(/\d[\d\s-]{8,}\d/, '')).filter((run) => run.length === 4);
  if (others.length > 0) return proveReceipt(turn, affair, receipt, others);
  return wait(turn, affair, receipt, 'factor', words.askFactor);
}

/** The same words whether the receipt is unknown or the digits are wrong: neither may be learnt. */
async function proveReceipt(
  turn: TurnDraft,
  affair: Affair,
  receipt: string,
  digits: readonly string[],
): Promise<TurnDraft> {
  if (await overTried(turn, receipt)) return say(settle(turn), words.tooManyTries);
  const said = digits.map((run) => run.slice(-4)).find((run) => run.length === 4);
  if (said === undefined) return wait(turn, affair, receipt, 'factor', words.askFactor);
  const filed = await turn.parts.reports.filedByReceipt(receipt);
  if (filed !== null && filed.report !== null && secondFactor(filed.report.contact) === said) {
    return proved(turn, affair, filed);
  }
  return wait(countTry(turn, receipt), affair, null, 'receipt', words.receiptUnknown);
}

function proved(turn: TurnDraft, affair: Affair, filed: FiledReport): Promise<TurnDraft> {
  const settled = settle(turn);
  return attend({ ...settled, conversation: { ...settled.conversation, proven: filed.id } }, affair, filed);
}

async function attend(turn: TurnDraft, affair: Affair, filed: FiledReport): Promise<TurnDraft> {
  if (filed.report === null && affair !== 'status') return say(turn, words.erasedCase);
  switch (affair) {
    case 'status':
      return say(turn, await statusText(turn, filed), { choices: affairsOf(turn, filed), personal: true });
    case 'see':
      return say(turn, seen(filed.report!, filed), {
        personal: true,
        choices: [turn.buttons.add(words.erase, { type: 'affair', affair: 'erase' })],
      });
    case 'amend':
      return wait(turn, 'amend', filed.report!.receipt, 'words', words.askAmend);
    case 'recheck':
      return acted(turn, askRecheck(filed.case, turn.now), words.recheckNoted);
    case 'withdraw':
      return confirm(turn, words.withdrawSure, words.withdrawYes, 'withdraw');
    case 'erase':
      return confirm(turn, words.eraseSure, words.eraseYes, 'erase');
    case 'resume':
      return startResume(turn, '');
    default:
      return affair satisfies never;
  }
}

function affairsOf(turn: TurnDraft, { case: kept, report }: FiledReport): MessageChoice[] {
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
    .map(([label, affair]) => turn.buttons.add(label, { type: 'affair', affair }));
}

const seen = (report: HardshipReport, { amendments }: FiledReport): string =>
  [words.seeHeading, readAloud(report), ...amendments.map(({ text }) => `${words.amend}：${text}`)].join(
    '\n',
  );

function confirm(turn: TurnDraft, question: string, yes: string, affair: Affair): TurnDraft {
  return say(turn, question, {
    expects: 'confirm',
    choices: [
      turn.buttons.add(yes, { type: 'affair', affair, sure: true }),
      turn.buttons.add(words.keepIt, { type: 'affair', affair, sure: false }),
    ],
  });
}

function acted(turn: TurnDraft, outcome: ActedOn, told: string): TurnDraft {
  if (outcome.kind !== 'done') return say(turn, words.notNow);
  return say({ ...turn, writes: [...turn.writes, ...outcome.writes] }, told);
}

async function amend(turn: TurnDraft, text: string): Promise<TurnDraft> {
  const { proven } = turn.conversation;
  const filed = proven === null ? null : await turn.parts.reports.filed(proven);
  if (filed?.report == null) return startAffair(settle(turn), 'amend', '');
  const at = turn.now.toISOString();
  const writes = [
    { write: 'amendment' as const, report: filed.id, id: newUlid(turn.now), text, at },
    noteOn(filed.case, '补充', turn.now),
  ];
  return say({ ...settle(turn), writes: [...turn.writes, ...writes] }, words.amended);
}

/** This conversation with nothing of the one before but its place. */
const afresh = ({ conversation: { id, channel, region }, now }: TurnDraft): Conversation => ({
  ...newConversation(id, channel, now),
  region,
});

function eraseDraft(turn: TurnDraft, draft: string): TurnDraft {
  return say(
    {
      ...turn,
      conversation: afresh(turn),
      writes: [...turn.writes, { write: 'draft_dropped', draft }],
      forget: [turn.conversation.id],
    },
    words.erased,
  );
}

/** Also what was said around it goes: the conversation it came from, and this one. */
function eraseFiled(turn: TurnDraft, filed: FiledReport): TurnDraft {
  const told = filed.report === null ? [] : [filed.report.conversation];
  const stopped = actOn(filed.case, '撤回', 'family', turn.now);
  const steps = stopped.kind === 'done' ? stopped.writes : [];
  const version = filed.case.version + steps.length;
  const after = steps[0]?.write === 'case_step' ? steps[0].moved : filed.case;
  return say(
    {
      ...turn,
      conversation: afresh(turn),
      writes: [
        ...turn.writes,
        ...steps,
        noteOn({ ...after, version }, '清除信息', turn.now),
        { write: 'erasure', report: filed.id, at: turn.now.toISOString() },
      ],
      forget: [...new Set([turn.conversation.id, ...told])],
    },
    words.erased,
  );
}
