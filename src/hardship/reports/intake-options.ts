import { causeGroups, type CauseGroup } from './cause.js';
import { relations } from './hardship-report.js';
import type { IntakeStep, ReportDraft } from './report-draft.js';
import { whoSoFar } from './take-who.js';

/** What somebody may mend before sending. */
export const changeable = ['story', 'who', 'village', 'contact', 'cause'] as const;

/** Buttons of the step the draft stands at: values; what they are called is wording. */
export function optionsOf(draft: ReportDraft): string[] {
  switch (draft.step) {
    case 'story':
      return draft.story.length > 0 ? ['done'] : [];
    case 'who':
      return [...asWritten(draft), ...(whoSoFar(draft).relation === null ? relations : [])];
    case 'village':
      return [...asWritten(draft), ...draft.places];
    case 'contact':
      return ['group_leader', 'chat'];
    case 'cause':
      return [...(draft.likely > 1 ? ['likely'] : []), ...rankedCauses(draft)];
    case 'confirm':
      return ['agree', 'change', 'disagree'];
    case 'change':
      return changeable.filter((step) => isGiven(draft, step));
    default:
      return draft.step satisfies never;
  }
}

const asWritten = (draft: ReportDraft): string[] => (draft.unread === null ? [] : ['as_written']);

/** The likeliest groups first, then the rest in their own order. */
const rankedCauses = (draft: ReportDraft): CauseGroup[] => [...new Set([...draft.ranked, ...causeGroups])];

/** Whether somebody has given this item. */
export function isGiven(draft: ReportDraft, step: IntakeStep): boolean {
  switch (step) {
    case 'story':
      return draft.story.length > 0;
    case 'who':
      return draft.name !== null && draft.relation !== null;
    case 'village':
      return draft.village !== null;
    case 'contact':
      return draft.contact !== null;
    case 'cause':
      return draft.causes !== null;
    case 'confirm':
    case 'change':
      return false;
    default:
      return step satisfies never;
  }
}
