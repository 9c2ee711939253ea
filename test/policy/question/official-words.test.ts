import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../src/policy/corpus/read-lexicon.js';
import { officialWord } from '../../../src/policy/question/official-words.js';

const lexicon = readLexicon(readFileSync(join(import.meta.dirname, '../../../corpus/lexicon.yaml'), 'utf8'));
const word = (question: string, quote: string, { passage = quote, year = null as number | null } = {}) =>
  officialWord(question, { quote, passage }, lexicon, year);

describe('the document’s word for the asker’s', () => {
  it.each([
    ['今年粮补一亩给多少', '耕地地力保护补贴每亩92元。', '粮补', '耕地地力保护补贴'],
    ['种地补贴啥时候到账', '耕地地力保护补贴于6月底前发放。', '种地补贴', '耕地地力保护补贴'],
    ['苞米补贴一亩几块', '玉米大豆生产者补贴按面积发放。', '苞米补贴', '玉米大豆生产者补贴'],
    ['俺家能吃低保不', '符合条件的可以申请最低生活保障。', '低保', '最低生活保障'],
    ['高龄补贴一个月多少', '80周岁以上老人可以领取高龄津贴。', '高龄补贴', '高龄津贴'],
    ['边缘户咋认定的', '边缘易致贫户由乡镇认定。', '边缘户', '边缘易致贫户'],
    ['公益岗一个月开多少', '公益性岗位月补贴600元。', '公益岗', '公益性岗位'],
    ['扶贫贷还能贷不', '脱贫人口小额信贷额度不超过5万元。', '扶贫贷', '脱贫人口小额信贷'],
    ['房本丢了咋办', '不动产权证书遗失的，可以补办。', '房本', '不动产权证书'],
    ['土地证上写的谁', '土地承包经营权证登记到户。', '土地证', '土地承包经营权证'],
    ['老年证能免费坐车不', '凭老年人优待卡或老年优待证免费乘车。', '老年证', '老年优待证'],
    ['医保卡咋换新的', '社会保障卡到期换发。', '医保卡', '社会保障卡'],
    ['人社局在哪儿', '由人力资源和社会保障局办理。', '人社局', '人力资源和社会保障局'],
    ['打工的车票补贴给不给', '外出务工交通补助每人600元。', '车票补贴', '外出务工交通补助'],
    [
      '孩子上大學貸款咋辦，學費貸款',
      '生源地信用助学贷款由县资助中心办理。',
      '学费贷款',
      '生源地信用助学贷款',
    ],
  ])('%s → %s', (question, quote, said, official) => {
    expect(word(question, quote)).toEqual({ word: said, official, former: false });
  });

  it.each([
    ['新农合一年交多少', '城乡居民基本医疗保险个人缴费400元。', '新农合', '城乡居民基本医疗保险'],
    ['农村合作医疗一年交多少', '城乡居民基本医疗保险个人缴费400元。', '农村合作医疗', '城乡居民基本医疗保险'],
    ['扶贫办在哪儿', '由乡村振兴部门负责。', '扶贫办', '乡村振兴部门'],
  ])('tells a name of former years: %s', (question, quote, said, official) => {
    expect(word(question, quote)).toEqual({ word: said, official, former: true });
  });

  it('calls no name former that still held in the year of asking', () =>
    expect(word('新农合一年交多少', '城乡居民基本医疗保险缴费。', { year: 2010 })?.former).not.toBe(true));

  it('looks at the passage where the quote has no term', () =>
    expect(
      word('粮补给多少', '每亩92元。', { passage: '耕地地力保护补贴按面积发。每亩92元。' })?.official,
    ).toBe('耕地地力保护补贴'));

  it.each([
    ['the document uses the asker’s word, too', '粮补一亩多少', '耕地地力保护补贴（粮补）每亩92元。'],
    ['the asker uses the term', '耕地地力保护补贴就是粮补吗', '耕地地力保护补贴每亩92元。'],
    ['the word is part of the term', '护林员工资多少', '生态护林员每人每年10000元。'],
    ['the word says what happened', '房子漏雨咋办', '农村危房改造由农户申请。'],
    ['the word says what happened, too', '我们这儿老停电', '农村电网改造由供电企业实施。'],
    ['the word is what somebody does', '咋办低保', '低保申请由乡镇受理。'],
    ['the term is short and everyday', '上头给多少', '政府给予补助。'],
    ['the word is only part of a longer name', '大队书记管不管', '村民委员会负责。'],
    ['another sort of thing is meant', '养老金啥时候发', '城乡居民基本养老保险由县级经办。'],
    ['the terms are two', '残疾补贴多少', '残疾人两项补贴、困难残疾人生活补贴按月发放。'],
    ['the text has none of its terms', '粮补一亩多少', '危房改造每户3万元。'],
    ['the two are written almost alike', '公益岗位多少钱', '公益性岗位月补贴600元。'],
  ])('is not told when %s: %s', (_why, question, quote) => {
    expect(word(question, quote)).toBeNull();
  });
});
