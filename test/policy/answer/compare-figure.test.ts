import { describe, expect, it } from 'vitest';
import { compareFigure } from '../../../src/policy/answer/compare-figure.js';
import { unsupportedFigures } from '../../../src/policy/answer/figure-guard.js';

/** Invented sentences in the manner of official ones. */
const rules = {
  income: '家庭年人均纯收入低于7200元的农户，经核实可以纳入监测。',
  incomeLine: '2023年全县监测收入线为家庭年人均纯收入7200元。',
  monthly: '个人月收入不超过2000元的，可以申请。',
  garden: '实行先建后补，每户补贴不超过2000元。',
  standard: '农村低保标准为每人每年6480元。',
  flock: '能繁母羊存栏20只以上的，给予贷款贴息。',
  ducks: '肉鸭每羽补2元(200羽起补)。',
  donkeys: '驴每头补900元,最多补3头。',
  ageTop: '护林员聘用年龄上限由65周岁调整为68周岁。',
  ageWindow: '60至70周岁的老年人可以参加体检。',
  ageNoLoan: '年满六十五周岁的不再发放贷款。',
  ageTwo: '年满16周岁、不满60周岁的劳动力均可报名。',
  land: '连片种植马铃薯10亩以上的给予补助。',
  plot: '庭院面积0.3亩至0.5亩的为二档。',
  village: '每个村连片种植马铃薯不少于50亩。',
  car: '拥有价值10万元以上家用小汽车的，原则上不纳入。',
  loan: '脱贫人口小额信贷贷款额度不超过5万元。',
  tiers: '年销售额5000元至1万元的奖补400元，1万元及以上的奖补1000元。',
  relief: '乡镇可先行给予3000元以内救助。',
  report: '贫困户人均年收入全部超过5000元。',
  price: '小麦最低收购价每斤不低于1.2元。',
  fees: '门诊个人自付费用超过300元的部分按规定报销。',
  ageExcept: '聘用年龄上限由65周岁调整为68周岁，但护路员仍以65周岁为限。',
  ageTiers: '80至89周岁每人每月50元，90至99周岁每人每月120元。',
  ageBare: '老年人满60周岁可以办卡，农村户口的放到58岁。',
  square: '重建面积不超过60平方米。',
} as const;
type Rule = keyof typeof rules;

const compared = (question: string, rule: Rule) =>
  compareFigure(question, { quote: rules[rule], said: rules[rule] });

describe('the asker’s figure beside the document’s limit', () => {
  it.each<[string, Rule, string]>([
    ['一人八千整，够得上监测户不', 'income', '您说的8000元，比文件写的7200元高。'],
    ['俺家一年一人八千挂零，能进名册不', 'income', '您说的8000多元，比文件写的7200元高。'],
    ['我家人均收入5,600元，算监测户吗', 'incomeLine', '您说的5600元，比文件写的7200元低。'],
    ['我家一人一年收入七千二，行不', 'income', '您说的7200元，正好是文件写的7200元。'],
    ['一人一年不到五千块钱，算不算', 'income', '您说的不到5000元，比文件写的7200元低。'],
    ['我一个月挣一千五，能申请不', 'monthly', '您说的1500元，比文件写的2000元低。'],
    ['一家十二只羊，能贴息不', 'flock', '您说的12只，比文件写的20只少。'],
    ['喂了三百只鸭儿，补不补', 'ducks', '您说的300只，比文件写的200羽多。'],
    ['我家有五头驴，都给吗', 'donkeys', '您说的5头，比文件写的3头多。'],
    ['六十七了还能看林子不', 'ageTop', '您说的67岁，比文件写的68周岁小。'],
    ['我爹今年六十八，还要不', 'ageTop', '您说的68岁，正好是文件写的68周岁。'],
    ['我娘65岁能体检不', 'ageWindow', '您说的65岁，在文件写的60至70周岁之间。'],
    ['老头子七十三了能体检不', 'ageWindow', '您说的73岁，比文件写的60至70周岁大。'],
    ['爺爺六十六歲了，還能貸款嗎', 'ageNoLoan', '您说的66岁，比文件写的六十五周岁大。'],
    ['我家七亩土豆，给不给', 'land', '您说的7亩，比文件写的10亩少。'],
    ['种了三十多亩洋芋，算不算', 'land', '您说的30多亩，比文件写的10亩多。'],
    ['院里四分地种菜，算哪一档', 'plot', '您说的0.4亩，在文件写的0.3亩至0.5亩之间。'],
    ['院子三亩七分地', 'plot', '您说的3.7亩，比文件写的0.3亩至0.5亩多。'],
    ['我那个轿车值九万，进得去不', 'car', '您说的9万元，比文件写的10万元低。'],
    ['想贷三万块钱养羊', 'loan', '您说的3万元，比文件写的5万元低。'],
    ['粮站一斤只给我一块一收麦子，对不对', 'price', '您说的1.1元，比文件写的1.2元低。'],
    ['我看病花了四百二，能报不', 'fees', '您说的420元，比文件写的300元高。'],
    ['一口人一年挣五千来块，够不够', 'income', '您说的5000元左右，比文件写的7200元低。'],
  ])('%s (%s)', (question, rule, expected) => {
    expect(compared(question, rule)).toBe(expected);
  });

  it.each<[string, string, Rule]>([
    ['the unit is another', '我家七亩地', 'income'],
    ['square metres are no 亩', '想盖半亩大的房子', 'square'],
    ['the sum is paid', '一户给两千五百块吗', 'garden'],
    ['the sum is paid, whatever the asker earns', '我一年挣一千', 'garden'],
    ['the standard is paid, too', '我一人一年收入六千', 'standard'],
    ['relief is paid', '我看病花了四千', 'relief'],
    ['there are two limits', '我爹五十九岁了', 'ageTwo'],
    ['a limit has an exception', '我今年六十六，护路员还能干不', 'ageExcept'],
    ['there are two ranges', '舅父九十三岁了', 'ageTiers'],
    ['a second figure of the kind may be a limit', '我五十九岁了', 'ageBare'],
    ['there are two limits of sales', '小卖部一年卖一万二', 'tiers'],
    ['the sentence only reports', '一人一年收入八千', 'report'],
    ['the asker’s is per family, the limit per head', '我家一年收入两万四', 'income'],
    ['the asker’s is per month, the limit per year', '一人一个月挣六百', 'income'],
    ['the limit is per month, the asker’s per year', '我一年挣一万八', 'monthly'],
    ['the asker has none', '收入多少算监测户', 'income'],
    ['it may be either side', '一人一年七千来块', 'income'],
    ['快七十 may be either side of 68', '快七十了还能看林子不', 'ageTop'],
    ['虚岁 is counted otherwise', '虚岁六十九还能看林子不', 'ageTop'],
    ['六十岁以上 is a limit of the asker’s own', '70岁以上还能看林子不', 'ageTop'],
    ['the figure is between two', '一人一年七八千块', 'income'],
    ['the asker says two', '去年一人收入六千，今年一人收入八千', 'income'],
    ['other beasts', '我家十二头牛', 'flock'],
    ['other beasts with the same word', '喂了五百只鸡', 'ducks'],
    ['other crops', '种了七亩玉米', 'land'],
    ['the limit is a village’s', '我家七亩土豆', 'village'],
    ['the asker was given it', '去年一人给了八千', 'income'],
    ['the asker borrowed it', '一人借了八千', 'income'],
    ['a year is no sum', '2023年我家收入咋算', 'income'],
    ['an article is no figure', '一头驴给多少', 'donkeys'],
    ['so far apart are two different things', '我家有三百头驴', 'donkeys'],
  ])('is not said when %s: %s (%s)', (_why, question, rule) => {
    expect(compared(question, rule)).toBeNull();
  });

  it('is not said of a limit that was cut from the sentence that is shown', () => {
    expect(compareFigure('一人八千整', { quote: rules.income, said: '…经核实可以纳入监测。' })).toBeNull();
  });

  it('never holds a figure that the guard does not know', () => {
    for (const [question, rule] of [
      ['一人八千挂零', 'income'],
      ['六十七了还能看林子不', 'ageTop'],
      ['院里四分地种菜', 'plot'],
      ['喂了三百只鸭儿', 'ducks'],
      ['爺爺六十六歲了', 'ageNoLoan'],
      ['粮站一斤只给我一块一', 'price'],
      ['我看病花了一万二', 'fees'],
    ] as const) {
      const sentence = compared(question, rule) ?? '';
      const sources = { passages: [rules[rule]], metadata: [], asked: question };
      expect(unsupportedFigures(sentence, sources), sentence).toEqual([]);
    }
  });
});
