import type { Benefit, Superseded } from './benefit.js';
import type { Outcome, PlaceAndDay } from './check-household.js';
import type { JudgedBenefit, JudgedCondition, Standing } from './judge-benefit.js';

/** Where a question that the documents leave open can be asked. */
export const whomToAsk = '村委会、乡镇（街道），或者打12317、12345';

interface Told {
  benefit: Pick<Benefit, 'by' | 'place' | 'valid' | 'tells'>;
  judged: JudgedBenefit;
  place: PlaceAndDay;
  outcome: Outcome;
  then: Standing | null;
}

/** What is said of one benefit. It never says that anybody will get it. */
export function outcomeWords({ benefit, judged, place, outcome, then }: Told): string {
  switch (outcome) {
    case 'likely':
      return `按这份文件看，像是符合，由${whoDecides(benefit)}审定。${accountNote(benefit)}`;
    case 'unlikely':
      return `按这份文件看，像是不符合：${reasonsAgainst(judged)}。拿不准可以问${whomToAsk}。`;
    case 'ask_more':
      return `还说不准：${openReasons(judged, benefit, place.at)}。可以问${whomToAsk}。${accountNote(benefit)}`;
    case 'was_in_force':
      if (place.newer !== null)
        return `${supersededWords(place.newer)}，要问${whomToAsk}。${yearsOf(benefit)}的文件${thenWords(judged, then ?? 'ask_more', benefit, place.at)}。`;
      return `${yearsOf(benefit)}的文件${thenWords(judged, then ?? 'ask_more', benefit, place.at)}；今年的还没见到文件，要问${whomToAsk}。`;
    case 'not_here':
      return place.at === 'before'
        ? `这份文件从${chineseDay(benefit.valid.from)}起用，您问的日子还没到。`
        : `这是${benefit.place}的，您问的地方不在那里。`;
    default:
      return outcome satisfies never;
  }
}

function thenWords(
  judged: JudgedBenefit,
  then: Standing,
  benefit: Told['benefit'],
  at: PlaceAndDay['at'],
): string {
  switch (then) {
    case 'likely':
      return `按这些条件像是符合（当时由${whoDecides(benefit)}审定）`;
    case 'unlikely':
      return `按这些条件像是不符合：${reasonsAgainst(judged)}`;
    case 'ask_more':
      return `还说不准：${openReasons(judged, benefit, at)}`;
    default:
      return then satisfies never;
  }
}

/** What is said of a rule from the day on that a newer document counts; the old figure is none to go by any more. */
export const supersededWords = ({ years, ruled }: Superseded): string =>
  `有了新文件，这条以${years}的新文件为准${ruled ? '' : '，规则还没整理好'}`;

/** 2024年, 2015年到2020年 */
export function yearsOf({ valid }: Pick<Benefit, 'valid'>): string {
  const from = valid.from.slice(0, 4);
  const to = valid.to.slice(0, 4);
  return from === to ? `${from}年` : `${from}年到${to}年`;
}

const whoDecides = ({ by }: Pick<Benefit, 'by'>): string => by?.says ?? '当地主管部门（文件没写是哪一家）';

const accountNote = ({ tells }: Pick<Benefit, 'tells'>): string =>
  tells === 'account' ? '这份文件讲的是已经怎么做的，不是办事规定。' : '';

const isAgainst = ({ part, state }: JudgedCondition): boolean =>
  part === 'condition' ? state === 'not_met' : state === 'met';

const reasonsAgainst = ({ conditions }: JudgedBenefit): string => said(conditions.filter(isAgainst));

function openReasons(
  { conditions }: JudgedBenefit,
  { place }: Told['benefit'],
  at: PlaceAndDay['at'],
): string {
  if (conditions.length === 0) return '这份文件没写什么样的人家能享受';
  const open = said(conditions.filter(({ state }) => state === 'unknown'));
  if (at !== 'perhaps_here') return open;
  return `还不知道您是不是${place}的${open === '' ? '' : `；${open}`}`;
}

const said = (conditions: readonly JudgedCondition[]): string =>
  [...new Set(conditions.map(({ reason }) => reason))].join('；');

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}
