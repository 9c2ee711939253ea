import { expect, it } from 'vitest';
import { detailFit } from '../../../src/policy/answer/detail-fit.js';
import { wantedDetails } from '../../../src/policy/question/wanted-detail.js';
import type { Passage } from '../../../src/policy/corpus/passage.js';

const passage = (text: string) => ({ passage: { text } as Passage });

it('puts back a passage that tells nothing of the kind that is asked for, and no other', () => {
  const [kinds, place] = [passage('可以免费领取轮椅。'), passage('到户籍所在乡镇残联办理。')];
  expect(detailFit(kinds, wantedDetails('轮椅上哪儿领'))).toBeLessThan(0);
  expect(detailFit(place, wantedDetails('轮椅上哪儿领'))).toBe(0);
  expect(detailFit(kinds, wantedDetails('轮椅给不给'))).toBe(0);
});

it('reads traditional script as the search does', () =>
  expect(detailFit(passage('到戶籍所在鄉鎮殘聯辦理。'), wantedDetails('轮椅上哪儿领'))).toBe(0));
