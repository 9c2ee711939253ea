import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import type { SearchScope } from './search-scope.js';
import { toldBeside } from './told-beside.js';

/** 你们七月份发的那个问答现在还作数吗, 墙上贴的那张纸管到哪天: how long a paper itself holds. */
const asksOfPaper =
  /(文件|方案|细则|办法|通知|问答|册子|明白[纸卡]|小本|政策|措施|[这那]张[^，,。]{0,8}纸)(?![里上]?没[提写说])[\s\S]{0,40}(作数|作不作数|算数|算不算数|还管用|管不管用|还?有效|有没有效|还执行|失效|过期|到哪[天年月]为止|[管用]到(几|哪|啥|什么))/u;
const notMentioned = /没[提写说]到?的/u;

/** 有效期至2026年12月31日, 自2024年4月1日起施行, 2026年政策另行公布, 有变化我们再印新的. */
const tellsHowLong =
  /有效期|(?:执行|施行|实施|生效|起算)[^。]{0,24}\d[^。]{0,6}[至到][^。]{0,14}[止日底]|[自从][^。]{0,3}\d{4}年[^。]{2,20}(?:施行|执行|实施|生效|起算)|废止|起至[\d二]|(?:政策|标准)[^。]{0,4}另行(?:公布|通知)|印新|换新/u;

/**
 * The sentence of a paper that says how long it holds, in the place of the best passage, where that is asked: of the paper whose title has
 * most of the question's words, else of the one that was found. Null where something else is asked, or what was found tells it.
 */
export function paperValidity(
  question: string,
  ranked: readonly RankedPassage[],
  quote: string,
  { within, day }: SearchScope,
  library: PolicyLibrary,
): RankedPassage | null {
  const [best] = ranked;
  const asked = plainText(question);
  if (best === undefined || !asksOfPaper.test(asked) || notMentioned.test(asked)) return null;
  if (tellsHowLong.test(quote)) return null;
  const words = new Set(hanPairs(asked));
  const likeness = ({ document, region }: Passage): number => {
    const { title, date } = library.documents.get(document)!;
    const known = day === null || (date ?? '') <= day;
    const inTitle = hanPairs(plainText(title)).filter((pair) => words.has(pair)).length;
    return (known ? 0 : -100) + inTitle + (document === best.passage.document ? 1 : 0) + region.length / 100;
  };
  const telling = library.passages
    .filter(({ region }) => within === undefined || within.has(region))
    .map((passage) => ({ passage, at: passage.sentences.findIndex((each) => tellsHowLong.test(each)) }))
    .filter(({ at }) => at >= 0)
    .map((each) => ({ ...each, exact: /有效期|起至|[止]/u.test(each.passage.sentences[each.at]!) ? 0.5 : 0 }))
    .sort((a, b) => likeness(b.passage) + b.exact - likeness(a.passage) - a.exact);
  const [first] = telling;
  return first === undefined ? null : toldBeside(best, first.passage, first.at);
}
