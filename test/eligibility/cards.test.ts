import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardChanges } from '../../src/eligibility/card-changes.js';
import { checkHousehold } from '../../src/eligibility/check-household.js';
import type { Facts } from '../../src/eligibility/facts.js';
import { householdCard } from '../../src/eligibility/household-card.js';
import { villageLeaflet } from '../../src/eligibility/village-leaflet.js';
import { containsPlace, inventedBenefits, inventedTitle, yunxi } from '../fakes/invented-benefits.js';
import { real } from './real-benefits.js';

const village = `${yunxi}八宝镇前进村`;
const inside = '2026-06-01';

function cardOf(facts: Facts, date = inside, benefits = inventedBenefits()) {
  const asked = { region: village, date };
  const checked = checkHousehold(benefits, facts, asked, containsPlace);
  return householdCard(checked, { ...asked, gets: [], offices: [] }, inventedTitle);
}
const byId = (benefits = inventedBenefits()) => new Map(benefits.map((benefit) => [benefit.id, benefit]));

describe('明白卡', () => {
  it('names what looks met, with whom to ask, papers, year and source', () => {
    const card = cardOf({ formerlyPoor: true });
    expect(card.mayGet).toMatchObject([
      {
        name: '院子里种菜的补贴',
        gives: ['每户不超过1500元'],
        by: '乡镇人民政府',
        where: '村委会',
        papers: ['身份证'],
        years: '2026年',
        ended: false,
        source: 1,
      },
    ]);
    expect(card.sources).toEqual([
      { n: 1, document: 'yunxi-2026-garden', title: '云溪县2026年庭院种养奖补办法', years: '2026年' },
    ]);
    expect(card.worthAsking.map(({ rule }) => rule)).toEqual(['yunxi-work', 'yunxi-disabled']);
  });

  it('leaves out what the household cannot have, and what is of the village', () => {
    const card = cardOf({ formerlyPoor: false, monitored: false, severelyDisabled: false });
    const named = [...card.mayGet, ...card.worthAsking].map(({ rule }) => rule);
    expect(named).not.toContain('yunxi-garden');
    expect(named).not.toContain('yunxi-project');
  });

  it('says of an ended document that it has ended', () => {
    expect(cardOf({ formerlyPoor: true }, '2027-02-01').mayGet).toMatchObject([{ ended: true }]);
  });

  it('gives the numbers of the place first, and two that answer everywhere', () => {
    const checked = checkHousehold(inventedBenefits(), {}, { region: village, date: inside }, containsPlace);
    const offices = [1, 2, 3, 4].map((n) => ({ office: `第${n}处`, phone: `0999-${n}` }));
    const call = householdCard(
      checked,
      { region: village, date: inside, gets: null, offices },
      inventedTitle,
    ).call.map(({ phone }) => phone);
    expect(call).toEqual(['0999-1', '0999-2', '0999-3', '12317', '12345']);
  });

  it('never names one benefit twice, and notes the rule of everything it names', () => {
    const someFacts = fc.record(
      { formerlyPoor: fc.boolean(), disabled: fc.boolean(), cattle: fc.boolean(), dibao: fc.boolean() },
      { requiredKeys: [] },
    );
    const places = ['辽宁省铁岭市开原市', '辽宁省阜新市', '山西省', '湖北省咸宁市'];
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...places), (facts, region) => {
        const asked = { region, date: '2024-06-01' };
        const checked = checkHousehold(real.benefits, facts, asked, real.contains);
        const card = householdCard(checked, { ...asked, gets: null, offices: [] }, (id) => id);
        const named = [...card.mayGet, ...card.worthAsking].map(({ rule }) => rule);
        expect(new Set(named).size).toBe(named.length);
        expect(card.rules.map(({ rule }) => rule).sort()).toEqual([...named].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('a printed card', () => {
  const printed = { printedOn: inside, rules: cardOf({ formerlyPoor: true }).rules };

  it('stands while its rules say the same', () => {
    expect(cardChanges(printed, byId(), inside)).toEqual([]);
  });

  it('is listed when a figure changed, a rule is gone, or a period ended after it was printed', () => {
    expect(cardChanges(printed, byId(inventedBenefits(2000)), inside)).toEqual([
      { rule: 'yunxi-garden', name: '院子里种菜的补贴', years: '2026年', kind: 'changed' },
    ]);
    const without = inventedBenefits().filter(({ id }) => id !== 'yunxi-work');
    expect(cardChanges(printed, byId(without), inside)).toMatchObject([{ rule: 'yunxi-work', kind: 'gone' }]);
    const kinds = cardChanges(printed, byId(), '2027-01-01').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['ended']));
  });

  it('is not listed for a period that was over when it was printed', () => {
    const late = { ...printed, printedOn: '2027-01-02' };
    expect(cardChanges(late, byId(), '2027-05-01')).toEqual([]);
  });
});

describe('明白纸', () => {
  it('has every benefit of the place once, by whom it is for', () => {
    for (const region of ['辽宁省铁岭市开原市', '辽宁省阜新市', '山西省', '湖北省咸宁市']) {
      const leaflet = villageLeaflet(
        real.benefits,
        { region, date: '2026-11-27', offices: [] },
        real.contains,
        (id) => id,
      );
      const named = leaflet.groups.flatMap(({ entries }) => entries.map(({ rule }) => rule));
      const here = real.benefits.filter(({ place }) => place === region).map(({ id }) => id);
      expect(new Set(named)).toEqual(new Set(here));
      expect(named).toHaveLength(here.length);
      expect(leaflet.ended).toBe(true);
      for (const entry of leaflet.groups.flatMap(({ entries }) => entries)) {
        expect(entry.years).toMatch(/^\d{4}年/);
        expect(leaflet.sources.some(({ n }) => n === entry.source)).toBe(true);
      }
    }
  });

  it('has nothing of a place elsewhere or of a time to come', () => {
    const of = (region: string, date: string) =>
      villageLeaflet(inventedBenefits(), { region, date, offices: [] }, containsPlace, inventedTitle).groups;
    expect(of('河东省青川市白石县', inside)).toEqual([]);
    expect(of(village, '2025-12-31')).toEqual([]);
    expect(of(village, inside)).not.toEqual([]);
  });
});
