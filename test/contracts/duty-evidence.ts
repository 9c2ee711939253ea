import { expect, it } from 'vitest';
import { noLimits, openLead } from '../../src/hardship/cases/case-service.js';
import type { DutyEvidence } from '../../src/hardship/duties/duty-evidence.js';
import { beginImport, runImport } from '../../src/hardship/leads/import-warnings.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import type { RoundEntry } from '../../src/hardship/rounds/round.js';
import type { StaffStore } from '../../src/hardship/staff/staff-store.js';
import { newUlid } from '../../src/shared/id.js';
import { simplePlaces } from '../fakes/simple-places.js';
import { someAccount, someMember } from '../fakes/some-staff.js';
import { warningSheet } from '../fakes/warning-sheet.js';
import type { LeadStores } from './lead-stores.js';

export interface EvidenceStores extends LeadStores {
  evidence: DutyEvidence;
  staff: StaffStore;
}

const now = new Date('2026-12-03T02:00:00Z');
const county = '河东省青川市云溪县';
const township = `${county}八宝镇`;
const village = `${township}新屯村`;
const december = { within: county, from: '2026-12-01', to: '2026-12-31' };

/** Runs on every database. `open` gives empty stores. */
export function dutyEvidenceContract(open: () => EvidenceStores): void {
  const walk = (more: Partial<RoundEntry>) =>
    open().rounds.record(
      {
        ...{
          sentAs: newUlid(now),
          by: 'acc1',
          role: 'village',
          area: village,
          group: '三组',
          households: 12,
        },
        ...{ findings: 0, on: '2026-12-02', at: now.toISOString(), ...more },
      },
      [],
    );

  it('sees the last walk of each village by each role, and no finding met in passing', async () => {
    await walk({ on: '2026-12-01' });
    await walk({ on: '2026-12-02', group: '四组' });
    await walk({ on: '2026-12-03', role: 'township' });
    await walk({ on: '2026-12-03', households: 0, findings: 1 });
    await walk({ on: '2026-11-30', area: `${township}后沟村` });
    await walk({ area: '河东省青川市白石县青山镇石桥村' });
    const seen = await open().evidence.last({ ...december, kinds: ['walk'] });
    expect(seen.sort((a, b) => (a.on < b.on ? -1 : 1))).toEqual([
      { kind: 'walk', role: 'village', area: village, on: '2026-12-02' },
      { kind: 'walk', role: 'township', area: village, on: '2026-12-03' },
    ]);
  });

  it('sees the last follow-up of a village by the day in Shanghai', async () => {
    for (const lastFollowUpAt of ['2026-12-01T15:59:00.000Z', '2026-12-01T16:01:00.000Z', null]) {
      const lead: Lead = {
        schema: 1,
        id: newUlid(now),
        receipt: newReceipt(),
        name: '王桂花',
        village: { region: village, said: '三组' },
        phone: null,
        idNumber: null,
        causes: [],
        urgent: false,
        words: '缺劳力',
        source: { door: 'finding', round: null, foundBy: 'somebody' },
        at: now.toISOString(),
      };
      const { opened, first } = openLead(lead, { actor: 'village', id: 'somebody' }, now);
      const placed = { ...opened, lastFollowUpAt };
      await open().cases.commit([{ write: 'lead', lead, opened: placed, first, links: [] }]);
    }
    const kinds = ['follow_up'] as const;
    const seen = { kind: 'follow_up', role: null, area: village, on: '2026-12-02' };
    expect(await open().evidence.last({ ...december, kinds })).toEqual([seen]);
    expect(await open().evidence.last({ ...december, within: village, kinds })).toEqual([seen]);
    expect(await open().evidence.last({ ...december, to: '2026-11-30', from: '2026-11-01', kinds })).toEqual(
      [],
    );
  });

  it('sees a comparison of the place that made it once it is in', async () => {
    const member = someMember({ role: 'county', region: county });
    const limitsFor = async () => noLimits;
    const parts = { ...open(), resolvePlace: simplePlaces, limitsFor, limitsForMany: () => limitsFor };
    const given = { bureau: '县医保局', sheet: warningSheet(1) };
    const { id } = await beginImport(parts, member, given, now);
    const kinds = ['comparison'] as const;
    expect(await open().evidence.last({ ...december, kinds })).toEqual([]);
    await open().imports.start(id);
    await runImport(parts, id, member, { now: () => now });
    expect(await open().evidence.last({ ...december, kinds })).toEqual([
      { kind: 'comparison', role: null, area: county, on: '2026-12-03' },
    ]);
  });

  it('knows since when somebody of a place is at the desk', async () => {
    expect(await open().evidence.since(county)).toBeNull();
    const hire = (region: string, createdAt: string, active = true) =>
      open().staff.add(someAccount({ role: 'village', region, createdAt, active }));
    await hire(village, '2026-10-02T00:00:00.000Z');
    await hire(village, '2026-09-02T00:00:00.000Z', false);
    await hire(`${township}后沟村`, '2026-11-02T00:00:00.000Z');
    expect(await open().evidence.since(county)).toBe('2026-10-02T00:00:00.000Z');
    expect(await open().evidence.since(`${township}后沟村`)).toBe('2026-11-02T00:00:00.000Z');
  });
}
