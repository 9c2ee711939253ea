import type { Clock } from '../../shared/clock.js';
import type { HardshipCase } from '../cases/case.js';
import type { LimitsOf } from '../cases/case-service.js';
import type { CountyProfiles } from '../cases/county-profile.js';
import type { EnteredCalendar } from './calendar-override.js';
import { createLimitsForMany } from './limits-for.js';
import type { LimitRefresh, StoredLimits } from './stored-limits.js';

export interface RefreshParts {
  stored: StoredLimits;
  counties: Pick<CountyProfiles, 'of'>;
  /** The calendar that comes with the corpus. */
  house: EnteredCalendar;
  clock: Clock;
  /** Asked after every batch: lets others in, and says whether to go on. */
  rest(): Promise<boolean>;
  /** Cases written at once. */
  batch?: number;
}

const usualBatch = 200;
/** Steps that come in between while one batch is written. */
const triesAtMost = 5;
/** No step is under way for so long: what it was counted by was read before the profile was changed. */
const settleMs = 60_000;

/** `settling`: one more walk from `at` on, for the steps that were under way. */
export type Refreshed =
  | { kind: 'done' }
  | { kind: 'settling'; at: Date }
  | { kind: 'stopped' }
  | { kind: 'nothing' };

/**
 * Brings the stored limits of a place up to date with its profile and the calendar: a walk over its cases, and a second one
 * a minute after it was asked for. Goes on where it was left; from the start when it is asked for again.
 */
export async function refreshLimits(parts: RefreshParts, region: string): Promise<Refreshed> {
  const { stored, clock } = parts;
  for (;;) {
    const refresh = await stored.of(region);
    if (refresh === null) return { kind: 'nothing' };
    if (refresh.doneAt !== null) return { kind: 'done' };
    const settled = new Date(Date.parse(refresh.askedAt) + settleMs);
    if (refresh.walks > 0 && clock.now() < settled) return { kind: 'settling', at: settled };
    if ((await walk(parts, refresh)) === 'stopped') return { kind: 'stopped' };
  }
}

/** One walk from where it stands to its end, or until it is asked for again. */
async function walk(parts: RefreshParts, from: LimitRefresh): Promise<'ended' | 'stopped'> {
  const { stored, clock, batch = usualBatch } = parts;
  const limitsFor = createLimitsForMany(parts.counties, parts.house);
  for (let at = from; ; ) {
    const cases = await stored.cases(at.region, at.walkedTo, batch);
    const changed = at.changed + (await bringUpToDate(stored, limitsFor, cases));
    const seen = at.walks === 0 ? at.seen + cases.length : at.seen;
    const ended = cases.length < batch;
    const walks = at.walks + (ended ? 1 : 0);
    const walkedTo = ended ? null : cases.at(-1)!.id;
    const doneAt = walks > 1 ? clock.now().toISOString() : null;
    const next = { ...at, walkedTo, walks, seen, changed, doneAt };
    if (!(await stored.note(next)) || ended) return 'ended';
    if (!(await parts.rest())) return 'stopped';
    at = next;
  }
}

/** How many of the cases had other limits than they should. */
async function bringUpToDate(
  stored: StoredLimits,
  limitsFor: (region: string | null) => Promise<LimitsOf>,
  cases: readonly HardshipCase[],
): Promise<number> {
  let left = cases;
  let changed = 0;
  for (let attempt = 0; attempt < triesAtMost && left.length > 0; attempt++) {
    const wrong: HardshipCase[] = [];
    for (const kept of left) {
      const right = { ...kept, ...(await limitsFor(kept.region))(kept) };
      if (right.dueAt !== kept.dueAt || right.amberAt !== kept.amberAt) wrong.push(right);
    }
    if (wrong.length === 0) return changed;
    const moved = await stored.save(wrong);
    changed += wrong.length - moved.length;
    left = moved.length === 0 ? [] : await stored.again(moved);
  }
  return changed;
}
