import { shanghaiDay } from '../../shared/clock.js';
import { newUlid } from '../../shared/id.js';
import { CalendarDay } from '../clocks/calendar-day.js';
import { addWorkingDays, type WorkingDays } from '../clocks/working-days.js';
import { may } from '../staff/permissions.js';
import { inScope } from '../staff/reach.js';
import type { StaffMember } from '../staff/staff-member.js';
import { signBy, type SignedEntry, type SignedKind } from './signed-entry.js';
import { moveSlip, seesSlip, SlipLevel, type Slip, type SlipAction } from './slip.js';
import type { SupervisionStore } from './supervision-store.js';

export interface SlipDeskParts {
  store: SupervisionStore;
  /** Which days are worked in a place. */
  workingDaysOf(region: string): Promise<WorkingDays>;
  /** Where a case lies; null when there is none. */
  placeOfCase(id: string): Promise<{ region: string | null } | null>;
}

/** What somebody fills in; texts as they were sent. */
export interface SlipInput {
  region: string;
  level: string;
  /** Id of a case, or ''. */
  case: string;
  title: string;
  words: string;
  /** Working days to answer in, or a day; one of the two. */
  days: string;
  on: string;
}

export type Wrong = { kind: 'wrong'; field: string; says: string };
export type Issued =
  /** `guessed`: a year whose holidays nobody entered lies in the deadline. */
  { kind: 'issued'; slip: Slip; guessed: boolean } | { kind: 'not_by_you' } | Wrong;

export type SlipWorked =
  | { kind: 'done'; slip: Slip }
  | { kind: 'not_found' }
  | { kind: 'not_from_here' }
  | { kind: 'not_by_you' }
  | Wrong
  /** Somebody was faster. */
  | { kind: 'changed'; slip: Slip };

export type OpenedSlip = { slip: Slip; entries: SignedEntry[] };

const signedAs: Record<SlipAction, SignedKind> = {
  answer: 'answered',
  accept: 'accepted',
  return: 'returned',
  withdraw: 'withdrawn',
};

/** Issuing and settling 督办单; every step carries the name of who is signed in. */
export function createSlipDesk(parts: SlipDeskParts) {
  const { store } = parts;
  async function open(member: StaffMember, id: string): Promise<OpenedSlip | null> {
    const found = await store.slip(id);
    return found !== null && seesSlip(found.slip, member) ? found : null;
  }

  return {
    open,

    async issue(member: StaffMember, input: SlipInput, now: Date): Promise<Issued> {
      if (!may(member, 'slips_issue')) return { kind: 'not_by_you' };
      const today = shanghaiDay(now);
      const level = SlipLevel.safeParse(input.level);
      if (!inScope(member, input.region)) return wrong('region', '只能发给自己管的地方');
      if (!level.success) return wrong('level', '请选发给哪一级');
      if (level.data === member.role && input.region === member.region)
        return wrong('level', '督办单不能发给自己，请选下一级');
      if (input.title === '' || [...input.title].length > 60)
        return wrong('title', '请写一个标题，60个字以内');
      if (input.words === '' || [...input.words].length > 2000)
        return wrong('words', '请写明要办什么，2000字以内');
      const about = input.case === '' ? null : await parts.placeOfCase(input.case);
      if (input.case !== '' && (about?.region ?? null) === null)
        return wrong('case', '没有找到这个案件，或者它的地方还不清楚');
      if (about !== null && !about.region!.startsWith(input.region))
        return wrong('region', '这个案件不在选的地方');
      const due = deadline(input, today, await parts.workingDaysOf(input.region));
      if (due.kind === 'wrong') return due;

      const id = newUlid(now);
      const slip = await store.issue(
        {
          id,
          from: { region: member.region, role: member.role },
          year: Number(today.slice(0, 4)),
          to: { region: input.region, level: level.data },
          case: input.case === '' ? null : input.case,
          title: input.title,
          dueOn: due.day,
          state: 'issued',
          issuedAt: now.toISOString(),
          version: 1,
        },
        signBy(member, 'issued', id, input.words, now),
      );
      return { kind: 'issued', slip, guessed: due.guessed };
    },

    async act(
      member: StaffMember,
      { id, version, action, words }: { id: string; version: number; action: SlipAction; words: string },
      now: Date,
    ): Promise<SlipWorked> {
      const found = await open(member, id);
      if (found === null) return { kind: 'not_found' };
      const { slip } = found;
      if (!may(member, action === 'answer' ? 'slips_answer' : 'slips_issue')) return { kind: 'not_by_you' };
      const moved = moveSlip(slip, action, member);
      if (moved.kind !== 'moved') return slip.version === version ? moved : { kind: 'changed', slip };
      if (slip.version !== version) return { kind: 'changed', slip };
      if (words === '' && action !== 'accept') return wrong('words', '请写明情况');
      if ([...words].length > 2000) return wrong('words', '请写短一些，2000字以内');
      const next = { ...slip, state: moved.to };
      const saved = await store.moveSlip(next, signBy(member, signedAs[action], id, words, now));
      if (saved) return { kind: 'done', slip: { ...next, version: version + 1 } };
      const fresh = await store.slip(id);
      return fresh === null ? { kind: 'not_found' } : { kind: 'changed', slip: fresh.slip };
    },
  };
}

const wrong = (field: string, says: string): Wrong => ({ kind: 'wrong', field, says });

const longestDays = 120;

function deadline(
  { days, on }: SlipInput,
  today: string,
  calendar: WorkingDays,
): { kind: 'due'; day: string; guessed: boolean } | Wrong {
  if (on !== '') {
    const day = CalendarDay.safeParse(on);
    if (!day.success) return wrong('on', '日期要写成 2026-12-01 这样');
    return day.data < today
      ? wrong('on', '期限不能早于今天')
      : { kind: 'due', day: day.data, guessed: false };
  }
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > longestDays)
    return wrong('days', `请写几个工作日（1到${longestDays}），或者选一个日期`);
  const counted = addWorkingDays(today, count, calendar);
  return counted.kind === 'day'
    ? { kind: 'due', day: counted.day, guessed: false }
    : { kind: 'due', day: counted.estimate, guessed: true };
}
