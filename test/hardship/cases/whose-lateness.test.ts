import { expect, it } from 'vitest';
import { caseStates } from '../../../src/hardship/cases/case-transitions.js';
import { escalatedTo, lateFor } from '../../../src/hardship/cases/whose-lateness.js';
import { openStates } from '../../../src/hardship/cases/whose-turn.js';

it('adds to each level what the level below left lying, and nothing that is over', () => {
  expect(escalatedTo('village')).toEqual([]);
  expect(escalatedTo('township')).toEqual(['核实中', '评议公示', '帮扶中']);
  expect(escalatedTo('county')).toEqual(['乡镇审核', '已纳入']);
  expect(lateFor('county')).toEqual(['乡镇审核', '县级审定', '已纳入']);
  // who watches everything that is open needs nothing on top
  expect(escalatedTo('city')).toEqual([]);
  expect(lateFor('city')).toEqual(openStates);
  expect(caseStates.filter((state) => lateFor('township').includes(state))).not.toContain('已关闭');
});
