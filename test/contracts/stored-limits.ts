import { beforeEach, describe, expect, it } from 'vitest';
import { ActionInput } from '../../src/hardship/cases/action-input.js';
import { noteOn, staffAct, type LimitsOf } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import { CountyProfile, type CountySettings } from '../../src/hardship/cases/county-profile.js';
import { createLimitsFor } from '../../src/hardship/clocks/limits-for.js';
import { refreshLimits, type RefreshParts } from '../../src/hardship/clocks/refresh-limits.js';
import { wholeHouse, type StoredLimits } from '../../src/hardship/clocks/stored-limits.js';
import { withFamilyMessage } from '../../src/hardship/messages/with-family-message.js';
import type { OutboxStores } from './outbox.js';

export interface LimitStores extends OutboxStores {
  cases: CaseStore;
  counties: CountySettings;
  limits: StoredLimits;
}

const county = '河东省青川市云溪县';
const house = { days: [], years: [] };
const stated = (value: number) => ({ value, source: '云农发〔2024〕7号', date: '2024-03-05' });
const visitWithin = (days: number, region = county) =>
  CountyProfile.parse({ region, visitDays: stated(days) });

/** Reported on Sunday, 1 December 2024: due at the end of the n-th working day after it. */
const dueIn: Record<number, string> = {
  2: '2024-12-03T16:00:00.000Z',
  3: '2024-12-04T16:00:00.000Z',
  4: '2024-12-05T16:00:00.000Z',
};

export function storedLimitsContract(stores: () => LimitStores): void {
  let now: Date;
  beforeEach(() => void (now = new Date('2024-12-03T02:00:00Z')));
  const at = () => now.toISOString();
  const parts = (more: Partial<RefreshParts> = {}): RefreshParts => {
    const { limits: stored, counties } = stores();
    return { stored, counties, house, clock: { now: () => now }, rest: async () => true, ...more };
  };
  const opened = async (village: string) => (await stores().told('web', 0, village)).case;
  const dueOf = async (id: string) => (await stores().cases.find(id))!.dueAt;
  const order = async (scope: string) =>
    (await stores().cases.list({ scope, states: ['待核实'], limit: 9 })).rows.map((row) => row.case.id);
  const refresh = async (region: string) => {
    await stores().limits.ask(region, at());
    return refreshLimits(parts(), region);
  };

  describe('when a profile is changed', () => {
    it('limits and the order of lists follow, and nothing else of a case is touched', async () => {
      const one = await opened(`${county}八宝镇新屯村`);
      const two = await opened(`${county}柳河镇前进村`);
      const elsewhere = await opened('河东省青川市白石县河口镇');
      await stores().counties.save(visitWithin(4), at());
      await stores().counties.save(visitWithin(2, `${county}柳河镇`), at());
      const before = (await stores().cases.file(one))!;
      expect(await refresh(county)).toMatchObject({ kind: 'settling' });
      const after = (await stores().cases.file(one))!;
      expect(after.case).toEqual({ ...before.case, dueAt: dueIn[4], amberAt: dueIn[2] });
      expect(after.history).toEqual(before.history);
      expect(await dueOf(two)).toBe(dueIn[2]);
      expect(await dueOf(elsewhere)).toBeNull();
      expect(await order(county)).toEqual([two, one]);
      expect(await stores().limits.of(county)).toMatchObject({ total: 2, seen: 2, changed: 2, walks: 1 });

      await stores().counties.save(CountyProfile.parse({ region: county }), at());
      await refresh(county);
      expect(await dueOf(one)).toBeNull();
      expect((await stores().cases.counts(county, '2025-01-01T00:00:00.000Z', at())).red).toBe(1);
    });

    it('a step that comes between reading and writing stands, with the new limit', async () => {
      const id = await opened(county);
      await stores().counties.save(visitWithin(3), at());
      const { limits: stored } = stores();
      let stepped = false;
      const busy: StoredLimits = {
        ...stored,
        async cases(...given) {
          const found = await stored.cases(...given);
          if (!stepped) await stores().cases.commit([noteOn(found[0]!, '补充', now)]);
          stepped = true;
          return found;
        },
      };
      await stored.ask(county, at());
      await refreshLimits(parts({ stored: busy }), county);
      expect(await stores().cases.find(id)).toMatchObject({ version: 2, dueAt: dueIn[3] });
      expect((await stores().cases.file(id))!.history).toHaveLength(2);
      expect(await stored.save([{ ...(await stores().cases.find(id))!, version: 1 }])).toEqual([id]);
    });

    it('a step counted by the older profile is found by the second walk, a minute later', async () => {
      await stores().counties.save(visitWithin(3), at());
      const id = await opened(county);
      const older: LimitsOf = await createLimitsFor(stores().counties, house)(county);
      await stores().counties.save(visitWithin(4), at());
      await refresh(county);
      await stores().cases.commit([noteOn((await stores().cases.find(id))!, '补充', now, older)]);
      expect(await dueOf(id)).toBe(dueIn[3]);
      expect(await order(county)).toEqual([id]);
      now = new Date(now.getTime() + 61_000);
      expect(await refreshLimits(parts(), county)).toEqual({ kind: 'done' });
      expect(await dueOf(id)).toBe(dueIn[4]);
      expect(await stores().limits.underway()).toEqual([]);
    });

    it('a walk that was ended half way goes on where it was, and begins again when asked again', async () => {
      const ids = [];
      for (let n = 0; n < 5; n++) ids.push(await opened(county));
      ids.sort();
      await stores().counties.save(visitWithin(3), at());
      await stores().limits.ask(county, at());
      const killed = parts({ batch: 2, rest: async () => false });
      expect(await refreshLimits(killed, county)).toEqual({ kind: 'stopped' });
      expect(await Promise.all(ids.map(dueOf))).toEqual([dueIn[3], dueIn[3], null, null, null]);
      expect(await stores().limits.underway()).toMatchObject([{ region: county, seen: 2, walkedTo: ids[1] }]);
      await refreshLimits(killed, county);
      expect(await dueOf(ids[3]!)).toBe(dueIn[3]);

      let rests = 0;
      const edited = async () => {
        if (rests++ > 0) return true;
        await stores().counties.save(visitWithin(2), at());
        await stores().limits.ask(county, at());
        return true;
      };
      await stores().limits.ask(county, at());
      await refreshLimits(parts({ batch: 2, rest: edited }), county);
      expect(await Promise.all(ids.map(dueOf))).toEqual(ids.map(() => dueIn[2]));
    });

    it('the whole house is walked over too, with cases whose place nobody knows', async () => {
      const id = await opened(county);
      await opened('河东省青川市白石县河口镇');
      await stores().counties.save(visitWithin(3), at());
      expect(await stores().limits.ask(wholeHouse, at(), 'v1')).toMatchObject({ total: 2, asked: 1 });
      await refreshLimits(parts(), wholeHouse);
      expect(await dueOf(id)).toBe(dueIn[3]);
      expect(await stores().limits.ask(wholeHouse, at())).toMatchObject({ basis: 'v1', asked: 2, walks: 0 });
      expect(await refreshLimits(parts(), '河东省')).toEqual({ kind: 'nothing' });
    });
  });

  describe('a refused family', () => {
    const feedback = CountyProfile.parse({ region: county, feedbackDays: stated(5) });

    /** Taken up, then refused, each told as `channel` lets. */
    async function refused(channel: 'web' | 'telegram') {
      await stores().counties.save(feedback, at());
      const limits = await createLimitsFor(stores().counties, house)(county);
      const told = await stores().told(channel, 0);
      for (const action of ['受理', '不予纳入'] as const) {
        const file = (await stores().cases.file(told.case))!;
        const input = ActionInput.parse({ responsible: 's1', reasonCode: 'no_risk', familyNote: '收入稳' });
        const by = { actor: 'village' as const, id: 's1' };
        const acted = staffAct(file, action, input, by, { now, limits });
        if (acted.kind !== 'done') throw new Error(acted.kind);
        expect(await stores().cases.commit(withFamilyMessage(file, acted.writes, now))).toBe(true);
        now = new Date(now.getTime() + 1000);
      }
      return told;
    }
    const send = async () => {
      const taken = await stores().outbox.take(at(), at());
      await stores().outbox.sent(taken!.id, at());
    };
    const red = async () => (await stores().cases.counts(county, '2025-01-01T00:00:00.000Z', at())).red;

    it('is told when the message about it went out, not with one about an earlier step', async () => {
      const { case: id } = await refused('telegram');
      expect(await dueOf(id)).not.toBeNull();
      await send();
      expect(await stores().cases.find(id)).toMatchObject({ toldAt: null });
      expect(await red()).toBe(1);
      await send();
      expect(await stores().cases.find(id)).toMatchObject({ toldAt: at(), dueAt: null, amberAt: null });
      expect(await red()).toBe(0);
    });

    it('is told when it read it in the chat', async () => {
      const { case: id, report } = await refused('web');
      await stores().cases.commit([{ write: 'family_read', report, at: at() }]);
      expect(await stores().cases.find(id)).toMatchObject({ toldAt: at(), dueAt: null });
      expect(await red()).toBe(0);
    });
  });
}
