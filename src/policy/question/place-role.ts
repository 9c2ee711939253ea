import { askingClauses } from './asking-clause.js';
import type { NamedPlace } from './question-place.js';
import { wantedAnswers } from './wanted-answer.js';

/** What a named place is to the question: where its rule is sought, said to be so for certain, or part of what is told. */
export type PlaceRole = 'asked' | 'decisive' | 'told';

/** 按榆墩这边说, 户口迁到榆墩, 说错了是槐泊的. */
const decides =
  /((现|如今|眼下|目前)[^，,。]{0,2}(住|住在|搬到|嫁到)|按|照|户口[^，,。]{0,8}|说[错岔][^，,。]{0,4}[，,]?[^，,。]{0,4}是|我是说|我说的是)$/u;
const native = /^[^，,。]{0,4}是[^，,。]{0,3}(娘家|老家)/u;
/** 在北京打工, 去新疆, 从山东回来: where somebody is or goes, as long as nobody moved there. */
const stays = /(在|去|到|跑|往|从|回|搁|奔|上|去了|跑到|走)$/u;
const moved = /(嫁|搬|迁|住(?!院)|娶|户口|老家|家)[^，,。]{0,3}$/u;
const there = /^(市|县|省|区)?(的|那边|那儿|那里|那头|这边|这儿|这里|本地|人|乡下|农村)/u;
/** 在东莞那边打工, 去浙江厂里: work away from home, whose rules are those of home. */
const works =
  /^(市|县|省|区)?(那边|那儿|那里|那头|这边)?的?[^，,。?？]{0,6}(打工|务工|做工|干活|做活|上班|工地|厂|电子|鞋|装修|送外卖|跑车)/u;
/** 我们县, 俺这儿: the asker's own place, unless something else is measured by it (比我们这边). */
const own = /(?<!比|跟|和)(我们?|俺们?|咱们?)(这边?|这儿|这里|县|市|乡|镇)/u;
const ownMeasured = /(我们?|俺们?|咱们?)(这边?|这儿|这里|县|市|乡|镇)/u;

/** 我们县比开原给得多吗: the asker's own place is one of the two that are asked about. */
export const comparesOwnPlace = (text: string): boolean =>
  ownMeasured.test(askingClauses(text)) && wantedAnswers(text).includes('compare');

/**
 * Reads the role of a place off the words around it. `covered`: documents of it are known; `atHome`: where the asker
 * lives is known. Without a home any named place is asked about.
 */
export function placeRole(
  text: string,
  { start, end, words }: NamedPlace,
  known: { covered: boolean; atHome: boolean },
): PlaceRole {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (native.test(after)) return 'told';
  if (decides.test(before)) return 'decisive';
  if (!known.atHome) return 'asked';
  const asking = askingClauses(text);
  if (own.test(asking) && !asking.includes(words)) return 'told';
  if (!known.covered && stays.test(before) && works.test(after)) return 'told';
  if (known.covered || there.test(after)) return 'asked';
  return stays.test(before) && !moved.test(before.replace(stays, '')) ? 'told' : 'asked';
}
