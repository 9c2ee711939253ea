import { beforeAll, describe, expect, it } from 'vitest';
import { loadRegions } from '../../../src/policy/corpus/known-regions.js';
import type { RegionList } from '../../../src/policy/corpus/region-list.js';
import { placeRole } from '../../../src/policy/question/place-role.js';
import { placesNamed } from '../../../src/policy/question/question-place.js';

let regions: RegionList;
beforeAll(async () => {
  regions = await loadRegions('corpus', ['云岭省清河市白石县']);
});

/** The role of the one place a message names, asked by somebody whose home is known. */
const roleIn = (text: string, known: { covered?: boolean; atHome?: boolean } = {}) => {
  const [place] = placesNamed(text, null, regions);
  return placeRole(text, place!, { covered: false, atHome: true, ...known });
};

describe('the role of a named place', () => {
  it.each([
    '我在北京打工，我爸的低保谁管',
    '去新疆摘棉花，路费给报吗',
    '从山东回来开个小卖部，有没有补贴',
    '在山东住院能报几成',
    '没办转院手续自己跑太原住的院，能报几成',
    '儿子考上太原的一个二本，给多少钱',
    '我在东莞那边打工快四个月了，路费能给几多',
    '去浙江那边厂里干活，路费能给几多',
    '坐大巴克广东的票早就搞落了，领路费要不要票',
    '我云南的，来你们这儿砖厂打工，房子烧了管不管外地人',
    '家母跟我住在香港，年年核实要回去吗',
    '我户口在定西那头，这几年在你们这包了地，买播种机这边给补吗',
    '我现在住在东莞打工，低保还能领吗',
    '俺现住沈阳看病，能报多少',
    '我目前住在沈阳的医院里，能报多少',
    '妹儿考起湖南的大学了，给多少车费',
    '女儿考上海师大四年的，她这种也给咩',
  ])('is told where somebody only is or goes: %s', (text) => expect(roleIn(text)).toBe('told'));

  it.each(['俺嫁到山东了，低保在哪办', '住在山东，低保能领吗', '山东那边种菜给多少', '山东种菜给多少'])(
    'is asked where somebody lives, or of which something is asked: %s',
    (text) => expect(roleIn(text)).toBe('asked'),
  );

  it.each([
    '我现在住在山东，低保能领吗',
    '我家是山东的，种菜给多少',
    '咱山东种菜给多少',
    '我们这边山东给多少',
    '额是山东的，种菜给多少',
    '我屋头在山东，种菜给多少',
  ])('is the own one where the asker says so: %s', (text) => expect(roleIn(text)).toBe('own'));

  it.each(['我是山东的，嫁到外地了，种菜给多少', '和我们山东一样给多少', '咱山东和别处哪个给得多'])(
    'is only asked about where the asker moved away or names several: %s',
    (text) => expect(roleIn(text)).toBe('asked'),
  );

  it('is aside where somebody only works, though there are documents of it', () =>
    expect(roleIn('在白石县的砖厂干活，路费给多少', { covered: true })).toBe('aside'));

  it('is told when it is denied, or heard of after the question', () => {
    expect(placesNamed('整错了，不是白石县', null, regions)).toEqual([]);
    expect(roleIn('俺家头年打白石县搬过来的，种菜给多少', { covered: true })).toBe('told');
    expect(roleIn('户口上个月从白石县迁到外头了，老家那些钱还能领到什么时候', { covered: true })).toBe(
      'decisive',
    );
    expect(roleIn('这钱是不是白石县给的', { covered: true })).toBe('asked');
    expect(roleIn('一月给多少？白石县的同学说是五十', { covered: true })).toBe('told');
    expect(roleIn('白石县的同学说是五十，真的吗', { covered: true })).toBe('asked');
  });

  it('is not decisive for a residence elsewhere', () => {
    expect(roleIn('户口不在山东，低保去哪办')).not.toBe('decisive');
  });

  it.each(['户口迁到山东，低保去哪办', '按山东的说，一户给多少', '说错了，是山东的'])(
    'is decisive where the asker says so: %s',
    (text) => expect(roleIn(text)).toBe('decisive'),
  );

  it('is told for where a wife comes from', () =>
    expect(roleIn('白石县是我娘家，一户补多少', { covered: true })).toBe('told'));

  it('is told when the own place is asked about elsewhere in the message', () =>
    expect(roleIn('白石县的亲戚说给两千六，我们县给多少', { covered: true })).toBe('told'));

  it('is asked when there are documents of it, even where somebody only is', () =>
    expect(roleIn('在白石县种菜给多少', { covered: true })).toBe('asked'));

  it('is aside where somebody works and asked otherwise, when nobody knows where they live', () => {
    expect(roleIn('在北京打工，低保咋办', { atHome: false })).toBe('aside');
    expect(roleIn('在北京的低保咋办', { atHome: false })).toBe('asked');
  });
});
