import { periodStanding } from '../corpus/period-standing.js';
import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import { officialTerms } from '../question/official-words.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { cosines, nearer } from './nearness.js';
import { takePlace } from './take-place.js';
import { chooseQuote } from './choose-quote.js';
import { clauseAskedFor } from './clause-asked-for.js';
import { figuresIn, sameFigure } from './figures.js';
import { headingOf, ruleLikeness } from './rule-likeness.js';
import { searchForm } from './search-form.js';
import { dropsThing, wordsOfThing } from './same-thing.js';

/** An older rule is taken to be about the same when it is at most this much less near than the newer one that keeps it. */
const asNear = -0.35;
/**
 * What speaks for a newer rule of the same place being about the same, in log-odds: fitted on 970 pairs of which one answered
 * (docs/decisions/0023), rounded.
 */
const weights = {
  none: -1,
  nearer: 4,
  cosines: 2.4,
  shared: 0.2,
  share: 1,
  headings: 0.4,
  changesFigure: 3,
  dropsThing: -1.1,
  leavesAsItWas: -1.9,
};
/** It takes the place of the older one from these log-odds on, even though it is more often not the same: an old figure costs a family more. */
const aboutTheSame = -0.6;

const raisedOrLowered =
  '(?:提[高升]?|调整?|上调|下[调降]|降低?|压[缩减]|缩[短减]|延长?|顺延|放宽?|收紧|增加?|扩大|减少?|调减|提前|推迟|变更|统一|改)[至到为]';
/** 由3000元提高到5000元, 由每户3.2万元提高到3.5万元, 由65周岁调整为68周岁. */
const change = new RegExp(`由([^,，;；。由]{1,24}?)${raisedOrLowered}`, 'gu');
/** Where the words end that say what is changed or given up. */
const changing = new RegExp(`由|${raisedOrLowered}|取消|停止`, 'u');
/** 用途限制、年龄范围不变, 仍按《2023年方案》执行: says that the older rule holds and not what it is. */
const unchanged =
  /不变|不作?(任何)?(调整|变动|改动|改变|变更)|照旧|(继续|仍)(按|执行)|按[^,，。;；]{0,16}(方案|办法|通知|措施|原)[^,，。;；]{0,6}执行/u;
/** 调标前, 文件改之前, 以前的标准: the rule is asked for that stood before. */
const beforeChange =
  /(?:调标?整?|修?改|涨|提高|变更?|出来|下来|通知|文件)[了过]?[以之]?前(?!年)|(?:以前|原来|早先|从前|老)的?(?:标准|规定|政策|办法)/u;
/** 改之前多少，现在又是多少: the paper that changed it tells both. */
const nowAsWell = /现在|如今|眼下|目前|这会儿|今年|[改调涨]了?[以之]?后/u;
/** Words that stand in any rule and say nothing of what it is about. */
const ofAnyRule =
  /《[^》]*》|第[一二三四五六七八九十]+[条项]|（[一二三四五六七八九十]+）|补助|补贴|奖补|标准|每[人年月亩户头只]+|继续|仍然?|均|[已也]|金额|规定/gu;
/** A clause about the same thing shares at least so many pairs of characters with the clause it changes. */
const sharedPairs = 2;

/** The question, the words that were searched for it, and when it is about and asked. */
interface Asked {
  question: string;
  searched: string;
  years: readonly number[];
  /** As in `SearchScope`. */
  day: string | null;
}

/** A newer rule, and how sure it is that it is about the same. */
interface Candidate {
  found: RankedPassage;
  same: number;
}

/**
 * Puts the rule first that has taken the place of the best one: the newest that was in force on the day of asking and in the
 * year asked for, of the same place, and most likely about the same: near to the question, alike, or saying itself that it changes
 * the figure that the best one gives. Where the rule before the change is asked for, or the best one only says that an older one holds, that one
 * goes first. Everything else stays in order.
 */
export function newestRuleFirst(
  ranked: readonly RankedPassage[],
  asked: Asked,
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  const documentOf = ({ passage }: RankedPassage) => library.documents.get(passage.document)!;
  const own = documentOf(first);
  if (!ruleKinds.has(own.kind)) return [...ranked];
  const wanted = wantedAnswers(asked.question);
  const quoteOf = (found: RankedPassage) => plainText(chooseQuote(found, wanted));
  const quote = quoteOf(first);
  const clause = clauseAskedFor(first, asked.question);
  const told = `${headingOf(first.passage)}。${/\d元/u.test(clause) ? clause : quote}`;
  const searched = plainText(asked.searched);
  const thing = wordsOfThing(plainText(asked.question), searched);
  const askedWords = [searched, ...officialTerms(searched, library.lexicon)].join(' ');
  if (beforeChange.test(plainText(asked.question)) && !nowAsWell.test(plainText(asked.question)))
    return olderRuleFirst();
  const taking = rest
    .filter(
      (found) => found.passage.region === first.passage.region && isNewerRule(documentOf(found), own, asked),
    )
    .map((found) => ({ found, same: sameRule(found) }))
    .filter(
      ({ found, same }) => same >= aboutTheSame && !isOnlyConfirming(clauseAskedFor(found, asked.question)),
    )
    .sort(newestThenSurest)[0];
  if (taking !== undefined) return takePlace([first, ...rest], taking.found);
  return isOnlyConfirming(clause) || leavesAsItWas(first, askedWords) ? olderRuleFirst() : [...ranked];

  function olderRuleFirst(): RankedPassage[] {
    const older = rest.find(
      (found) =>
        found.passage.region === first!.passage.region &&
        ruleKinds.has(documentOf(found).kind) &&
        isLater(own, documentOf(found)) &&
        nearer(found, first!) >= asNear,
    );
    return older === undefined ? [...ranked] : takePlace([first!, ...rest], older);
  }

  /** How sure it is that a newer rule is about the same as the best one, in log-odds. */
  function sameRule(found: RankedPassage): number {
    const { shared, share, headings } = ruleLikeness(first!, quote, found, quoteOf(found));
    const changes = changesFigureOf(told, found.passage);
    if (shared === 0 && !changes) return -Infinity;
    return (
      weights.none +
      weights.nearer * nearer(found, first!) +
      weights.cosines * (cosines(found) - cosines(first!)) +
      weights.shared * shared +
      weights.share * share +
      weights.headings * headings +
      (changes ? weights.changesFigure : 0) +
      (dropsThing(thing, quote, searchForm(found.passage)) ? weights.dropsThing : 0) +
      (leavesAsItWas(found, askedWords) ? weights.leavesAsItWas : 0)
    );
  }

  function newestThenSurest(one: Candidate, other: Candidate): number {
    const [date, otherDate] = [documentOf(one.found).date ?? '', documentOf(other.found).date ?? ''];
    return date === otherDate ? other.same - one.same : date > otherDate ? -1 : 1;
  }
}

/** Issued later, and in force when it is asked about; one whose time is over does not displace one still in force. */
function isNewerRule(document: DocumentMetadata, older: DocumentMetadata, { years, day }: Asked): boolean {
  const { kind, date, period } = document;
  if (!ruleKinds.has(kind) || !isLater(document, older) || (day !== null && date! > day)) return false;
  if (years.length > 0) return coversYear(period, Math.max(...years));
  if (day === null) return true;
  const standing = periodStanding(period, day);
  if (standing === 'over') return periodStanding(older.period, day) === 'over';
  return standing !== 'coming';
}

/** 2025 and 2025-03-01 may be either way round. */
const isLater = ({ date }: DocumentMetadata, { date: other }: DocumentMetadata): boolean =>
  date !== null && other !== null && date > other && !date.startsWith(other);

/** 雨露计划按《市措施》执行: says that another rule holds and gives no figure. */
export const isOnlyConfirming = (clause: string): boolean =>
  unchanged.test(clause) && figuresIn(clause.replace(/《[^》]*》/gu, '')).length === 0;

/**
 * 保洁岗由400元提高到450元，护林岗不调整, where the 护林岗 is asked about: what the passage leaves as it was has more of the words
 * of the question, of its official terms and of the nearest ask than what it changes.
 */
function leavesAsItWas({ passage, trace }: RankedPassage, askedWords: string): boolean {
  const asked = `${askedWords} ${plainText(trace.askWords ?? '')}`;
  const clauses = searchForm(passage).split(/[。；;，,]/u);
  const mostTold = (subjectEnd: RegExp, holds: (clause: string) => boolean) =>
    Math.max(
      0,
      ...clauses.filter(holds).map((clause) => {
        const subject = clause.split(subjectEnd)[0]!.replace(ofAnyRule, '');
        return hanPairs(subject).filter((pair) => asked.includes(pair)).length;
      }),
    );
  const kept = mostTold(unchanged, isOnlyConfirming);
  return kept > 0 && kept > mostTold(changing, (clause) => changing.test(clause));
}

/** Whether a passage says that it changes a figure of a clause: 由560元提高到598元. */
export function changesFigureOf(clause: string, passage: Passage): boolean {
  const figures = figuresIn(clause);
  if (figures.length === 0) return false;
  const text = searchForm(passage);
  return [...text.matchAll(change)].some((match) => {
    const old = figuresIn(match[1]!);
    if (!old.some((figure) => figures.some((own) => sameFigure(figure, own)))) return false;
    const before = /[^。；;]*$/u.exec(text.slice(Math.max(0, match.index - 24), match.index))![0];
    const subject = before === '' ? headingOf(passage) : before;
    return hanPairs(subject).filter((pair) => clause.includes(pair)).length >= sharedPairs;
  });
}
