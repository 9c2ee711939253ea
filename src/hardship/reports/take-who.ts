import { meansAnother, readWho, readWhoAsWritten } from './read-name.js';
import type { ReportDraft, Who } from './report-draft.js';

/** What is known so far at the step `who`: of the old answer nothing when it is asked anew. */
export const whoSoFar = (draft: ReportDraft): Who => draft.whoAnew ?? whoOf(draft);

/** With this said; an answer being mended is replaced only by a whole one. */
export function withWho(draft: ReportDraft, said: Who): ReportDraft {
  const whole = said.name !== null && said.relation !== null;
  if (draft.whoAnew === null || whole) return { ...draft, ...said, whoAnew: null };
  return { ...draft, whoAnew: said };
}

/** Who is meant after these words; null when they say nothing of it. */
export const whoSaid = (before: Who, text: string): Who | null =>
  together(before, readWho(text, before.relation), text);

/** The same by a tap: words that only could be a name are one. */
export const whoAsWritten = (before: Who, text: string): Who | null =>
  together(before, readWhoAsWritten(text, before.relation), text);

/** Whether a tap could keep the words as a name. */
export const couldBeName = (before: Who, text: string): boolean =>
  readWhoAsWritten(text, before.relation).name !== null;

const whoOf = ({ relation, name, helper }: ReportDraft): Who => ({ relation, name, helper });

function together(before: Who, said: Who, text: string): Who | null {
  if (said.name === null && said.relation === null && said.helper === null) return null;
  const unasked = said.name !== null && before.name === null && !meansAnother(text) ? 'self' : null;
  const relation = said.relation ?? before.relation ?? unasked;
  const helper = relation === 'self' ? null : (said.helper ?? before.helper);
  return { relation, name: said.name ?? before.name, helper };
}
