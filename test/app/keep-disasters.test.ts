import { expect, it } from 'vitest';
import { keepDisasters } from '../../src/app/keep-disasters.js';
import { noLimits } from '../../src/hardship/cases/case-service.js';
import type { HardshipCase } from '../../src/hardship/cases/case.js';
import type { DisasterMode } from '../../src/hardship/disaster/disaster-mode.js';
import type { FollowDisastersParts } from '../../src/hardship/disaster/follow-disasters.js';
import { createKeptLogger } from '../fakes/kept-logger.js';

const now = new Date('2026-12-03T02:00:00Z');
const unset = async (): Promise<never> => Promise.reject(new Error('the test sets no such method'));
const mode: DisasterMode = {
  id: 'flood',
  region: '河东省青川市云溪县八宝镇',
  kind: '0201',
  reason: '夜里山洪',
  startedBy: 'county',
  startedAs: 'county',
  startedAt: '2026-12-03T01:00:00.000Z',
  ended: null,
};

const open = (more: Partial<FollowDisastersParts['disasterCases']>, standing: DisasterMode[] = [mode]) => {
  const { logger, lines } = createKeptLogger();
  const keeper = keepDisasters({
    disasters: { standing: async () => standing },
    disasterCases: {
      untouched: unset,
      mark: unset,
      reached: unset,
      lift: unset,
      tally: unset,
      unsettled: async () => [],
      settled: unset,
      ...more,
    },
    cases: { find: async (id) => ({ id, state: '核实中', urgent: false }) as HardshipCase },
    limitsFor: async () => noLimits,
    clock: { now: () => now },
    logger,
  });
  return { keeper, lines };
};

it('follows at its start and when something changed, and says how many, not whose', async () => {
  const marked: string[] = [];
  const { keeper, lines } = open({
    untouched: async () => (marked.length === 0 ? ['王桂花'] : []),
    mark: async ({ case: id }) => {
      marked.push(id);
      return 'marked';
    },
  });
  await keeper.changed();
  await keeper.stop();
  expect(marked).toEqual(['王桂花']);
  expect(lines.join()).toContain('cases follow the disasters of their places');
  expect(lines.join()).not.toContain('王桂花');
});

it('lets nobody wait for a trouble, and says so without anybody’s words', async () => {
  const failing = async () => Promise.reject(new Error('王桂花'));
  const { keeper, lines } = open({ untouched: failing });
  await keeper.changed();
  await keeper.stop();
  expect(lines.join()).toContain('it is tried again');
  expect(lines.join()).not.toContain('王桂花');
});

it('begins nothing once it is stopped', async () => {
  const { keeper, lines } = open({ untouched: async () => [] });
  await keeper.stop();
  const before = lines.length;
  await keeper.changed();
  expect(lines).toHaveLength(before);
});
