import type { Clock } from '../../shared/clock.js';
import { shanghaiDay } from '../../shared/clock.js';
import { staffEnter, type Entry, type LimitsOf } from '../cases/case-service.js';
import type { CaseStore } from '../cases/case-store.js';
import { causeNames } from '../household/cause-name.js';
import type { DisasterCases } from './disaster-cases.js';
import { disasterOver, type DisasterMode, type DisasterStore } from './disaster-mode.js';

export interface FollowDisastersParts {
  disasters: Pick<DisasterStore, 'standing'>;
  disasterCases: DisasterCases;
  cases: Pick<CaseStore, 'find'>;
  limitsFor(region: string | null): Promise<LimitsOf>;
  clock: Clock;
  /** Asked after every batch: lets others in, and says whether to go on. */
  rest(): Promise<boolean>;
  /** Cases read at once. */
  batch?: number;
}

const usualBatch = 100;
/** Steps that come in between while one row is written. */
const triesAtMost = 5;

/** How many cases became urgent, and how many are no longer. */
export interface Followed {
  marked: number;
  lifted: number;
}

/**
 * Makes the open cases of every standing disaster urgent, once each, with a row that says why; new ones, which are urgent
 * from their beginning, get the row too. After a disaster ended, takes the urgency from those it alone made urgent and
 * that somebody has reached since; who was not reached stays urgent. Can be stopped and run again at any time.
 */
export async function followDisasters(parts: FollowDisastersParts): Promise<Followed> {
  const { disasters, disasterCases, clock } = parts;
  const followed: Followed = { marked: 0, lifted: 0 };
  for (const mode of await disasters.standing()) {
    const seen = await walk(
      parts,
      (after, most) => disasterCases.untouched(mode, after, most),
      async (id) => void (followed.marked += (await mark(parts, mode, id)) ? 1 : 0),
    );
    if (seen === 'stopped') return followed;
  }
  for (const mode of await disasterCases.unsettled()) {
    const seen = await walk(
      parts,
      (after, most) => disasterCases.reached(mode, after, most),
      async (id) => void (followed.lifted += (await lift(parts, mode, id)) ? 1 : 0),
    );
    if (seen === 'stopped') return followed;
    await disasterCases.settled(mode.id, clock.now().toISOString());
  }
  return followed;
}

async function walk(
  parts: FollowDisastersParts,
  page: (after: string | null, most: number) => Promise<string[]>,
  each: (id: string) => Promise<void>,
): Promise<'ended' | 'stopped'> {
  const { batch = usualBatch } = parts;
  for (let after: string | null = null; ; ) {
    const ids = await page(after, batch);
    for (const id of ids) await each(id);
    if (ids.length < batch) return 'ended';
    if (!(await parts.rest())) return 'stopped';
    after = ids.at(-1)!;
  }
}

async function mark(parts: FollowDisastersParts, mode: DisasterMode, id: string): Promise<boolean> {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const entered = await enter(parts, mode, id, (kept) => ({
      action: '标为紧急',
      changes: { urgent: true },
      note: `${saidOf(mode)}${kept.urgent ? '。这期间新开的案件从一开始就是紧急的' : ''}`,
    }));
    if (entered === null) return false;
    const { kept, step, writes } = entered;
    const about = { mode: mode.id, case: id, step, openedInIt: kept.urgent };
    const marked = await parts.disasterCases.mark(about, writes);
    if (marked !== 'conflict') return marked === 'marked';
  }
  return false;
}

async function lift(parts: FollowDisastersParts, mode: DisasterMode, id: string): Promise<boolean> {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const standing = await parts.disasters.standing();
    const entered = await enter(parts, mode, id, (kept) =>
      // another disaster stands over the same place
      !kept.urgent || disasterOver(standing, kept.region) !== null
        ? null
        : {
            action: '解除紧急',
            changes: { urgent: false },
            note: `灾害模式结束（${mode.ended?.reason ?? ''}），这一户期间已走到或帮过`,
          },
    );
    if (entered === null) return false;
    if (await parts.disasterCases.lift(entered.writes)) return true;
  }
  return false;
}

/** The entry a disaster writes, by the name of whoever switched it on or off; null where there is nothing to write. */
async function enter(
  parts: FollowDisastersParts,
  mode: DisasterMode,
  id: string,
  entryOf: (kept: NonNullable<Awaited<ReturnType<CaseStore['find']>>>) => Entry | null,
) {
  const kept = await parts.cases.find(id);
  const entry = kept === null ? null : entryOf(kept);
  if (kept === null || entry === null) return null;
  const by =
    mode.ended === null
      ? { actor: mode.startedAs, id: mode.startedBy }
      : { actor: mode.ended.as, id: mode.ended.by };
  const limits = await parts.limitsFor(kept.region);
  const entered = staffEnter(kept, entry, by, { now: parts.clock.now(), limits });
  if (entered.kind !== 'done') return null;
  const step = entered.writes.find((write) => write.write === 'case_step')!.step.id;
  return { kept, step, writes: entered.writes };
}

const saidOf = ({ kind, startedAt, reason }: DisasterMode): string =>
  `灾害模式（${causeNames[kind]}，${shanghaiDay(new Date(startedAt))}开启）：${reason}`;
