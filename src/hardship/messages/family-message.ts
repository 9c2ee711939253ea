import { z } from 'zod';
import { shanghaiDay } from '../../shared/clock.js';
import { CloseReason } from '../cases/action-input.js';
import type { CaseStep, HardshipCase, StepAction } from '../cases/case.js';
import { isLead, type CaseFile } from '../cases/case-store.js';
import type { Actor } from '../cases/case-transitions.js';
import { fitsSharedPhone } from './fits-shared-phone.js';
import { messageWording as words } from './message-wording.js';

/** What a family can do with a message by one tap. */
export const FamilyAnswer = z.enum(['why', 'recheck', 'amend', 'status']);
export type FamilyAnswer = z.infer<typeof FamilyAnswer>;

/** What a family is told of a step. */
export const FamilyWords = z.object({
  /** The whole of it: read out on the telephone, shown to who proved whose report it is. */
  said: z.string().min(1),
  /** What may stand on a phone anybody picks up: the step, no name, no illness, no number of a person. */
  shown: z.string().min(1),
  answers: z.array(FamilyAnswer),
});
export type FamilyWords = z.infer<typeof FamilyWords>;

/** Words for the family about one step of its case. Kept under the report's key, so that erasing reaches them. */
export interface FamilyMessage {
  id: string;
  case: string;
  report: string;
  step: string;
  at: string;
  words: FamilyWords;
}

/** The words about a step that concerns the family; null for the others, for what it did itself, and once it is erased. */
export function familyWords(
  { origin, receipt }: Pick<CaseFile, 'origin' | 'receipt'>,
  moved: Pick<HardshipCase, 'notice'>,
  step: CaseStep,
): FamilyWords | null {
  if (origin === null || step.actor === 'family') return null;
  const about = (lines[step.action] ?? otherwise)(step, moved);
  if (about === null) return null;
  const tail = receipt.slice(-4);
  const opening = isLead(origin)
    ? words.about.lead(tail)
    : words.about[origin.relation === 'self' ? 'own' : 'helper'](tail);
  const note = step.familyNote === null ? null : words.note(step.familyNote);
  const names = isLead(origin) ? [origin.name] : [origin.name, origin.helper];
  const mayShow = step.familyNote === null || fitsSharedPhone(step.familyNote, names);
  const join = (middle: string | null) =>
    [opening, about.line, middle, words.ways].filter((line) => line !== null).join('\n');
  return { said: join(note), shown: join(mayShow ? note : words.noteElsewhere), answers: about.answers };
}

interface Line {
  line: string;
  answers: FamilyAnswer[];
}

const tell = (line: string, ...answers: FamilyAnswer[]): Line => ({ line, answers });

type Notice = Pick<HardshipCase, 'notice'>;
type Told = (step: CaseStep, moved: Notice) => Line | null;

/** Steps that have words of their own; others are told only when the staff left words for the family. */
const lines: Partial<Record<StepAction, Told>> = {
  受理: ({ actor }) => tell(words.accepted(offices[actor]), 'amend', 'status'),
  公示: ({ purpose }, { notice }) => {
    const until = notice === null ? words.noticeUntilUnknown : words.noticeUntil(lastDay(notice.until));
    const line = purpose === '纳入' ? words.noticeOfTakingIn(until) : words.noticeOfRemoval(until);
    return tell(line, 'why', 'amend', 'status');
  },
  审定通过: ({ purpose }) =>
    tell(purpose === '纳入' ? words.takenIn : words.riskRemoved, 'why', 'amend', 'status'),
  开始帮扶: () => tell(words.helpBegun, 'amend', 'status'),
  // only when they must bring something
  退回补充: ({ familyNote }) =>
    familyNote === null ? null : tell(words.somethingMissing, 'amend', 'status'),
  不予消除: () => tell(words.riskStays, 'amend', 'status'),
  不予纳入: () => tell(words.notTakenIn, 'why', 'recheck', 'amend', 'status'),
  复核: () => tell(words.recheckTaken, 'amend', 'status'),
  回退: () => tell(words.removalTakenBack, 'amend', 'status'),
  关闭: closed,
  移交: () => tell(words.handedOver, 'amend', 'status'),
  告知: () => null,
};

const otherwise: Told = ({ familyNote }) =>
  familyNote === null ? null : tell(words.leftWords, 'amend', 'status');

/** Nobody learns of a death from a machine: somebody goes there. */
function closed({ note, familyNote }: CaseStep): Line | null {
  const reason = CloseReason.safeParse(note?.split('\n')[0]).data;
  switch (reason) {
    case '迁出':
      return tell(words.movedAway, 'status');
    case '合并':
      return tell(words.merged, 'status');
    case '死亡':
      return null;
    case undefined:
      return familyNote === null ? null : tell(words.leftWords, 'status');
    default:
      return reason satisfies never;
  }
}

const offices: Record<Actor, string> = {
  family: '村里',
  grid_worker: '村里',
  village: '村里',
  township: '乡镇',
  county: '县里',
  city: '县里',
  supervisor: '县里',
  administrator: '县里',
};

/** 12月9日: the last whole day before the instant a notice is over. */
function lastDay(until: string): string {
  const [, month, day] = shanghaiDay(new Date(Date.parse(until) - 1)).split('-');
  return `${Number(month)}月${Number(day)}日`;
}
