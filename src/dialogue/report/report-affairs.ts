import { secondFactor } from '../../hardship/reports/hardship-report.js';
import type { ReportDraft } from '../../hardship/reports/report-draft.js';
import type { FiledReport } from '../../hardship/reports/report-store.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { Affair, Meant } from '../conversation.js';
import { reportWording as words } from '../wording/report-wording.js';
import { amend, attend, carryOut } from './attend-affair.js';
import { confirmErasure, eraseDraft } from './erase-report.js';
import { dangersIn, meetDanger } from './meet-danger.js';
import { readAloud } from './read-aloud.js';
import { readReceiptAndProof } from './receipt-and-proof.js';
import { ask, draftOf, pause, tellMore } from './report-turn.js';
import { askDraftProof, leftDraft, proveDraft, startResume } from './resume-report.js';
import { settle, wait } from './wait-for.js';
import { countTry, overTried } from './wrong-tries.js';

type SentAffair = Exclude<Affair, 'resume'>;

/** What somebody says they want with a report: at once when they proved whose it is, otherwise after the proof. */
export async function startAffair(turn: TurnDraft, affair: Affair, text: string): Promise<TurnDraft> {
  if (turn.overheard) return say(turn, words.groupChat);
  if (affair === 'resume') return startResume(turn, text);
  const { read, proof } = readReceiptAndProof(text);
  if (read.kind === 'code') return takeReceipt(turn, affair, read.code, proof);
  const draft = await draftOf(turn);
  const inDraft = draft === null ? null : await withDraftMeant(turn, affair, draft);
  if (inDraft !== null) return inDraft;
  const { proven } = turn.conversation;
  const filed = proven === null ? null : await turn.parts.reports.filed(proven);
  if (filed !== null) return attend(turn, affair, filed);
  if (affair === 'erase' && (await leftDraft(turn)) !== null) return askDraftProof(turn, 'erase');
  if (read.kind === 'mistyped') return wait(turn, { affair, proof: 'receipt' }, words.receiptMistyped);
  const opening =
    affair === 'see' || affair === 'erase' ? `${words.seeNothing}\n${words.askReceipt}` : words.askReceipt;
  return wait(turn, { affair, proof: 'receipt' }, opening);
}

/** The report being told is meant; null where only one that was sent can be. */
function withDraftMeant(
  turn: TurnDraft,
  affair: SentAffair,
  draft: ReportDraft,
): Promise<TurnDraft> | TurnDraft | null {
  switch (affair) {
    case 'see':
      return ask(say(turn, `${words.seeHeading}\n${readAloud(draft)}`, { personal: true }), draft, [
        words.goingOn,
      ]);
    case 'erase':
      return confirmErasure(turn, { stage: 'draft', id: draft.id });
    case 'amend':
      return tellMore(turn, draft);
    case 'withdraw':
      return pause(turn, draft);
    case 'status':
    case 'why':
    case 'recheck':
      return null;
    default:
      return affair satisfies never;
  }
}

interface Pressed {
  affair: Affair;
  of: Meant | null;
  sure?: boolean | undefined;
  told?: boolean | undefined;
}

/** A button under a report: about that report, whoever's turn it is now, and asked again whose it is where that is not known. */
export async function pressAffair(turn: TurnDraft, { affair, of, sure, told }: Pressed): Promise<TurnDraft> {
  if (sure === false) return backToReport(say(turn, words.kept));
  if (of === null || affair === 'resume') return startAffair(turn, affair, '');
  const draft = of.stage === 'draft' ? await turn.parts.reports.draft(of.id) : null;
  if (draft !== null) {
    const { draft: current, proven } = turn.conversation;
    if (current !== of.id && proven !== of.id) return askDraftProof(turn, 'erase');
    if (affair !== 'erase') return withDraftMeant(turn, affair, draft) ?? startAffair(turn, affair, '');
    return sure === true ? backToReport(eraseDraft(turn, of.id)) : confirmErasure(turn, of);
  }
  const filed = await turn.parts.reports.filed(of.id);
  if (filed === null) return say(turn, words.draftGone);
  // moves nothing and says nothing: one tap under the message is enough
  const asksAgain = told === true && affair === 'recheck' && filed.case.state === '不予纳入';
  if (!holds(turn, filed) && !asksAgain) {
    return filed.report === null
      ? say(turn, words.erasedCase)
      : wait(turn, { affair, proof: 'factor', receipt: filed.report.receipt }, words.askFactor);
  }
  // what was meant half told was sent since: that is asked again
  const settled = sure === true && of.stage === 'report';
  return backToReport(await (settled ? carryOut(turn, affair, filed) : attend(turn, affair, filed)));
}

/** Words said while a receipt, a second factor or an addition is waited for; null when they are something else. */
export async function continueAffair(turn: TurnDraft, text: string): Promise<TurnDraft | null> {
  const { asking } = turn.conversation;
  if (asking === null) return null;
  const bare = text.replace(/[\s\p{P}]/gu, '');
  if (/^(算了|不(查|看|删|说|用|要)了?|取消|返回)$/.test(bare)) return say(settle(turn), words.kept);
  const { affair, receipt, report, proof } = asking;
  if (proof === 'words') {
    const filed = report === null ? null : await turn.parts.reports.filed(report);
    if (filed?.report != null && holds(turn, filed)) return amend(turn, filed, text);
    return startAffair(settle(turn), 'amend', '');
  }
  const [danger] = await dangersIn(turn, [text]);
  // not taken for a wrong proof: it goes on waiting
  if (danger?.sure === true) return meetDanger(turn, danger);
  if (proof === 'draft') return proveDraft(turn, text, affair === 'erase' ? 'erase' : 'resume');
  if (affair === 'resume') return startResume(settle(turn), text);
  if (/忘|丢|没(有|了)?(记|存|带)|找不(到|着)|不(记得|知道|晓得)/.test(bare))
    return say(settle(turn), words.receiptLost);
  const said = readReceiptAndProof(text);
  if (said.read.kind === 'none' && said.proof.length === 0 && bare.length > longestCode) return null;
  if (said.read.kind === 'code') return takeReceipt(turn, affair, said.read.code, said.proof);
  if (proof === 'factor' && receipt !== null) return proveReceipt(turn, affair, receipt, said.proof);
  const again = said.read.kind === 'mistyped' ? words.receiptMistyped : words.askReceipt;
  return wait(turn, { affair, proof: 'receipt' }, again);
}

/** Longer words without digits are no receipt and no proof. */
const longestCode = 4;

/** Once it is attended to, the report that is being told goes on. */
export async function backToReport(turn: TurnDraft): Promise<TurnDraft> {
  const waits = turn.conversation.asking !== null || turn.messages.at(-1)?.expects !== 'question';
  const draft = waits ? null : await draftOf(turn);
  return draft === null ? turn : ask(turn, draft, [words.goingOn]);
}

/** Who sits here has proved that it is theirs, or sent it from this seat. */
const holds = ({ conversation }: TurnDraft, { id, report }: FiledReport): boolean =>
  conversation.proven === id || report?.account === conversation.account;

async function takeReceipt(
  turn: TurnDraft,
  affair: SentAffair,
  receipt: string,
  proof: readonly string[],
): Promise<TurnDraft> {
  if (await overTried(turn, receipt)) return say(settle(turn), words.tooManyTries);
  const filed = await turn.parts.reports.filedByReceipt(receipt);
  if (filed !== null && holds(turn, filed)) return proved(turn, affair, filed);
  if (proof.length > 0) return proveReceipt(turn, affair, receipt, proof);
  return wait(turn, { affair, proof: 'factor', receipt }, words.askFactor);
}

/** The same words whether the receipt is unknown or the digits are wrong: neither may be learnt. */
async function proveReceipt(
  turn: TurnDraft,
  affair: SentAffair,
  receipt: string,
  digits: readonly string[],
): Promise<TurnDraft> {
  if (await overTried(turn, receipt)) return say(settle(turn), words.tooManyTries);
  const said = digits.find((run) => run.length >= 4)?.slice(-4);
  if (said === undefined) return wait(turn, { affair, proof: 'factor', receipt }, words.askFactor);
  const filed = await turn.parts.reports.filedByReceipt(receipt);
  if (filed !== null && filed.report !== null && secondFactor(filed.report.contact) === said) {
    return proved(turn, affair, filed);
  }
  return wait(countTry(turn, receipt), { affair, proof: 'receipt' }, words.receiptUnknown);
}

function proved(turn: TurnDraft, affair: SentAffair, filed: FiledReport): Promise<TurnDraft> {
  const settled = settle(turn);
  return attend({ ...settled, conversation: { ...settled.conversation, proven: filed.id } }, affair, filed);
}
