import { codesOf, type CauseCode } from '../../hardship/reports/cause.js';
import { suggestCauses } from '../../hardship/reports/suggest-causes.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { MessageChoice } from '../turn.js';
import { causeName } from '../wording/report-wording.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { missingIn, type FieldNote } from './field-note.js';
import { recordFieldNote } from './record-field-note.js';
import type { StaffDeed } from './staff-deed.js';
import type { StaffParts } from './staff-parts.js';
import { homeOf, knownVillages, type WhereSaid } from './where-said.js';

/** Villages offered as buttons. */
const villagesShown = 8;

/** Keeps a note with the conversation, or ends it. */
export const withNote = (turn: TurnDraft, fieldNote: FieldNote | null): TurnDraft => ({
  ...turn,
  conversation: { ...turn.conversation, fieldNote },
});

/** Asks what a note lacks; reads a finding back; writes a walk that found nothing. */
export async function askFieldNote(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  note: FieldNote,
): Promise<TurnDraft> {
  const missing = missingIn(note);
  if (missing === null) return recordFieldNote(withNote(turn, null), staff, member, note, []);
  const asking = withNote(turn, { ...note, asking: missing });
  switch (missing) {
    case 'village': {
      const villages = (await knownVillages(staff, member)).slice(0, villagesShown);
      return say(asking, words.askVillage, {
        choices: villageButtons(turn, note, villages, turn.shortPlace),
        expects: 'village',
      });
    }
    case 'name':
      return say(asking, words.askName, { expects: 'name' });
    case 'words':
      return say(asking, words.askWords, { expects: 'story' });
    case 'confirm':
      return readBack(asking, member, note);
    default:
      return missing satisfies never;
  }
}

/** A place that was read, or a question about it. */
export function settlePlace(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  note: FieldNote,
  where: WhereSaid,
): Promise<TurnDraft> | TurnDraft {
  const ask = (text: string, choices: MessageChoice[]): TurnDraft =>
    say(withNote(turn, { ...note, area: null, asking: 'village' }), text, { choices, expects: 'village' });
  switch (where.kind) {
    case 'here':
      return askFieldNote(turn, staff, member, {
        ...note,
        area: where.area,
        group: where.group ?? note.group,
      });
    case 'not_said':
      return askFieldNote(turn, staff, member, { ...note, area: null });
    case 'several': {
      const below = (area: string): string => area.slice(member.region.length) || area;
      return ask(words.villageSeveral, villageButtons(turn, note, where.among, below));
    }
    case 'unknown': {
      const label = (area: string): string => words.asSaid(turn.shortPlace(area));
      const areas = note.finding !== null || homeOf({ region: where.area }) !== null ? [where.area] : [];
      return ask(words.villageUnknown(note.said ?? ''), villageButtons(turn, note, areas, label));
    }
    case 'outside':
      return ask(words.villageOutside, [dropButton(turn, note)]);
    default:
      return where satisfies never;
  }
}

const villageButtons = (
  turn: TurnDraft,
  { sentAs: note }: FieldNote,
  areas: readonly string[],
  label: (area: string) => string,
): MessageChoice[] =>
  areas.map((area) => turn.buttons.add(label(area), { type: 'staff', deed: { do: 'village', note, area } }));

const dropButton = (turn: TurnDraft, { sentAs: note }: FieldNote): MessageChoice =>
  turn.buttons.add(words.drop, { type: 'staff', deed: { do: 'note', note, answer: 'drop' } });

/** Causes the words speak of so clearly that nobody needs to be asked; the visit finds out. */
export async function causesOf(turn: TurnDraft, said: string): Promise<CauseCode[]> {
  const { ranked, likely, sure } = await suggestCauses(said, turn.parts.causes);
  return sure ? codesOf(ranked.slice(0, likely), said) : [];
}

async function readBack(turn: TurnDraft, member: StaffMember, note: FieldNote): Promise<TurnDraft> {
  const { sentAs, area, group, households, finding } = note;
  const causes = await causesOf(turn, finding!.words!);
  const lines = [
    words.readBack,
    words.place(`${turn.shortPlace(area!)}${group}`),
    words.household(finding!.name!),
    words.what(finding!.words!),
    causes.length === 0 ? null : words.causes(causes.map(causeName)),
    households === 0 ? null : words.alsoWalked(group, households),
    words.confirm,
  ];
  const answers: [string, Extract<StaffDeed, { do: 'note' }>['answer']][] = [
    [words.yes, 'yes'],
    [words.changePlace, 'place'],
    [words.changeName, 'name'],
    [words.changeWords, 'words'],
    [words.drop, 'drop'],
  ];
  return say(turn, lines.filter((line) => line !== null).join('\n'), {
    choices: answers.map(([label, answer]) =>
      turn.buttons.add(label, { type: 'staff', deed: { do: 'note', note: sentAs, answer } }),
    ),
    expects: 'confirm',
    personal: true,
  });
}
