import { describe, expect, it } from 'vitest';
import type { CaseStep, HardshipCase } from '../../../src/hardship/cases/case.js';
import type { CaseRecord } from '../../../src/hardship/cases/case-record.js';
import { openCase } from '../../../src/hardship/cases/case-service.js';
import type { CaseFile } from '../../../src/hardship/cases/case-store.js';
import { caseStates, moveCase, type CaseAction } from '../../../src/hardship/cases/case-transitions.js';
import type { HardshipWrite } from '../../../src/hardship/unit-of-work.js';
import { submission, toldDraft } from '../../fakes/told-report.js';
import { randomDeeds, seeded } from './random-deeds.js';

const days = 86_400_000;
const start = Date.parse('2026-03-02T01:00:00Z');

/** A case as the store would keep it: writes are applied, nothing else. */
function keptFile(): CaseFile & { history: CaseStep[]; records: CaseRecord[] } {
  const { report } = submission(toldDraft());
  const { opened, first } = openCase(report, new Date(start));
  return {
    case: opened,
    receipt: report.receipt,
    origin: report,
    history: [first],
    amendments: [],
    records: [],
    links: [],
    idsElsewhere: [],
    recused: [],
  };
}

function apply(file: ReturnType<typeof keptFile>, writes: readonly HardshipWrite[]): void {
  for (const each of writes) {
    if (each.write === 'case_step') {
      file.case = { ...each.moved, version: each.moved.version + 1 };
      file.history.push(each.step);
    } else if (each.write === 'case_record') file.records.push(each.record);
  }
}

/** What must hold after every deed; null when it does. `expect` is too slow to be asked a hundred thousand times. */
function brokenLaw(
  before: { case: HardshipCase; steps: number },
  { case: kept, history }: CaseFile,
  counted: boolean,
): string | null {
  const step = history.at(-1)!;
  if (!counted)
    return JSON.stringify(kept) === JSON.stringify(before.case) ? null : 'a refused deed changed the case';
  if (history.length !== before.steps + 1) return 'a deed is not in the history';
  if (kept.version !== history.length - 1) return 'the version does not count the steps';
  if (!caseStates.includes(kept.state) || step.to !== kept.state) return `an unlisted state ${kept.state}`;
  if (kept.openObjections < 0) return 'less than no objection';
  if (kept.state === before.case.state) return null;
  const legal = moveCase(before.case, step.action as CaseAction, step.actor);
  const listed = legal.kind === 'moved' && legal.to.state === kept.state && legal.to.purpose === kept.purpose;
  return listed ? null : `${before.case.state} → ${kept.state} by ${step.action} is not in the table`;
}

describe('whatever is done to a case, in whatever order', () => {
  it('stays in the table through 100,000 random deeds, and every deed that counted is in its history', () => {
    const random = seeded(20261127);
    const deed = randomDeeds(random);
    let file = keptFile();
    let counted = 0;
    const reached = new Set<string>();
    for (let i = 0, now = start; i < 100_000; i++, now += Math.floor(random() * 4 * days)) {
      const before = { case: structuredClone(file.case), steps: file.history.length };
      const writes = deed(file, new Date(now));
      if (writes !== null) {
        apply(file, writes);
        counted += 1;
      }
      const { case: kept } = file;
      reached.add(kept.state);
      const broken = brokenLaw(before, file, writes !== null);
      if (broken !== null) expect.fail(`deed ${i}: ${broken}`);
      const over = kept.state === '已关闭' || file.history.length > 300;
      if (over && random() < 0.3) file = keptFile();
    }
    expect(counted).toBeGreaterThan(10_000);
    expect([...reached].sort()).toEqual([...caseStates].sort());
  });
});
