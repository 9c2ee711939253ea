import { plainText } from '../corpus/plain-text.js';
import type { Passage } from '../corpus/passage.js';
import { hanPairs } from '../han-pairs.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { figuresIn } from './figures.js';

/** Words that stand in any rule and say nothing of what it is about; in the search form. */
const ofAnyRule =
  /《[^》]*》|第[一二三四五六七八九十]+[条项]|[（(][一二三四五六七八九十]+[)）]|补助|补贴|奖补|标准|每[人年月亩户头只]+|继续|仍然?|均|[已也]|金额|规定|脱贫户?|监测户?|农户|不超过|最[高多]|以上|可以?|提高到|申报|申请/gu;
const numberOfHeading = /^[（(]?[一二三四五六七八九十\d]+[)）.．、]+/u;

/** What two rules have in common, by the pairs of characters, and the limits (80岁, 3个月), of what would be quoted of each under its heading. */
export interface RuleLikeness {
  /** How many both have, at most `mostShared`. */
  shared: number;
  /** That as a share of the shorter one's, 0 to 1. */
  share: number;
  /** How many the two headings alone share, at most `mostOfHeadings`. */
  headings: number;
}

const mostShared = 8;
const mostOfHeadings = 2;

/** How alike two found rules are. The quotes are what would be quoted of each, in the search form. */
export function ruleLikeness(
  one: RankedPassage,
  quote: string,
  other: RankedPassage,
  otherQuote: string,
): RuleLikeness {
  const [heading, otherHeading] = [headingOf(one.passage), headingOf(other.passage)];
  const [own, theirs] = [
    subjectPairs(`${heading}。${quote}`),
    subjectPairs(`${otherHeading}。${otherQuote}`),
  ];
  const shared = inBoth(own, theirs);
  return {
    shared: Math.min(mostShared, shared),
    share: shared / Math.max(1, Math.min(own.size, theirs.size)),
    headings: Math.min(mostOfHeadings, inBoth(subjectPairs(heading), subjectPairs(otherHeading))),
  };
}

/** The heading that a passage stands under, in the search form and without its number; empty when none. */
export const headingOf = ({ section }: Passage): string =>
  plainText(section.at(-1) ?? '').replace(numberOfHeading, '');

/** The pairs of characters, and the limits, that say what a text in the search form is about. */
export const subjectPairs = (text: string): Set<string> =>
  new Set([...hanPairs(text.replace(ofAnyRule, ' ')), ...limitsIn(text)]);

/** Figures that say for whom or from when on; what is paid differs even where the rule is the same. */
const limitsIn = (text: string): string[] =>
  figuresIn(text)
    .filter(({ unit }) => unit !== '' && !/[元块%％成]/u.test(unit))
    .map(({ value, unit }) => `${value}${unit}`);

const inBoth = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((pair) => other.has(pair)).length;
