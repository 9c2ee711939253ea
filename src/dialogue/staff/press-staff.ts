import { AppError } from '../../shared/app-error.js';
import { say, type TurnDraft } from '../answer-turn.js';
import { inScope } from '../../hardship/staff/reach.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { askFieldNote, settlePlace, withNote } from './ask-field-note.js';
import type { FieldNote } from './field-note.js';
import { listOwnCases } from './list-own-cases.js';
import { readName } from './look-up-case.js';
import type { StaffDeed } from './staff-deed.js';
import { confirmFieldNote } from './tell-field-note.js';

/** A button for the staff. Whoever is no member any more has no such button. */
export async function pressStaff(turn: TurnDraft, deed: StaffDeed): Promise<TurnDraft> {
  const { member } = turn;
  const staff = turn.parts.staff ?? null;
  if (member === null || staff === null) {
    throw new AppError('choice_unknown', 'this button is for the staff, and nobody of the staff is here');
  }
  switch (deed.do) {
    case 'name':
      return readName(turn, staff, member, deed.case);
    case 'list':
      return listOwnCases(turn, staff, member, deed.list, deed.after);
    case 'village': {
      const note = noteOf(turn, deed.note);
      if (note === null || !inScope(member, deed.area)) return say(turn, words.handled);
      return settlePlace(turn, staff, member, note, { kind: 'here', area: deed.area, group: null });
    }
    case 'note': {
      const note = noteOf(turn, deed.note);
      if (note === null) return say(turn, words.handled);
      if (deed.answer === 'yes') return confirmFieldNote(turn, staff, member, note);
      if (deed.answer === 'drop') return say(withNote(turn, null), words.dropped);
      if (deed.answer === 'name')
        return askFieldNote(turn, staff, member, { ...note, finding: { ...note.finding!, name: null } });
      if (deed.answer === 'words')
        return askFieldNote(turn, staff, member, { ...note, finding: { ...note.finding!, words: null } });
      return askFieldNote(turn, staff, member, { ...note, area: null });
    }
    default:
      return deed satisfies never;
  }
}

function noteOf({ conversation: { fieldNote } }: TurnDraft, sentAs: string): FieldNote | null {
  return fieldNote !== null && fieldNote !== 'lost' && fieldNote.sentAs === sentAs ? fieldNote : null;
}
