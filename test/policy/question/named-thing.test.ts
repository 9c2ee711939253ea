import { describe, expect, it } from 'vitest';
import { namesAnother } from '../../../src/policy/question/named-thing.js';

describe('a sentence about another thing of the kind that is asked for', () => {
  it.each([
    ['养驴一头补多少', '肉牛每头补助1000元,肉羊每只补助150元。'],
    ['平菇一棒补几毛', '香菇每棒0.8元,黑木耳每棒0.6元。'],
    ['三级残疾的护理补贴是多少', '重度残疾人护理补贴一级每月110元、二级每月85元。'],
    ['b级房子修一下补不补', 'C级加固每户1.5万元,D级重建每户3万元。'],
    ['第三档给多少', '一档补助500元,二档补助800元。'],
  ])('%s: %s', (question, sentence) => expect(namesAnother(question, sentence)).toBe(true));

  it.each([
    ['养羊一只补多少', '肉牛每头补助1000元,肉羊每只补助150元。'],
    ['我养了驴和羊,都补不', '肉羊每只补助150元。'],
    ['养驴补不补', '畜禽养殖按规模补助。'],
    ['种平菇补不补', '食用菌每棒补助0.5元。'],
    ['院子里种菜补多少', '养鸡每只补助5元。'],
    ['养鸡补多少', '每户补贴不超过2000元。'],
    ['低保一个月多少', '一级每月110元。'],
    ['马上要交医保了,交多少', '肉牛每头补助1000元。'],
    ['土豆一亩补多少', '马铃薯每亩补助130元,玉米每亩补助100元。'],
  ])('not %s: %s', (question, sentence) => expect(namesAnother(question, sentence)).toBe(false));
});
