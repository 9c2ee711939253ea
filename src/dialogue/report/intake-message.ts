import type { CauseGroup } from '../../hardship/reports/cause.js';
import { optionsOf } from '../../hardship/reports/intake-options.js';
import type { Relation } from '../../hardship/reports/hardship-report.js';
import type { IntakeStep, ReportDraft } from '../../hardship/reports/report-draft.js';
import type { ButtonRow } from '../button-row.js';
import type { Message } from '../turn.js';
import { wording } from '../wording.js';
import { causeLabels, relationLabels, reportWording as words } from '../wording/report-wording.js';
import { whoSoFar } from '../../hardship/reports/take-who.js';
import { readAloud } from './read-aloud.js';

/** What each step is called by whoever waits for an answer. */
const expects: Record<IntakeStep, string> = {
  story: 'story',
  who: 'name',
  village: 'village',
  contact: 'contact',
  cause: 'cause',
  confirm: 'confirm',
  change: 'change',
};

/** The question a draft stands at, with its buttons; `before` is said first. */
export function intakeMessage(
  draft: ReportDraft,
  before: readonly string[],
  buttons: ButtonRow,
  shortPlace: (region: string) => string,
): Message {
  const { id, step } = draft;
  const choices = optionsOf(draft).map((value) =>
    value === 'done'
      ? buttons.add(words.done, { type: 'intake_move', draft: id, move: 'done' })
      : buttons.add(labelOf(draft, value, shortPlace), { type: 'intake', draft: id, step, value }),
  );
  if (step !== 'story' && draft.earlier.length > 0) {
    choices.push(buttons.add(wording.back, { type: 'intake_move', draft: id, move: 'back' }));
  }
  choices.push(buttons.add(wording.stop, { type: 'intake_move', draft: id, move: 'stop' }));
  return {
    text: [...before, questionOf(draft)].filter((line) => line !== '').join('\n\n'),
    citations: [],
    choices,
    expects: expects[step],
    ...(step === 'confirm' || step === 'story' ? { personal: true } : {}),
  };
}

function questionOf(draft: ReportDraft): string {
  switch (draft.step) {
    case 'story':
      return draft.story.length === 0 ? words.askStory : words.storyMore;
    case 'who':
      return askWho(draft);
    case 'village':
      return draft.places.length === 0 ? words.askVillageNoPlaces : words.askVillage;
    case 'contact':
      return words.askContact;
    case 'cause':
      return words.askCause(draft.ranked.slice(0, draft.likely).map((group) => causeLabels[group]));
    case 'confirm':
      return confirmation(draft);
    case 'change':
      return words.askChange;
    default:
      return draft.step satisfies never;
  }
}

function askWho(draft: ReportDraft): string {
  const { relation, name } = whoSoFar(draft);
  if (relation === null) return name === null ? words.askWho : words.askRelation(name);
  return relation === 'self' ? words.askNameOfSelf : words.askNameOfOther;
}

function confirmation(draft: ReportDraft): string {
  const heading = draft.relation === 'self' ? words.summaryHeading : words.summaryOther;
  return [`${heading}\n${readAloud(draft)}`, `「${consentText(draft)}」`, words.confirmAsk].join('\n\n');
}

/** What is agreed to: by the household itself, or by somebody who says it agrees. */
export const consentText = (draft: Pick<ReportDraft, 'relation' | 'name'>): string =>
  draft.relation === 'self' ? words.consentSelf : words.consentHelper(draft.name ?? '');

function labelOf(draft: ReportDraft, value: string, shortPlace: (region: string) => string): string {
  switch (draft.step) {
    case 'who':
      return value === 'as_written' ? asWritten(draft) : relationLabels[value as Relation];
    case 'village':
      return value === 'as_written' ? asWritten(draft) : shortPlace(value);
    case 'contact':
      return value === 'chat' ? words.byChat : words.byLeader;
    case 'cause':
      return value === 'likely'
        ? words.likelyCauses(draft.ranked.slice(0, draft.likely).map((group) => causeLabels[group]))
        : causeLabels[value as CauseGroup];
    case 'confirm':
      if (value === 'agree') return draft.relation === 'self' ? words.agreeSelf : words.agreeHelper;
      return value === 'change' ? words.change : words.disagree;
    case 'change':
      return words.itemLabels[value as IntakeStep];
    case 'story':
      return words.done;
    default:
      return draft.step satisfies never;
  }
}

/** A button shows the beginning; all of it stands in what the person just wrote. */
const longestLabel = 30;

function asWritten({ unread }: ReportDraft): string {
  const letters = Array.from(unread ?? '');
  return words.asWritten(
    letters.length > longestLabel ? `${letters.slice(0, longestLabel).join('')}…` : letters.join(''),
  );
}
