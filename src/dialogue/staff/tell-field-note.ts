import { readWho, readWhoAsWritten } from '../../hardship/reports/read-name.js';
import type { RoundNote } from '../../hardship/rounds/read-round-note.js';
import { may } from '../../hardship/staff/permissions.js';
import type { StaffMember } from '../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../shared/clock.js';
import { newUlid } from '../../shared/id.js';
import { say, type TurnDraft } from '../answer-turn.js';
import { dangersIn, meetDanger } from '../report/meet-danger.js';
import { staffWording as words } from '../wording/staff-wording.js';
import { askFieldNote, causesOf, settlePlace, withNote } from './ask-field-note.js';
import type { FieldNote } from './field-note.js';
import { recordFieldNote } from './record-field-note.js';
import { splitPlace } from './split-place.js';
import type { StaffParts } from './staff-parts.js';
import { placeAtHead, placeInAnswer, whereSaid, type NamedPlace } from './where-said.js';

/** A walk somebody tells of; what they found on it is asked on. */
export async function tellWalk(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  { note: { group, households, found }, village }: { note: RoundNote; village: string | null },
): Promise<TurnDraft> {
  if (!may(member, 'rounds_record')) return say(turn, words.walkNotYours);
  if (households === 0) return say(turn, words.walkNothing);
  const said = `${village ?? ''}${group}`;
  const begun = { ...newNote(turn, { group, said }), households };
  const told = found === null ? { turn, note: begun } : await heard(turn, begun, found);
  return settlePlace(
    told.turn,
    staff,
    member,
    told.note,
    await whereSaid(turn, staff, member, { village, group, said }),
  );
}

/** 发现 …: a household in trouble, met in passing. */
export async function tellFinding(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  text: string,
): Promise<TurnDraft> {
  if (!may(member, 'case_open')) return say(turn, words.notYourPost);
  const place = placeAtHead(text);
  const { turn: met, note } = await heard(turn, newNote(turn, place), text);
  return settlePlace(met, staff, member, note, await whereSaid(turn, staff, member, place));
}

/** Words that answer what a note asks. */
export async function answerFieldNote(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  note: FieldNote,
  text: string,
): Promise<TurnDraft> {
  const bare = text.replace(/[\s\p{P}]/gu, '');
  if (/^(?:算了|不记了?|不报了?|取消|不说了|退出)$/u.test(bare))
    return say(withNote(turn, null), words.dropped);
  switch (note.asking) {
    case 'village': {
      const place = placeInAnswer(text);
      const where = await whereSaid(turn, staff, member, place);
      return settlePlace(turn, staff, member, { ...note, said: place.said }, where);
    }
    case 'name': {
      const name = nameIn(text);
      if (name === null) return say(turn, words.nameUnclear, { expects: 'name' });
      return askFieldNote(turn, staff, member, { ...note, finding: { ...note.finding!, name } });
    }
    case 'words': {
      const told = await heard(turn, note, text);
      return askFieldNote(told.turn, staff, member, told.note);
    }
    case 'confirm': {
      const agreed = /^(?:对|是|对的|是的|没错|好|好的|记下|对记下|确认|同意)$/u.test(bare);
      return agreed ? confirmFieldNote(turn, staff, member, note) : askFieldNote(turn, staff, member, note);
    }
    default:
      return note.asking satisfies never;
  }
}

/** 对，记下. */
export async function confirmFieldNote(
  turn: TurnDraft,
  staff: StaffParts,
  member: StaffMember,
  note: FieldNote,
): Promise<TurnDraft> {
  const causes = await causesOf(turn, note.finding!.words!);
  return recordFieldNote(withNote(turn, null), staff, member, note, causes);
}

function newNote(turn: TurnDraft, { group, said }: Pick<NamedPlace, 'group' | 'said'>): FieldNote {
  const none = { area: null, finding: null, households: 0, asking: 'village' as const };
  return { ...none, sentAs: sentAs(turn), group: group ?? '', said };
}

/** The same for the same message, so that one taken twice is written once. */
const sentAs = ({ input, now }: TurnDraft): string =>
  input.turn === null
    ? newUlid(now)
    : `${shanghaiDay(now)}-${input.turn.replace(/[^\w-]/gu, '-')}`.slice(0, 64);

/** Takes what was found into a note; danger to a life is met first and marks the case. */
async function heard(
  turn: TurnDraft,
  note: FieldNote,
  text: string,
): Promise<{ turn: TurnDraft; note: FieldNote }> {
  const [danger] = text === '' ? [] : await dangersIn(turn, [text]);
  const met = danger === undefined ? turn : meetDanger(turn, danger);
  const before = note.finding ?? { name: null, words: null, urgent: false };
  const name = before.name ?? nameAtHead(text);
  // a name alone says nothing of what is the matter
  const tells = text !== '' && splitPlace(text).after.replace(/[\s\p{P}家]/gu, '') !== name;
  const finding = {
    name,
    words: tells ? text.slice(0, longestWords) : null,
    urgent: before.urgent || danger?.sure === true,
  };
  return { turn: met, note: { ...note, finding } };
}

const longestWords = 2000;
const longestName = 10;

/** 三组老李家房顶漏 → 老李: who stands before 家; anything less certain is asked. */
function nameAtHead(text: string): string | null {
  const after = splitPlace(text).after.replace(/^[\s\p{P}的]+/u, '');
  if (nameIsAll(after)) return readWho(after).name;
  return /^\p{Script=Han}{2,6}家/u.test(after) ? readWho(`替${after}`).name : null;
}

const nameIsAll = (text: string): boolean => /^\p{Script=Han}{2,4}家?$/u.test(text);

/** A cadre knows who it is: short words are a name also where no list has them. */
function nameIn(text: string): string | null {
  const plain = text.replace(/[\s\p{P}]/gu, '').replace(/(?:家的?|家里)$/u, '');
  const read = readWho(plain).name ?? readWhoAsWritten(plain).name;
  if (read !== null) return read;
  return plain.length >= 2 && plain.length <= longestName && !/\d/.test(plain) ? plain : null;
}
