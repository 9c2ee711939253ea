import { expect, it } from 'vitest';
import { noLimits } from '../../../src/hardship/cases/case-service.js';
import type { HardshipCase } from '../../../src/hardship/cases/case.js';
import type { DisasterStore } from '../../../src/hardship/disaster/disaster-mode.js';
import { openFinding, type Finding, type FindingParts } from '../../../src/hardship/leads/open-finding.js';
import { recordMigrant, type MigrantParts } from '../../../src/hardship/migrants/record-migrant.js';
import type { Migrant, MigrantStore } from '../../../src/hardship/migrants/migrant.js';
import type { HardshipWrite } from '../../../src/hardship/unit-of-work.js';
import { someMember } from '../../fakes/some-staff.js';

const now = new Date('2024-12-03T02:00:00Z');
const village = '河东省青川市云溪县八宝镇新屯村';
const member = someMember({ role: 'village', region: village });
const finding: Finding = {
  name: '老张家',
  said: '新屯村三组',
  phone: null,
  words: '房子漏了',
  causes: ['99'],
  urgent: false,
};
const unset = async (): Promise<never> => Promise.reject(new Error('the test sets no such method'));
const disasters: DisasterStore = {
  standing: async () => [],
  start: unset,
  end: unset,
  log: unset,
  find: unset,
};
const parts = (reports: Partial<FindingParts['reports']>): FindingParts => ({
  reports: { openCasesOf: unset, isReceiptTaken: unset, ...reports },
  disasters,
  limitsFor: async () => noLimits,
});

it('tells a household a receipt that no other has, the one that is kept', async () => {
  const asked: string[] = [];
  const isReceiptTaken = async (receipt: string) => asked.push(receipt) < 3;
  const opened = await openFinding(
    parts({ isReceiptTaken, openCasesOf: async () => [] }),
    member,
    { finding, region: village, round: null },
    now,
  );
  expect(asked).toHaveLength(3);
  expect(opened.lead.receipt).toBe(asked[2]);
  expect(opened.writes).toMatchObject([{ write: 'lead', lead: { receipt: asked[2] } }]);
});

it('writes a second loss of work into the case of the first, and opens, links and numbers nothing', async () => {
  const before: Migrant = {
    id: 'one',
    region: village,
    name: '李大山',
    phone: '13900001111',
    population: 'lifted',
    reach: 'elsewhere',
    place: null,
    employer: null,
    sector: null,
    wage: null,
    wageBefore: null,
    since: null,
    state: 'working',
    stateSince: '2024-12-01',
    case: 'first',
    by: member.id,
    at: now.toISOString(),
    version: 2,
  };
  const kept = { id: 'first', state: '核实中', region: village, urgent: false } as HardshipCase;
  const written: HardshipWrite[] = [];
  const migrants: MigrantStore = {
    async save(_migrant, writes) {
      written.push(...writes);
      return 'saved';
    },
    find: unset,
    list: unset,
    counts: unset,
    watch: unset,
  };
  const all: MigrantParts = { ...parts({}), migrants, cases: { find: async () => kept } };
  const saved = await recordMigrant(all, member, { ...before, state: 'lost_job' }, before, now);
  expect(saved).toMatchObject({ kind: 'saved', warned: 'joined', migrant: { case: 'first' } });
  expect(written).toMatchObject([{ write: 'case_step', step: { case: 'first', action: '预警' } }]);
});
