import type { GivenAnswer, HardshipReport } from '../../hardship/reports/hardship-report.js';
import { matchingKeys } from '../../hardship/reports/household-keys.js';
import { takeReply, type IntakeOutcome, type IntakeReply } from '../../hardship/reports/intake.js';
import { itemNamed } from '../../hardship/reports/intake-words.js';
import { readStory } from '../../hardship/reports/read-story.js';
import { freeReceipt, spellReceipt, spellResumeCode } from '../../hardship/reports/receipt.js';
import { newDraft, type IntakeStep, type ReportDraft } from '../../hardship/reports/report-draft.js';
import { submitReport } from '../../hardship/reports/submit-report.js';
import { newUlid } from '../../shared/id.js';
import { answerQuestion, say, type TurnDraft } from '../answer-turn.js';
import type { Conversation } from '../conversation.js';
import { consentVersion, reportWording as words } from '../wording/report-wording.js';
import { wording } from '../wording.js';
import { findVillage, villageInStory } from './find-village.js';
import { dangersIn, meetDanger, withDangers } from './meet-danger.js';
import { consentText, intakeMessage } from './intake-message.js';
import { readMove } from './read-move.js';

const day = 24 * 3_600_000;
const nearbyPlaces = 6;

/**
 * 报困难: a privacy sentence, then the first question; words already said stand in the story. One left half told here is
 * offered first, unless it is to be begun `anew`.
 */
export async function beginReport(
  turn: TurnDraft,
  story: readonly string[],
  anew = false,
): Promise<TurnDraft> {
  if (turn.overheard) return say(turn, words.groupChat);
  const current = await draftOf(turn);
  if (current !== null) return ask(turn, current, [words.goingOn]);
  const { region, left } = turn.conversation;
  if (!anew && left !== null && (await turn.parts.reports.draft(left)) !== null) {
    return say(turn, words.leftOrAnew, {
      choices: [
        turn.buttons.add(words.resume, { type: 'resume', draft: left }),
        turn.buttons.add(words.startAnew, { type: 'report', story: [...story], anew: true }),
      ],
    });
  }
  const places = region === null ? turn.parts.places().slice(0, nearbyPlaces) : [region];
  const draft: ReportDraft = {
    ...newDraft({ id: newUlid(turn.now), near: region, places, story }, turn.now),
    danger: withDangers([], await dangersIn(turn, story)),
  };
  const begun = keep(turn, draft);
  const before = [words.privacy, words.resumeCode(spellResumeCode(draft.resumeCode))];
  if (story.length === 0) return ask(begun, draft, before);
  return ask(begun, draft, [...before, words.storyBegun(story.join(' '))], true);
}

/** The draft of this conversation as it stands in this turn; null when there is none or it is over. */
export async function draftOf({ conversation, parts, writes }: TurnDraft): Promise<ReportDraft | null> {
  if (conversation.draft === null) return null;
  const changed = writes.findLast((each) => each.write === 'draft');
  return changed?.draft.id === conversation.draft ? changed.draft : parts.reports.draft(conversation.draft);
}

/** Words said while a report is being told. */
export async function takeReportWords(turn: TurnDraft, draft: ReportDraft, text: string): Promise<TurnDraft> {
  const move = readMove(text, draft.step);
  switch (move.kind) {
    case 'done':
      return endStory(turn, draft);
    case 'back':
      return take(turn, draft, { kind: 'back' });
    case 'change':
      return take(turn, draft, { kind: 'change', step: itemNamed(text) });
    case 'stop':
      return pause(turn, draft);
    case 'help':
      return ask(say(turn, wording.help), draft, [words.goingOn]);
    case 'question':
    case 'words':
      return takeHearing(turn, draft, text, move.kind);
    default:
      return move.kind satisfies never;
  }
}

/** Danger to a life is met first, whatever was asked; the words count for the report all the same. */
async function takeHearing(
  turn: TurnDraft,
  draft: ReportDraft,
  text: string,
  kind: 'question' | 'words',
): Promise<TurnDraft> {
  const reply = { kind: 'words' as const, text };
  const answers = kind === 'words' && draft.step !== 'story' && step(turn, draft, reply).kind !== 'rejected';
  const danger = answers ? turn.parts.danger.plainly(text) : await turn.parts.danger.hear(text);
  if (kind === 'question' && danger?.sure !== true) {
    // a number to call is part of the answer where it is not sure
    const answered = await answerQuestion(turn, text);
    // what a household asks while it reports stays between it and the report
    return ask({ ...answered, notes: turn.notes }, draft, [words.goingOn]);
  }
  if (danger === null) return take(turn, draft, reply);
  const heard = { ...draft, danger: withDangers(draft.danger, [danger]) };
  const met = meetDanger(turn, danger);
  if (answers || draft.step === 'story' || !danger.sure) return take(met, heard, reply);
  // a cry is no answer to the step: it belongs to the story, and the step is asked again
  const told = { ...heard, story: [...heard.story, text] };
  return ask(keep(met, told), told, [words.goingOn]);
}

/** A button of the intake. */
export async function tapIntake(
  turn: TurnDraft,
  of: { draft: string; step: IntakeStep; value: string },
): Promise<TurnDraft> {
  return withDraft(turn, of.draft, (draft) =>
    take(turn, draft, { kind: 'tap', step: of.step, value: of.value }),
  );
}

/** 说完了, 返回 and 不说了 as buttons. */
export async function moveIntake(
  turn: TurnDraft,
  { draft: id, move }: { draft: string; move: 'done' | 'back' | 'stop' },
): Promise<TurnDraft> {
  return withDraft(turn, id, (draft) => {
    if (move === 'done') return endStory(turn, draft);
    return move === 'back' ? take(turn, draft, { kind: 'back' }) : pause(turn, draft);
  });
}

/** Runs on the draft a button belongs to, or says what became of it. */
async function withDraft(
  turn: TurnDraft,
  id: string,
  run: (draft: ReportDraft) => Promise<TurnDraft> | TurnDraft,
): Promise<TurnDraft> {
  const draft = turn.conversation.draft === id ? await draftOf(turn) : null;
  if (draft !== null) return run(draft);
  if (turn.conversation.left === id && (await turn.parts.reports.draft(id)) !== null) {
    return say(turn, words.draftPaused, {
      choices: [turn.buttons.add(words.resume, { type: 'resume', draft: id })],
    });
  }
  const filed = await turn.parts.reports.filed(id);
  if (filed === null) return say(turn, words.draftGone);
  const own = filed.report?.account === turn.conversation.account;
  if (!own || filed.report === null) return say(turn, words.alreadySubmittedPlain);
  return say(turn, words.alreadySubmitted(spellReceipt(filed.report.receipt)), {
    receipt: filed.report.receipt,
    personal: true,
  });
}

async function endStory(turn: TurnDraft, draft: ReportDraft): Promise<TurnDraft> {
  const regions = turn.parts.regions();
  const reading = await readStory(draft.story, draft.danger, {
    causes: turn.parts.causes,
    village: (story) => villageInStory(story, draft.near, regions),
  });
  return take(turn, draft, { kind: 'story_done', reading });
}

/** 补充 while it is being told: back to the story, to which more can be said. */
export async function tellMore(turn: TurnDraft, draft: ReportDraft): Promise<TurnDraft> {
  return draft.step === 'story' ? ask(turn, draft, []) : take(turn, draft, { kind: 'change', step: 'story' });
}

function step(turn: TurnDraft, draft: ReportDraft, reply: IntakeReply): IntakeOutcome {
  const regions = turn.parts.regions();
  return takeReply(draft, reply, { village: (text, near) => findVillage(text, near, regions) });
}

/** What a step of the intake came to is kept, and asked on. */
function carryOn(turn: TurnDraft, outcome: Exclude<IntakeOutcome, { kind: 'complete' }>): TurnDraft {
  const before = outcome.kind === 'rejected' ? [words.rejections[outcome.why]] : [];
  return ask(keep(turn, outcome.draft), outcome.draft, before);
}

async function take(turn: TurnDraft, draft: ReportDraft, reply: IntakeReply): Promise<TurnDraft> {
  const outcome = step(turn, draft, reply);
  return outcome.kind === 'complete' ? submit(turn, outcome.draft) : carryOn(turn, outcome);
}

/** Keeps the draft with this turn: the row is the session. */
export function keep(turn: TurnDraft, draft: ReportDraft): TurnDraft {
  const expiresAt = new Date(turn.now.getTime() + turn.parts.keepDraftDays * day).toISOString();
  const stamped = { ...draft, updatedAt: turn.now.toISOString() };
  const { id, account, left } = turn.conversation;
  const others = turn.writes.filter(({ write }) => write !== 'draft' && write !== 'told_in');
  return {
    ...turn,
    conversation: {
      ...turn.conversation,
      draft: draft.id,
      left: left === draft.id ? null : left,
      asking: null,
    },
    writes: [
      ...others,
      { write: 'draft', draft: stamped, expiresAt },
      { write: 'told_in', report: draft.id, conversation: id, seat: account },
    ],
  };
}

/** Asks what the draft stands at. `said`: the story's words are in `before` already. */
export function ask(turn: TurnDraft, draft: ReportDraft, before: readonly string[], said = false): TurnDraft {
  const message = intakeMessage(draft, before, turn.buttons, turn.shortPlace);
  const text = said ? before.join('\n\n') : message.text;
  return { ...turn, messages: [...turn.messages, { ...message, text, personal: true }] };
}

/** 不说了: it waits here, and is taken up by its code from anywhere. */
export function pause(turn: TurnDraft, draft: ReportDraft): TurnDraft {
  const { resumeCode, id } = draft;
  const kept = keep(turn, draft);
  const paused = { ...kept, conversation: { ...kept.conversation, draft: null, left: id } };
  return say(paused, words.paused(spellResumeCode(resumeCode), turn.parts.keepDraftDays), {
    personal: true,
    choices: [
      turn.buttons.add(words.resume, { type: 'resume', draft: id }),
      turn.buttons.add(words.erase, { type: 'affair', affair: 'erase', of: { stage: 'draft', id } }),
    ],
  });
}

async function submit(turn: TurnDraft, draft: ReportDraft): Promise<TurnDraft> {
  const { conversation, parts, now } = turn;
  const links = await parts.reports.openCasesOf(matchingKeys(draft as Parameters<typeof matchingKeys>[0]));
  const { report, write } = submitReport(
    draft,
    {
      receipt: await freeReceipt(parts.reports),
      consent: { version: consentVersion, text: consentText(draft) },
      channel: conversation.channel,
      conversation: conversation.id,
      account: conversation.account,
      links,
      answers: answersGiven(conversation),
      inDisaster: await parts.inDisaster(draft.village?.region ?? null),
    },
    now,
    await parts.limitsFor(draft.village?.region ?? null),
  );
  const done: TurnDraft = {
    ...turn,
    conversation: { ...conversation, draft: null, proven: report.id },
    writes: [...turn.writes, write],
  };
  const sent = { stage: 'report' as const, id: report.id };
  return say(done, receiptText(report, links.length > 0 ? await knownHere(turn, links) : null), {
    receipt: report.receipt,
    personal: true,
    choices: [
      turn.buttons.add(words.statusButton, { type: 'affair', affair: 'status', of: sent }),
      turn.buttons.add(words.see, { type: 'affair', affair: 'see', of: sent }),
    ],
  });
}

/** What the bot answered at this seat: its 有用 buttons still know. */
const answersGiven = ({ choices }: Conversation): GivenAnswer[] =>
  Object.values(choices).flatMap((choice) =>
    choice.type === 'feedback' && choice.helpful
      ? [{ question: choice.question, quote: choice.quote, passages: choice.passages }]
      : [],
  );

/** Whether the earlier case was reported from this very seat: only then it is spoken of openly. */
async function knownHere(turn: TurnDraft, links: readonly { case: string }[]): Promise<boolean> {
  for (const { case: id } of links) {
    const account = await turn.parts.reports.accountOfCase(id);
    if (account === turn.conversation.account) return true;
  }
  return false;
}

function receiptText(report: HardshipReport, linkedHere: boolean | null): string {
  return [
    words.submitted(spellReceipt(report.receipt)),
    report.contact.by === 'phone' ? words.factorPhone : words.pinGiven(report.contact.pin),
    words.nextStep(report.urgency.length > 0),
    linkedHere === true ? words.linkedKnown : words.linkedMaybe,
    words.noPromise,
  ].join('\n');
}
