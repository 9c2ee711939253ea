import { describe, expect, it } from 'vitest';
import { factsInWords } from '../../src/dialogue/eligibility/facts-in-words.js';
import type { Facts } from '../../src/eligibility/facts.js';
import { realCorpus } from './eligibility-talk.js';

describe('what a family does not say', () => {
  it.each<[string, Facts]>([
    ['邻居家是脱贫户', {}],
    ['想养牛没钱', {}],
    ['以前养过羊', {}],
    ['老伴前年得癌症走了', {}],
    ['孩子大学毕业了', {}],
    ['孩子没考上大学', {}],
    ['想吃低保', {}],
    ['低保被取消了', {}],
    ['家里没养啥', {}],
    ['一个月挣两千', {}],
    ['全家一年三万', {}],
    ['没病没灾', {}],
    ['我不能干活', {}],
    ['我没残疾', {}],
    ['房子不是D级', {}],
    ['牛奶厂上班', {}],
    ['我六十七了', {}],
    ['我家没有残疾人', { disabled: false }],
    ['我不是脱贫户', { formerlyPoor: false }],
    ['没有大病，就是血压高', { seriousIllness: false, chronicIllness: true }],
    ['供俩学生，一个高三一个大二', { senior: true, college: true }],
    ['一场雹子把庄稼打光了', { disaster: true }],
    ['残疾人也没有', { disabled: false }],
    ['低保也没吃过', { dibao: false }],
    ['没有高血压', {}],
    ['我要考上大学', {}],
    ['老大明年考大学', {}],
    ['她有羊癫疯', { chronicIllness: true }],
    ['三十只羊卖掉了', {}],
    ['把地包给人家种', {}],
    ['我姐家养着牛', {}],
    ['大地包给旁人种了', {}],
    ['奶奶只能干点零碎活', { weakLabour: true }],
    ['儿子三岁发烧打坏了脑子', {}],
    ['四口人一共两万', {}],
    ['在幼儿园做饭', {}],
    ['娃九岁了，残疾', { disabled: true, child: true }],
  ])('is not heard: %s', (text, facts) => {
    expect(factsInWords(text)).toEqual(facts);
  });
});

describe('what voice typing writes', () => {
  it.each<[string, Facts]>([
    ['我家是监测护', { monitored: true }],
    ['检测户', { monitored: true }],
    ['吃着低宝呢', { dibao: true }],
    [
      '我家是监测护我老公尿毒症家里就我一个人能干活',
      { monitored: true, seriousIllness: true, ordinaryLabour: true },
    ],
  ])('is set right: %s', (text, facts) => {
    expect(factsInWords(text)).toEqual(facts);
  });
});

describe('where somebody works', () => {
  const whereabouts = (home: string) => ({
    regions: realCorpus.regions,
    home: realCorpus.regions.resolve(home, null),
  });

  it.each<[string, string, Facts]>([
    ['彰武', '儿子在大连工地上干活', { worksInProvince: true }],
    ['山西', '儿子在大连工地上干活', { worksOutside: true }],
    ['彰武', '我在苏州电子厂上班', { worksOutside: true }],
    ['彰武', '闺女嫁到苏州了', {}],
    ['彰武', '我妈在沈阳做的手术', {}],
    ['彰武', '户口在彰武', { registeredHere: true }],
    ['咸宁', '户口还在修水，不在咸宁', { registeredHere: false }],
  ])('is near or far as seen from %s: %s', (home, text, facts) => {
    expect(factsInWords(text, null, whereabouts(home))).toEqual(facts);
  });
});

describe('words that go on and on', () => {
  it.each([
    '上',
    '评',
    '吃上',
    '没上',
    '有',
    '想',
    '牛',
    '常年',
    '都',
    '还不上',
    '娃三岁，',
    '药',
    '院',
    '地',
    '一',
    '户口',
    '也没',
  ])('are given up at once: %s', (row) => {
    const long = row.repeat(Math.floor(4000 / row.length));
    const began = performance.now();
    factsInWords(`没${long}低保`, 'industry');
    factsInWords(`${long}x`, 'industry');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('are denied as before where they are few', () => {
    expect(factsInWords('没评上低保')).toEqual({ dibao: false });
    expect(factsInWords('没吃上低保')).toEqual({ dibao: false });
  });
});
