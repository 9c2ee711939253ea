import { describe, expect, it } from 'vitest';
import { couldHold, wantedAnswers } from '../../../src/policy/question/wanted-answer.js';

describe('wantedAnswers', () => {
  it.each([
    ['村委会电话是多少', 'phone'],
    ['去办低保要带啥', 'papers'],
    ['交什么材料', 'papers'],
    ['钱几号到账', 'day'],
    ['啥时候发钱', 'day'],
    ['种菜一户给多少', 'amount'],
    ['一个月开几个钱', 'amount'],
    ['住院能报几成', 'ratio'],
    ['县里抽验的比例是多少', 'ratio'],
    ['啥时候截止', 'when'],
    ['房子裂了没人管，找谁', 'who'],
    ['在哪儿办', 'where'],
    ['开原跟白石哪个给得多', 'compare'],
    ['我们县比开原给得多吗', 'compare'],
    ['去年的作废了吗', 'still_valid'],
    ['为啥没给我家', 'why_not'],
    ['全县一共几个村', 'count'],
    ['低保咋办', 'how'],
    ['能不能领低保', 'whether'],
    ['低保', 'what'],
  ] as const)('%s: %s first', (question, kind) => expect(wantedAnswers(question)[0]).toBe(kind));

  it('reads them where something is asked, not where something is told', () =>
    expect(wantedAnswers('他说打电话办，低保一户给多少')).not.toContain('phone'));

  it('gives every kind that a question asks for', () =>
    expect(wantedAnswers('找谁办，要带啥')).toEqual(['papers', 'who']));

  it.each(['县里抽验的比例是多少', '产业的占比多少'])('compares nothing where a ratio is asked: %s', (text) =>
    expect(wantedAnswers(text)).not.toContain('compare'),
  );
});

describe('couldHold', () => {
  it.each([
    ['amount', '每户补助两千元。', '由村委会负责。'],
    ['amount', '全额资助参保。', '由村委会负责。'],
    ['count', '全县共12个村。', '由村委会负责。'],
    ['ratio', '按60%报销。', '每户补助2000元。'],
    ['day', '每月20日前发放。', '由村委会负责。'],
    ['when', '每年3月底前申请。', '由村委会负责。'],
    ['phone', '电话：12317。', '每户2000元。'],
    ['papers', '带身份证和申请书。', '每户2000元。'],
  ] as const)('%s: %s, and not %s', (kind, holding, other) => {
    expect(couldHold(kind, holding)).toBe(true);
    expect(couldHold(kind, other)).toBe(false);
  });

  it('is open for kinds that leave no mark', () => expect(couldHold('who', '每户2000元。')).toBe(true));
});
