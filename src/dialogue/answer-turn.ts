import type { RegionPath } from '../policy/corpus/region-list.js';
import type { PolicyAnswer } from '../policy/answer/policy-answer.js';
import type { StaffMember } from '../hardship/staff/staff-member.js';
import { leaning } from '../policy/question/follow-up.js';
import { refusedQuestions } from '../policy/refused-questions.js';
import { shanghaiDay } from '../shared/clock.js';
import { withCheckOffer } from './eligibility/offer-check.js';
import { answerMessages, needsPlace } from './answer-messages.js';
import type { ButtonRow } from './button-row.js';
import type { Conversation } from './conversation.js';
import { rememberPlace, rememberQuestion } from './conversation-memory.js';
import type { DialogueParts, TurnOutcome } from './dialogue-parts.js';
import type { Message, MessageChoice, TurnInput } from './turn.js';
import { wording } from './wording.js';

/** A turn under way: what it comes to so far, and what its steps need. */
export interface TurnDraft extends TurnOutcome {
  parts: DialogueParts;
  now: Date;
  buttons: ButtonRow;
  /** The last level of a path: 开原市. */
  shortPlace: (region: string) => string;
  /** Others read along: nothing personal is asked or said. */
  overheard: boolean;
  input: TurnInput;
  /** The member of the staff whose account is bound to who speaks; null for everybody else. */
  member: StaffMember | null;
}

/** More places than this are not read out; any can be typed. */
const placesNamed = 12;
/** A question that leans more than this on the turn before is not understood without it. */
const standsAlone = 0.5;

/** Adds one bubble. */
export function say(draft: TurnDraft, text: string, more: Partial<Message> = {}): TurnDraft {
  const message: Message = { text, citations: [], choices: [], expects: 'question', ...more };
  return { ...draft, messages: [...draft.messages, message] };
}

/** Answers a policy question with everything remembered, or keeps it waiting for a place. */
export async function answerQuestion(draft: TurnDraft, question: string): Promise<TurnDraft> {
  const { region, history, pending } = draft.conversation;
  // a question in answer to "where are you?" follows on from the one that waits
  const earlier =
    pending === null || pending === '' || pending === question ? history : [...history, pending];
  const given = await draft.parts.policy.answer({
    question,
    history: earlier.slice(-4),
    region,
    date: shanghaiDay(draft.now),
  });
  const answer = withCheckOffer(given, draft.parts.eligibility);
  const followUp = leaning(question, earlier) > standsAlone;
  return {
    ...draft,
    conversation: remembered(draft.conversation, question, earlier, answer),
    messages: [
      ...draft.messages,
      ...answerMessages(answer, {
        question,
        followUp,
        buttons: draft.buttons,
        placeButtons: (proposed) => placeButtons(draft, proposed),
        placeKnown: region !== null && draft.conversation.draft === null,
        offers: draft.conversation.draft !== null ? 'none' : draft.overheard ? 'in_private' : 'tap',
      }),
    ],
    notes: [...draft.notes, ...refusedQuestions({ question, followUp, region }, answer)],
  };
}

/** Courtesies and emergencies leave everything as it is, also a question that waits for a place. */
function remembered(
  conversation: Conversation,
  question: string,
  earlier: readonly string[],
  answer: PolicyAnswer,
): Conversation {
  if (answer.kind === 'smalltalk' || answer.kind === 'urgent' || answer.kind === 'declined')
    return conversation;
  const history = [...earlier.slice(-4)];
  if (needsPlace(answer)) return { ...conversation, history, pending: question };
  return rememberQuestion({ ...conversation, history, pending: null }, question);
}

/** Remembers a place and says so in a sentence, also when no document covers it. The waiting question stays. */
export function settlePlace(draft: TurnDraft, region: string): TurnDraft {
  const regions = draft.parts.regions();
  const known = draft.parts.places();
  const place = region as RegionPath;
  const covered = known.some(
    (each) => regions.contains(each as RegionPath, place) || regions.contains(place, each as RegionPath),
  );
  const name = draft.shortPlace(region);
  const names = known.slice(0, placesNamed).map(draft.shortPlace).join('、');
  const text = covered
    ? wording.placeSet(name)
    : known.length === 0
      ? wording.placeSetNoneKnown(name)
      : wording.placeSetUncovered(name, names);
  const conversation = rememberPlace(draft.conversation, region);
  const waits = conversation.pending !== null && conversation.pending !== '';
  const settled = {
    ...draft,
    conversation: { ...conversation, pending: waits ? conversation.pending : null },
  };
  const choices = [draft.buttons.add(wording.changePlace, { type: 'change_region' })];
  return say(settled, text, waits ? {} : { choices });
}

/** 换地方: asks anew; a question that waits goes on waiting. */
export function askForPlace(draft: TurnDraft, text: string = wording.askPlace): TurnDraft {
  const waiting = { ...draft.conversation, pending: draft.conversation.pending ?? '' };
  return say({ ...draft, conversation: waiting }, text, {
    choices: placeButtons(draft, []),
    expects: 'region',
  });
}

/** One button a place; places of one short name are told apart by the level above. */
export function placeButtons(draft: TurnDraft, proposed: readonly string[]): MessageChoice[] {
  const regions = draft.parts.regions();
  const wanted = proposed.length > 0 ? proposed : draft.parts.places();
  const paths = wanted.slice(0, placesNamed).map((place) => regions.resolve(place) ?? place);
  const short = paths.map(draft.shortPlace);
  return paths.map((path, i) => {
    const twice = short.filter((name) => name === short[i]).length > 1;
    const label = twice
      ? regions
          .levels(path as RegionPath)
          .slice(-2)
          .join('')
      : short[i]!;
    return draft.buttons.add(label, { type: 'region', region: path });
  });
}
