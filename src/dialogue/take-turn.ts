import type { RegionPath } from '../policy/corpus/region-list.js';
import { AppError } from '../shared/app-error.js';
import {
  answerQuestion,
  askForPlace,
  placeButtons,
  say,
  settlePlace,
  type TurnDraft,
} from './answer-turn.js';
import { createButtonRow } from './button-row.js';
import type { Conversation } from './conversation.js';
import { newConversation, rememberButtons, settleIdle } from './conversation-memory.js';
import type { DialogueParts, TurnOutcome } from './dialogue-parts.js';
import { beginCheck, goOnAfterPlace, takeCheckWords } from './eligibility/check-turn.js';
import { endCheck } from './eligibility/with-check.js';
import { maskPersonalNumbers } from '../shared/mask-personal-numbers.js';
import { pressButton } from './press-button.js';
import { readIntent, type Intent } from './read-intent.js';
import { dangersIn, meetDanger, withDangers } from './report/meet-danger.js';
import { backToReport, continueAffair, pressAffair, startAffair } from './report/report-affairs.js';
import { offerLeft } from './report/resume-report.js';
import { takeAttachment } from './report/take-attachment.js';
import { ask, beginReport, draftOf, keep, takeReportWords } from './report/report-turn.js';
import { askedWhy } from './report/tell-family.js';
import { settle } from './report/wait-for.js';
import { attendStaff, leaveFieldNote, memberHere, tellsOfField } from './staff/attend-staff.js';
import type { Message, TurnInput } from './turn.js';
import { reportWording } from './wording/report-wording.js';
import { wording } from './wording.js';

const longestText = 4096;

/** What one turn of one conversation comes to. Writes nothing: the dialogue saves the outcome as a whole. */
export async function takeTurn(
  parts: DialogueParts,
  kept: Conversation,
  input: TurnInput,
  now: Date,
): Promise<TurnOutcome> {
  const isNew = kept.version === 0;
  const member = await memberHere(parts, input);
  let draft = startDraft(parts, settleIdle(kept, now), { input, member, now });
  const sent = input.attachment === undefined ? null : await takeAttachment(draft, input.attachment);
  if (sent !== null) draft = sent.turn;
  // spoken words are words: they take the same way as typed ones
  const raw = cleanText([input.text, sent?.heard].filter((words) => words != null).join('\n'));
  if (input.choice !== null && raw.trim() !== '') {
    throw new AppError('bad_request', 'a turn carries either text or a choice; send them one after another');
  }
  const reporting = draft.conversation.draft !== null || draft.conversation.asking !== null;
  const masked = maskPersonalNumbers(raw, reporting || tellsOfField(draft, raw) ? ['phone'] : []);
  const alone = raw.trim() === '' && input.choice === null && input.attachment === undefined;
  const placed = takeRegion(draft, input.region ?? '', alone);
  const placeUnread = placed === null && !alone;
  draft = placed ?? (alone ? askForPlace(draft, wording.askPlaceAgain) : draft);
  if (sent !== null && raw.trim() === '') {
    draft = await backToReport(draft);
  } else if (input.choice !== null) {
    draft = await pressButton(draft, input.choice);
  } else if (Array.from(raw).length > longestText) {
    draft = await tooLong(draft, masked.text);
  } else if (draft.messages.length === 0 || raw.trim() !== '') {
    draft = await takeText({ ...draft, asked: masked.text.trim() }, masked.text, isNew);
  } else if (draft.conversation.pending !== null && draft.conversation.pending !== '') {
    draft = await answerQuestion(draft, draft.conversation.pending);
  } else if (placed !== null) {
    draft = await goOnAfterPlace(draft);
  }
  const notice =
    masked.found.length === 0
      ? null
      : reporting
        ? reportWording.numbersMasked
        : wording.numbersMasked(masked.found);
  const unread = placeUnread ? wording.placeNotRead : null;
  const greeting = isNew && draft.forget.length === 0 ? wording.greeting : null;
  const opening = [greeting, notice, unread].filter((line) => line !== null);
  const messages = withOffer(withOpening(draft.messages, opening), draft);
  return {
    conversation: rememberButtons(draft.conversation, draft.buttons.actions()),
    messages,
    writes: draft.writes,
    notes: draft.notes,
    forget: draft.forget,
    asked: draft.asked,
  };
}

function startDraft(
  parts: DialogueParts,
  conversation: Conversation,
  { input, member, now }: Pick<TurnDraft, 'input' | 'member' | 'now'>,
): TurnDraft {
  const shortPlace = (region: string) =>
    parts
      .regions()
      .levels(region as RegionPath)
      .at(-1) ?? region;
  return {
    parts,
    conversation,
    now,
    shortPlace,
    buttons: createButtonRow(conversation),
    overheard: input.overheard ?? false,
    input,
    member,
    messages: [],
    writes: [],

    notes: [],
    forget: [],
    asked: '',
  };
}

/** A place chosen beside the text; its confirmation is said only when nothing else was. Null: no place was read. */
function takeRegion(draft: TurnDraft, typed: string, alone: boolean): TurnDraft | null {
  const name = maskPersonalNumbers(cleanText(typed)).text.trim();
  if (name === '') return draft;
  const place = name.length > 60 ? null : draft.parts.regions().resolve(name, near(draft));
  if (place === null) return null;
  if (place === draft.conversation.region && !alone) return draft;
  const settled = settlePlace({ ...draft, asked: draft.shortPlace(place) }, place);
  return alone ? settled : { ...settled, messages: draft.messages };
}

/** Too much to take at once; a danger in its beginning is met all the same. */
async function tooLong(draft: TurnDraft, text: string): Promise<TurnDraft> {
  const report = await draftOf(draft);
  const [danger] = await dangersIn(draft, [text.slice(0, longestText)]);
  const met = danger === undefined ? draft : meetDanger(draft, danger);
  if (report === null) return say(met, wording.tooLong);
  if (danger === undefined) return ask(met, report, [wording.tooLong]);
  const heard = { ...report, danger: withDangers(report.danger, [danger]) };
  return ask(keep(met, heard), heard, [wording.tooLong]);
}

async function takeText(draft: TurnDraft, text: string, isNew: boolean): Promise<TurnDraft> {
  const { pending } = draft.conversation;
  const intent = readIntent(text, {
    regions: draft.parts.regions(),
    near: near(draft),
    placeAsked: pending !== null,
    onlyPlaceAsked: pending === '',
  });
  const attended = await attendStaff(draft, text, intent.kind);
  if (attended !== null) return attended;
  const inReport = await takeInReport(draft, text, intent);
  if (inReport !== null) return inReport;
  const inCheck =
    intent.kind === 'question' || intent.kind === 'not_a_place' ? await takeCheckWords(draft, text) : null;
  return inCheck ?? carryOut(leaveList(draft, intent), text, intent, isNew);
}

/** What was told for a list that was given is forgotten with the next thing said, unless it was to be kept. */
const leaveList = (draft: TurnDraft, intent: Intent): TurnDraft =>
  draft.conversation.check?.stage === 'listed' && intent.kind !== 'check' ? endCheck(draft) : draft;

async function carryOut(draft: TurnDraft, text: string, intent: Intent, isNew: boolean): Promise<TurnDraft> {
  const { pending } = draft.conversation;
  switch (intent.kind) {
    case 'report':
      return beginReport(leaveFieldNote(endCheck(draft)), []);
    case 'check':
      return beginCheck(leaveFieldNote(draft), intent.story);
    case 'affair':
      return backToReport(await startAffair(draft, intent.affair, text));
    case 'empty':
    case 'start':
      return isNew || intent.kind === 'start' ? welcome(draft) : say(draft, wording.emptyPrompt);
    case 'help':
      return say(draft, wording.help);
    case 'change_person':
      return changePerson(draft);
    case 'change_region':
      return askForPlace(draft);
    case 'not_a_place':
      return askForPlace(draft, wording.askPlaceAgain);
    case 'place': {
      const settled = settlePlace(draft, intent.place);
      return pending === null || pending === '' ? goOnAfterPlace(settled) : answerQuestion(settled, pending);
    }
    case 'question': {
      const why = askedWhy(draft.conversation, intent.question);
      return why === null ? answerQuestion(draft, intent.question) : pressAffair(draft, why);
    }
    default:
      return intent satisfies never;
  }
}

/** Something waited for about a report, or a report being told, goes before all but the ways out; null: neither is. */
async function takeInReport(draft: TurnDraft, text: string, intent: Intent): Promise<TurnDraft | null> {
  if (intent.kind === 'change_person' || intent.kind === 'affair') return null;
  const begins = intent.kind === 'start' || intent.kind === 'report';
  const continued = begins ? null : await continueAffair(draft, text);
  if (continued !== null) return backToReport(continued);
  const report = await draftOf(draft);
  if (report !== null) {
    const again = intent.kind === 'start' || (intent.kind === 'report' && /^(\/|报困难)/.test(text.trim()));
    if (again) return ask(draft, report, [reportWording.goingOn]);
    return takeReportWords(settle(draft), report, text);
  }
  if (draft.conversation.draft === null) return null;
  const over = { ...draft, conversation: { ...draft.conversation, draft: null } };
  return say(over, reportWording.draftGone);
}

function welcome(draft: TurnDraft): TurnDraft {
  const choices =
    draft.conversation.region === null
      ? placeButtons(draft, [])
      : [draft.buttons.add(wording.changePlace, { type: 'change_region' })];
  const report = draft.overheard
    ? []
    : [draft.buttons.add(reportWording.start, { type: 'report', story: [] })];
  const help = draft.buttons.add(wording.howToUse, { type: 'help' });
  return say(draft, wording.whatToAsk, { choices: [...choices, ...report, help] });
}

function changePerson(draft: TurnDraft): TurnDraft {
  const { id, channel } = draft.conversation;
  const conversation = newConversation(id, channel, draft.now);
  const fresh: TurnDraft = { ...draft, conversation, buttons: createButtonRow(conversation), forget: [id] };
  return say(fresh, wording.personForgotten, { choices: placeButtons(fresh, []) });
}

const near = (draft: TurnDraft) => draft.conversation.region as RegionPath | null;

/** Greeting and notices open the first bubble, so that one question stays one message. */
function withOpening(messages: readonly Message[], opening: readonly string[]): Message[] {
  const [first, ...rest] = messages;
  if (first === undefined || opening.length === 0) return [...messages];
  return [{ ...first, text: [...opening, first.text].join('\n\n') }, ...rest];
}

/** Something half told is still here: a neutral word under the last bubble. */
function withOffer(messages: readonly Message[], draft: TurnDraft): Message[] {
  const offer = draft.forget.length > 0 || draft.overheard ? null : offerLeft(draft);
  const last = messages.at(-1);
  if (offer === null || last === undefined || last.choices.some(({ does }) => does === 'resume')) {
    return [...messages];
  }
  const text = `${last.text}\n\n${offer.text}`;
  return [...messages.slice(0, -1), { ...last, text, choices: [...last.choices, ...offer.choices] }];
}

/** Control and direction signs and half characters have no meaning here and break stores and terminals. */
function cleanText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
