import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyLibrary } from '../../../src/policy/policy-library.js';
import { settlePlace } from '../../../src/policy/question/settle-place.js';
import { smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const kaiyuan = '辽宁省铁岭市开原市';
const chongyang = '湖北省咸宁市崇阳县';

let library: PolicyLibrary;
beforeAll(async () => {
  library = await smallLibrary([
    { id: 'qingchuan', region: qingchuan, sentences: ['组织带头人到菏泽市学习庭院车间的做法。'] },
    { id: 'baishi', region: baishi, sentences: ['每户补贴不超过2600元。'] },
    { id: 'kaiyuan', region: kaiyuan, sentences: ['每户补贴不超过2000元。'] },
    { id: 'chongyang', region: chongyang, sentences: ['每户补贴不超过1000元。'] },
  ]);
});
const settle = (question: string, region: string | null = qingchuan, history: readonly string[] = []) =>
  settlePlace({ question, history, region }, library);

describe('the place of a question', () => {
  it('is the one it names, before the remembered one', () =>
    expect(settle('我姐嫁到白石县了，她那边种菜给多少')).toEqual({
      places: [baishi],
      from: 'question',
      home: qingchuan,
    }));

  it('is the one named last in the turns before, before the remembered one', () =>
    expect(settle('那尾款呢', qingchuan, ['白石县种菜给多少', '那开原呢'])).toMatchObject({
      places: [kaiyuan],
      from: 'history',
    }));

  it('is the remembered one when none is named', () =>
    expect(settle('低保一年给多少')).toMatchObject({ places: [qingchuan], from: 'remembered' }));

  it('is unknown when nobody said any', () =>
    expect(settle('低保一年给多少', null)).toEqual({ places: [], from: 'unknown', home: null }));

  it('is none that only belongs to what is told', () =>
    expect(settle('我在北京打工，我爸的低保谁管')).toMatchObject({
      places: [qingchuan],
      from: 'remembered',
    }));

  it('is none that the asker’s own documents tell of', () =>
    expect(settle('菏泽学来的那个车间还收人不').places).toEqual([qingchuan]));

  it('is one without documents where the asker says to live', () =>
    expect(settle('我家是菏泽的，种菜给不给钱').places).toEqual(['山东省菏泽市']));

  it('is what a slip of the keyboard meant', () =>
    expect(settle('崇羊县种菜给多少', null).places).toEqual([chongyang]));

  it('is no other province’s place that is written nearly alike', () => {
    expect(settle('崇羊县种菜给多少').places).not.toContain(chongyang);
    expect(settle('我们晴州县种菜给多少').places).toEqual([qingchuan]);
  });

  it('is a listed place without documents itself, however alike another one is written', () =>
    expect(settle('我在崇仁县，种菜给多少', '江西省抚州市崇仁县').places).toEqual(['江西省抚州市崇仁县']));

  it('is a province itself, however alike another one is written', async () => {
    const shanxi = await smallLibrary([
      { id: 'shanxi', region: '山西省', sentences: ['每户补贴不超过2000元。'] },
    ]);
    expect(settlePlace({ question: '山东省种菜给多少', history: [], region: null }, shanxi).places).toEqual([
      '山东省',
    ]);
  });

  it('is the own county, whether a list knows it or not', () =>
    expect(settle('我们柳溪县种菜给多少', '云岭省清河市柳溪县').places).toEqual(['云岭省清河市柳溪县']));

  it('is a county that a document of the prefecture names', async () => {
    const wide = await smallLibrary([
      { id: 'wide', region: '云岭省清河市', sentences: ['适用于晴川县、柳溪县。'] },
      { id: 'qingchuan', region: qingchuan, sentences: ['每户补贴不超过2000元。'] },
    ]);
    const asked = { question: '我姐嫁到柳溪县了，她那边给多少', history: [], region: qingchuan };
    expect(settlePlace(asked, wide).places).toEqual(['云岭省清河市柳溪县']);
  });

  it('is where somebody lives now, not where they come from', () =>
    expect(settle('我老家是白石县的，现在住晴川县，种菜给多少').places).toEqual([qingchuan]));

  it('is the known place above a township that no list knows', () => {
    expect(settle('柳树乡种菜给多少').places).toEqual([qingchuan]);
    expect(settle('晴川县柳树乡种菜给多少', null).places).toEqual([qingchuan]);
  });

  it('is only the one that decides when several are named', () =>
    expect(settle('晴川那边给得少，我户口在白石县，能给多少').places).toEqual([baishi]));
});

describe('a comparison', () => {
  it('is about all places it names', () =>
    expect(settle('开原和白石哪个给得多').places).toEqual([kaiyuan, baishi]));

  it.each(['我们县比开原给得多吗', '开原比我们这边给得多吗'])('is about the own place too: %s', (question) =>
    expect(settle(question).places).toEqual([qingchuan, kaiyuan]),
  );
});
