import type { AnswerPart, Citation, PolicyAnswer } from '../policy/answer/policy-answer.js';
import type { ButtonRow } from './button-row.js';
import type { Message, MessageChoice } from './turn.js';
import { eligibilityWording } from './wording/eligibility-wording.js';
import { reportWording } from './wording/report-wording.js';
import { wording } from './wording.js';

/** What is put around an answer: the question as kept, and buttons for the places when one is missing. */
export interface AnswerFrame {
  question: string;
  /** The question leans on the turn before. */
  followUp: boolean;
  buttons: ButtonRow;
  /** Buttons for places, made on demand: the policy's own proposals, or every place the bot has. */
  placeButtons(proposed: readonly string[]): MessageChoice[];
  /** A place is remembered, so that changing it makes sense. */
  placeKnown: boolean;
  /** Whether a report may be offered: not while one is being told, nor where others read along. */
  offers: 'tap' | 'in_private' | 'none';
}

/** The bubbles of one policy answer: one for a question, one a part when several came together. */
export function answerMessages(answer: PolicyAnswer, frame: AnswerFrame): Message[] {
  const parts = answer.parts.length > 1 ? answer.parts : [];
  const messages =
    parts.length === 0
      ? [bubble(answer, frame, frame.question, answer.nearest ?? [])]
      : parts.map((part, i) => partBubble(part, i, answer, frame));
  const last = messages.at(-1)!;
  if (needsPlace(answer)) {
    const proposed = (answer.choices ?? []).map((choice) => choice.id.replace(/^region:/, ''));
    messages[messages.length - 1] = {
      ...last,
      choices: [...last.choices, ...frame.placeButtons(proposed)],
      expects: 'region',
    };
  } else if (frame.placeKnown && last.choices.length > 0) {
    last.choices.push(frame.buttons.add(wording.changePlace, { type: 'change_region' }));
  }
  const offers = frame.offers === 'none' ? null : offersOf(answer, frame);
  if (offers !== null) {
    const end = messages[messages.length - 1]!;
    const text = [end.text, offers.text].filter((line) => line !== '').join('\n\n');
    messages[messages.length - 1] = { ...end, text, choices: [...end.choices, ...offers.choices] };
  }
  return messages;
}

/** One tap from a question that tells of hardship to a report, its words filled in; never sent by itself. */
function offersOf(
  { kind, offers }: PolicyAnswer,
  { buttons, question, offers: how }: AnswerFrame,
): { text: string; choices: MessageChoice[] } | null {
  if (how === 'in_private') {
    const personal = offers.some((offer) => offer !== 'eligibility');
    return personal ? { text: reportWording.groupChat, choices: [] } : null;
  }
  const check = offers.includes('eligibility')
    ? [buttons.add(eligibilityWording.start, { type: 'check', deed: { do: 'start' } })]
    : [];
  if (offers.includes('report')) {
    const text = kind === 'urgent' ? reportWording.offerUrgent : reportWording.offer;
    return {
      text,
      choices: [...check, buttons.add(reportWording.start, { type: 'report', story: [question] })],
    };
  }
  if (!offers.includes('status')) return check.length === 0 ? null : { text: '', choices: check };
  return {
    text: '',
    choices: [
      ...check,
      buttons.add(reportWording.statusButton, { type: 'affair', affair: 'status', of: null }),
    ],
  };
}

/** Some part cannot be answered before the place is known. A question that is merely too short has no choices. */
export function needsPlace(answer: PolicyAnswer): boolean {
  if (answer.kind === 'needs_detail') return (answer.choices ?? []).length > 0;
  return answer.parts.some((part) => part.kind === 'needs_detail');
}

function partBubble(part: AnswerPart, i: number, whole: PolicyAnswer, frame: AnswerFrame): Message {
  const message = bubble(part, frame, part.question, i === 0 ? (whole.nearest ?? []) : []);
  return { ...message, text: `${wording.partHeading(i + 1, part.question)}\n${message.text}` };
}

function bubble(
  part: Omit<AnswerPart, 'question'>,
  { buttons, followUp }: AnswerFrame,
  question: string,
  near: readonly Citation[],
): Message {
  const citations = part.citations.slice(0, 3);
  const nearest = part.kind === 'no_source' ? near.slice(0, 3) : [];
  const seen = [...citations, ...nearest].map((citation) => citation.passage);
  const choices = [
    ...citations.map((c, i) =>
      buttons.add(wording.seeOriginal(i + 1), { type: 'citation', passage: c.passage }),
    ),
    ...nearest.map((c, i) =>
      buttons.add(wording.seeNearest(i + 1), { type: 'citation', passage: c.passage }),
    ),
  ];
  if (part.kind === 'answered' || part.kind === 'no_source') {
    const { candidates = [], places = [] } = part;
    const quote = citations[0]?.quote ?? null;
    const judged = { question, passages: seen, candidates, places, quote, followUp };
    for (const helpful of [true, false]) {
      const label = helpful ? wording.helpful : wording.notHelpful;
      choices.push(buttons.add(label, { type: 'feedback', helpful, ...judged }));
    }
  }
  return {
    text: nearest.length > 0 ? `${part.answer}\n\n${wording.nearestNote}` : part.answer,
    citations,
    choices,
    expects: 'question',
    kind: part.kind,
    ...(nearest.length > 0 ? { nearest } : {}),
  };
}
