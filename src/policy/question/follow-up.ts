import { isAsking } from './asking-clause.js';

const openers =
  /^(那|那么|那要|还有|再|然后|他|她|它|这|哪|完了|干完|到这会儿|比|没|一年|派|行|后来|接着|另外)/;
const pointers = /(那边|那个|这个|那些|这些|那块|这块|那会儿|上面|刚才|刚说|前面|它|她|他们?|呢[?？]?$)/;

/** How strongly words lean on the turn before: 0 = stands alone, 1 = cannot be understood alone. */
export function leaning(question: string, history: readonly string[]): number {
  if (history.length === 0) return 0;
  const bare = question.replace(/[\s，。？！,.?!、]/gu, '');
  let lean = 0.25;
  if (bare.length <= 6) lean += 0.5;
  else if (bare.length <= 12) lean += 0.3;
  else if (bare.length > 24) lean -= 0.2;
  if (openers.test(bare)) lean += 0.25;
  if (pointers.test(question)) lean += 0.3;
  return Math.max(0, Math.min(1, lean));
}

const thanks = /^(行|好|嗯|哦|中|谢谢|知道了|明白了)/;

/**
 * The earlier turns that give a follow-up its subject, oldest first: the last one, and the one before it
 * when the last is itself short or only an acknowledgement.
 */
export function subjectTurns(history: readonly string[]): string[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  const before = history.at(-2);
  if (before !== undefined && (last.length <= 14 || thanks.test(last))) return [before, last];
  return [last];
}

const corrects = /[说讲][错岔]|再(说|讲|答)一[遍次]|重新(说|讲)/u;
/** Said of one's own words and of other people's work alike (卡号弄错了咋改). */
const perhapsCorrects = /[搞弄记整][错岔]|再算一[遍次]|重新算/u;

/** 说错了,爷爷家是槐泊县的,你再说一遍: only the place is new, what is asked stands in the turn before. */
export function asksAgain(question: string, history: readonly string[]): boolean {
  if (history.length === 0) return false;
  return corrects.test(question) || (perhapsCorrects.test(question) && !isAsking(question));
}
