import { describe, expect, it } from 'vitest';
import { lacksDetail } from '../../../src/policy/question/wanted-detail.js';

describe('a particular of a rule that is asked for', () => {
  it.each([
    ['村里管这事的电话是多少', '电话12317。', '每户补助2000元。'],
    ['补的钱哪天能到卡', '每月10日前发放。', '每户补助2000元。'],
    ['这钱是打给谁的卡', '直接发放到本人账户。', '每户补助2000元。'],
    ['这钱按月发还是年底一把发', '按季度发放。', '每户补助2000元。'],
    ['啥时候开始报名', '3月1日起受理。', '由村委会受理。'],
    ['一共能领几年', '期限最长3年。', '由村委会受理。'],
    ['一年能领几回', '每年只补一次。', '由村委会受理。'],
    ['最晚哪天报名', '10月31日前申报。', '由村委会受理。'],
    ['最少得种几亩才给', '连片不少于5亩。', '每亩补助100元。'],
    ['一天得干几个钟头', '每日工作4小时。', '每月补贴400元。'],
    ['一户最多能上几个人', '每户限1人。', '每月补贴400元。'],
    ['那八种病都叫啥', '包括尿毒症、白血病等。', '对大病患者给予救助。'],
    ['住院能报几成', '按60%报销。', '对大病患者给予救助。'],
    ['一户顶多养几头才算数', '每户最多5头。', '由村委会受理。'],
    ['种一亩给多少钱', '每亩补助100元。', '由村委会受理。'],
    ['去报名要带啥', '带身份证、户口本。', '每户补助2000元。'],
    ['这事该找谁', '由村委会受理。', '每户补助2000元。'],
    ['上哪儿去报名', '到乡镇政府大厅办理。', '每户补助2000元。'],
    ['一个人得管多少亩', '每人管护500亩。', '每月补贴500元。'],
    ['有岁数卡着没', '年龄18至60周岁。', '每月补贴500元。'],
    ['一户能上几个人', '每户限1人。', '每月补贴500元。'],
    ['采茶机要哪个牌子的才补', '补贴机具目录内的机型。', '每台补助600元。'],
    ['保费谁出', '财政承担45元。', '由村委会受理。'],
    ['这个咋申请', '向村委会提出申请。', '每月补贴500元。'],
    ['报上去多少天有信儿', '12天内审定。', '由村委会受理。'],
    ['种苞米一亩好多', '每亩120元。', '由村委会受理。'],
    ['水厂修好要好久', '48小时内修好。', '由水务公司负责。'],
  ])('%s: told by %s, not by %s', (question, telling, other) => {
    expect(lacksDetail(question, telling)).toBe(false);
    expect(lacksDetail(question, other)).toBe(true);
  });

  it('is read where something is asked, not where something is told', () =>
    expect(lacksDetail('他说打电话办，我家能领低保不', '每户补助2000元。')).toBe(false));

  it('is a narrow one where there is one: any day is none on which money comes', () =>
    expect(lacksDetail('钱哪天到账', '10月31日前申报。')).toBe(true));

  it('is served by any one of several', () =>
    expect(lacksDetail('给多少钱，几号到账', '每户补助2000元。')).toBe(false));

  it.each(['低保', '能不能领低保', '房子裂了公家管不管'])('is not in %s', (question) =>
    expect(lacksDetail(question, '由村委会受理。')).toBe(false),
  );

  it('gives up at once on a long row of one word', () => {
    const started = performance.now();
    for (const row of ['几个', '哪天', '多少钱', '还是', '打给', '最少'])
      lacksDetail(row.repeat(4000), '每月'.repeat(4000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
