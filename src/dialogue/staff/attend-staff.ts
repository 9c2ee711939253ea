import { may } from '../../hardship/staff/permissions.js';
import { memberOfTelegram } from '../../hardship/staff/telegram-binding.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { answerQuestion, say, type TurnDraft } from '../answer-turn.js';
import type { Intent } from '../read-intent.js';
import type { DialogueParts } from '../dialogue-parts.js';
import { backToReport } from '../report/report-affairs.js';
import { dangersIn, meetDanger } from '../report/meet-danger.js';
import type { TurnInput } from '../turn.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { askFieldNote, withNote } from './ask-field-note.js';
import { settleBinding } from './bind-account.js';
import { listOwnCases } from './list-own-cases.js';
import { lookUpCase } from './look-up-case.js';
import { readBindWords, readStaffWords, type StaffWords } from './read-staff-words.js';
import type { StaffParts } from './staff-parts.js';
import { answerFieldNote, tellFinding, tellWalk } from './tell-field-note.js';

/** The active member a channel vouches for; null for everybody else, and wherever others read along. */
export async function memberHere(parts: DialogueParts, input: TurnInput): Promise<StaffMember | null> {
  const { account, overheard, channel } = input;
  if (account === undefined || overheard === true || account.channel !== channel) return null;
  if (parts.staff == null) return null;
  return memberOfTelegram({ store: parts.staff.accounts }, account.id);
}

/** Whether words of a member may hold a telephone number: what they found does, a question about policy does not. */
export const tellsOfField = ({ member, conversation }: TurnDraft, text: string): boolean => {
  if (member === null) return false;
  const kind = readStaffWords(text)?.kind;
  return conversation.fieldNote !== null || kind === 'finding' || kind === 'walk' || kind === 'lookup';
};

/**
 * The daily things of a cadre whose account is bound, by the checks of the desk. Null: the words are everybody's, and go
 * the ordinary way.
 */
export async function attendStaff(
  turn: TurnDraft,
  text: string,
  intent: Intent['kind'],
): Promise<TurnDraft | null> {
  const { member, input, conversation, parts } = turn;
  const staff = parts.staff ?? null;
  if (staff === null || input.channel !== 'telegram') return null;
  const binding = readBindWords(text);
  if (binding !== null) {
    if (input.account !== undefined && !turn.overheard) return settleBinding(turn, staff, binding);
    return binding.kind === 'bind' && binding.code !== null ? say(turn, words.codeInGroup) : null;
  }
  if (member === null) return null;
  const said = readStaffWords(text);
  if (conversation.draft !== null || conversation.asking !== null) {
    // words of a report may begin like anything: only what is nothing else is heard
    const plainly = said !== null && (said.kind === 'overdue' || said.kind === 'mine');
    return plainly ? backToReport(await carryOut(turn, staff, member, said)) : null;
  }
  const note = conversation.fieldNote;
  if (note === null) return said === null ? null : carryOut(turn, staff, member, said);
  if (note === 'lost') {
    const gone = say(withNote(turn, null), words.lost);
    if (said !== null) return carryOut(gone, staff, member, said);
    // an answer to what is gone: it must not become a question
    const [danger] = await dangersIn(turn, [text]);
    return danger?.sure === true ? meetDanger(gone, danger) : gone;
  }
  if (said === null && waysOut.has(intent)) return null;
  if (note.asking === 'words' || said === null) return answerFieldNote(turn, staff, member, note, text);
  const further =
    said.kind === 'walk' || said.kind === 'finding'
      ? say(turn, words.stillOpen)
      : await carryOut(turn, staff, member, said);
  return askFieldNote(further, staff, member, note);
}

/** What a villager could say at any time, too. */
const waysOut: ReadonlySet<Intent['kind']> = new Set([
  'start',
  'change_person',
  'change_region',
  'report',
  'affair',
]);

/** A report begins: a note that is not written is over, and that is said. */
export const leaveFieldNote = (turn: TurnDraft): TurnDraft =>
  turn.conversation.fieldNote === null ? turn : say(withNote(turn, null), words.leftOpen);

async function carryOut(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  said: StaffWords,
): Promise<TurnDraft> {
  switch (said.kind) {
    case 'help':
      return say(turn, words.help(helpFor(member)));
    case 'overdue':
    case 'mine':
      return listOwnCases(turn, staff, member, said.kind);
    case 'lookup':
      return lookUpCase(turn, staff, member, said.read);
    case 'policy': {
      if (said.question === '') return say(turn, words.askPolicy);
      const region = turn.conversation.region ?? member.region;
      return answerQuestion({ ...turn, conversation: { ...turn.conversation, region } }, said.question);
    }
    case 'walk':
      return tellWalk(turn, staff, member, said);
    case 'finding':
      return tellFinding(turn, staff, member, said.words);
    default:
      return said satisfies never;
  }
}

/** Only what a member's post allows. */
function helpFor(member: StaffMember): string[] {
  const { walk, finding, lists, lookup, policy, unbind } = words.helpRows;
  return [
    ...(may(member, 'rounds_record') ? [walk] : []),
    ...(may(member, 'case_open') ? [finding] : []),
    ...(may(member, 'cases_read') ? [lists, lookup] : []),
    policy,
    unbind,
  ];
}
