import { expect, it } from 'vitest';
import type { CaseFile, CaseStore } from '../../../src/hardship/cases/case-store.js';
import { caseStates } from '../../../src/hardship/cases/case-transitions.js';
import type { HardshipWrite } from '../../../src/hardship/unit-of-work.js';
import { createCaseStore } from '../../../src/storage/kysely-case-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { keepLead, someLead } from '../../contracts/counted-cases.js';
import { openTestVault } from '../../fakes/test-vault.js';
import { randomDeeds, seeded } from './random-deeds.js';

const days = 86_400_000;
const start = Date.parse('2026-12-02T01:00:00Z');
const region = '河东省青川市云溪县八宝镇新屯村';

/** The steps and records that are to be written, and the case as it is to be afterwards. */
function wantedOf(before: CaseFile, writes: readonly HardshipWrite[]) {
  const steps = writes.flatMap((each) => (each.write === 'case_step' ? [each] : []));
  const moved = steps.at(-1)!.moved;
  return {
    case: { ...moved, version: before.case.version + steps.length },
    history: [...before.history, ...steps.map(({ step }) => step)],
    records: [
      ...before.records,
      ...writes.flatMap((each) => (each.write === 'case_record' ? [each.record] : [])),
    ],
  };
}

const seen = ({ case: kept, history, records }: CaseFile) => ({ case: kept, history, records });

it('keeps every deed of 5,000 random ones in the store: its step, its record and its version', async () => {
  const database = await openDatabase(':memory:');
  const cases: CaseStore = createCaseStore(database, await openTestVault(database));
  const random = seeded(20261128);
  const deed = randomDeeds(random, 0.3);
  const begun: string[] = [];
  /** Cases begin in one state after the other, so that what ends the procedure is done often too. */
  const fresh = async (): Promise<CaseFile> => {
    const state = caseStates[begun.length % caseStates.length]!;
    const purpose = begun.length % 3 === 0 ? '消除' : '纳入';
    const { id } = await keepLead(cases, someLead(region), { state, purpose });
    begun.push(id);
    return (await cases.file(id))!;
  };
  const done = new Set<string>();
  let file = await fresh();
  let counted = 0;
  let refused = 0;
  for (let i = 0, now = start; i < 5_000; i++, now += 1 + Math.floor(random() * 4 * days)) {
    const writes = deed(file, new Date(now));
    // a refused deed reaches no store
    if (writes === null) continue;
    const wanted = wantedOf(file, writes);
    expect(await cases.commit(writes), `deed ${i}`).toBe(true);
    counted += 1;
    // the same once more, as from a page that was open meanwhile, finds that the case has moved on
    if (random() < 0.2) {
      expect(await cases.commit(writes), `deed ${i} again`).toBe(false);
      refused += 1;
    }
    file = (await cases.file(file.case.id))!;
    expect(seen(file), `deed ${i}`).toEqual(wanted);
    expect(file.case.version, `deed ${i}`).toBe(file.history.length);
    const last = file.history.at(-1)!;
    expect(last.to, `deed ${i}`).toBe(file.case.state);
    done.add(last.action);
    if (file.history.length > 14 || (file.case.state === '已关闭' && random() < 0.3)) file = await fresh();
  }
  expect(counted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(50);
  // most of the 28 things that can be done were
  expect(done.size).toBeGreaterThan(20);

  // nothing of one case went into another, and no row stands beside the files
  const kept = await Promise.all(begun.map(async (id) => (await cases.file(id))!.history.length));
  const { n } = await database
    .selectFrom('case_steps')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(n).toBe(kept.reduce((sum, steps) => sum + steps, 0));
  expect(n).toBe(counted + begun.length);
  await database.destroy();
}, 120_000);
