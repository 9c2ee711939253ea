import { AppError } from '../shared/app-error.js';
import type { ArchivedPassage } from '../policy/passage-archive.js';
import type { Citation } from '../policy/answer/policy-answer.js';
import { answerQuestion, askForPlace, say, settlePlace, type TurnDraft } from './answer-turn.js';
import type { ChoiceAction, Conversation } from './conversation.js';
import { goOnAfterPlace, pressCheck } from './eligibility/check-turn.js';
import { pressAffair } from './report/report-affairs.js';
import { takeUpLeft } from './report/resume-report.js';
import { beginReport, moveIntake, tapIntake } from './report/report-turn.js';
import { pressStaff } from './staff/press-staff.js';
import { reportWording } from './wording/report-wording.js';
import { wording } from './wording.js';

/** What happens when a button of an earlier message is pressed. */
export async function pressButton(draft: TurnDraft, id: string): Promise<TurnDraft> {
  // own keys only: an id like "constructor" is no button
  const action = Object.hasOwn(draft.conversation.choices, id) ? draft.conversation.choices[id] : undefined;
  if (action === undefined) {
    throw new AppError(
      'choice_unknown',
      `button ${JSON.stringify(id.slice(0, 40))} is not one of this conversation`,
    );
  }
  switch (action.type) {
    case 'region':
      return choosePlace(draft, action.region);
    case 'change_region':
      return askForPlace({ ...draft, asked: wording.changePlace });
    case 'help':
      return say({ ...draft, asked: wording.howToUse }, wording.help);
    case 'citation':
      return showPassage(draft, action.passage);
    case 'feedback':
      return takeFeedback(draft, id, action);
    case 'report':
      return beginReport({ ...draft, asked: reportWording.start }, action.story, action.anew);
    case 'intake':
      return tapIntake({ ...draft, asked: action.label }, action);
    case 'intake_move':
      return moveIntake({ ...draft, asked: action.label }, action);
    case 'resume':
      return takeUpLeft({ ...draft, asked: reportWording.resume }, action.draft);
    case 'affair':
      return pressAffair({ ...draft, asked: action.label }, action);
    case 'staff':
      return pressStaff({ ...draft, asked: action.label }, action.deed);
    case 'check':
      return pressCheck({ ...draft, asked: action.label }, action.deed);
    default:
      return action satisfies never;
  }
}

async function choosePlace(draft: TurnDraft, region: string): Promise<TurnDraft> {
  const pending = draft.conversation.pending;
  const settled = settlePlace({ ...draft, asked: draft.shortPlace(region) }, region);
  return pending === null || pending === '' ? goOnAfterPlace(settled) : answerQuestion(settled, pending);
}

async function showPassage(draft: TurnDraft, id: string): Promise<TurnDraft> {
  const passage = await draft.parts.archive.find(id);
  if (passage === null) return say({ ...draft, asked: wording.seeOriginal(1) }, wording.originalGone);
  const asked = wording.originalHeading(passage.title);
  return say({ ...draft, asked }, passageText(passage), { citations: [asCitation(passage)] });
}

function passageText(passage: ArchivedPassage): string {
  const particulars = [passage.issuer, passage.number, passage.date ?? wording.undated, passage.region]
    .filter(Boolean)
    .join(' · ');
  return [wording.originalHeading(passage.title), particulars, passage.section, '', passage.text]
    .filter((line, i) => i === 3 || line !== '')
    .join('\n');
}

const asCitation = (passage: ArchivedPassage): Citation => ({
  ...passage,
  quote: '',
  url: `/p/${passage.passage}`,
});

function takeFeedback(
  draft: TurnDraft,
  id: string,
  action: Extract<ChoiceAction, { type: 'feedback' }>,
): TurnDraft {
  const asked = action.helpful ? wording.helpful : wording.notHelpful;
  if (action.given === true) return say({ ...draft, asked }, wording.alreadyNoted);
  const choices: Conversation['choices'] = {
    ...draft.conversation.choices,
    [id]: { ...action, given: true },
  };
  const noted: TurnDraft = {
    ...draft,
    asked,
    conversation: { ...draft.conversation, choices },
    notes: [
      ...draft.notes,
      {
        kind: action.helpful ? 'helpful' : 'not_helpful',
        reason: action.helpful ? null : 'said_not_helpful',
        question: action.question,
        region: draft.conversation.region,
        places: action.places,
        passages: action.passages,
        candidates: action.candidates,
        quote: action.quote,
        followUp: action.followUp,
      },
    ],
  };
  return say(noted, action.helpful ? wording.thanks : wording.sorryNotHelpful);
}
