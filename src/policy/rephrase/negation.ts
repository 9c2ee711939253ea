import { sameFigure } from '../answer/figures.js';
import { clausesOf, pairsOf, shared } from './clauses.js';

/** Words that hold a sign of denial and deny nothing, and limits, which have a rule of their own. */
const denyingNothing =
  /不(?:得|能|会)?(?:超过|高于|大于|多于|低于|少于|小于)|不(?:断|仅|但|光|同|等|限|定期|平衡|稳定|动产|止|论|管|过|足|到|少|错)|差不多|无(?:论|害化|障碍|线|人机|缝)|未(?:来|成年)|非(?:常|遗|物质|公)|免疫/gu;
const denial = /[不未没无非禁勿别甭冇免]|取消|停止|杜绝|防止|避免|拒绝|除外/u;

export const denies = (text: string): boolean => denial.test(text.replace(denyingNothing, ''));

/**
 * Whether what is said denies exactly where the passage does: a lost 不 and an invented one both fail. Each clause is
 * held against the official clauses nearest to it; one clause before or behind it may deny for it. A clause near to none
 * must not deny.
 */
export function deniesAlike(words: string, passage: string): boolean {
  const official = clausesOf(passage).map((clause) => ({
    ...clause,
    pairs: pairsOf(clause.text),
    denies: denies(clause.text),
  }));
  const said = clausesOf(words).map(({ text, figures }) => {
    const own = pairsOf(text);
    const holding = official.filter((clause) =>
      figures.every((figure) => clause.figures.some((source) => sameFigure(source, figure))),
    );
    const nearness = holding.map(({ pairs }) => shared(own, pairs));
    const most = Math.max(...nearness, 0);
    return {
      denies: denies(text),
      nearest: most === 0 ? [] : holding.filter((_, i) => nearness[i] === most),
    };
  });
  return said.every(({ denies: own, nearest }, i) => {
    if (own) return nearest.length > 0 && nearest.every((clause) => clause.denies);
    const deniedBeside = [said[i - 1], said[i + 1]].some(
      (beside) => beside?.denies === true && beside.nearest.some((clause) => nearest.includes(clause)),
    );
    return deniedBeside || nearest.every((clause) => !clause.denies);
  });
}
