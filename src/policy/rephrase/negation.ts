import { clausesOf, pairsOf, shared } from './clauses.js';

/** Words that hold a sign of denial and deny nothing, and limits, which have a rule of their own. */
const denyingNothing =
  /不(?:得|能|会)?(?:超过|高于|大于|多于|低于|少于|小于)|不(?:断|仅|但|光|同|等|限|定期|平衡|稳定|动产|止|论|管|过|足|到|少|错)|差不多|无(?:论|害化|障碍|线|人机|缝)|未(?:来|成年)|非(?:常|遗|物质|公)|免疫/gu;
const denial = /[不未没无非禁勿别甭冇免]|取消|停止|杜绝|防止|避免|拒绝|除外/u;

export const denies = (text: string): boolean => denial.test(text.replace(denyingNothing, ''));

/**
 * Whether each clause denies exactly where the clause of the passage that is nearest to it does: a lost 不 and an
 * invented one both fail. A clause near to none must not deny.
 */
export function deniesAlike(words: string, passage: string): boolean {
  const official = clausesOf(passage).map(({ text }) => ({ pairs: pairsOf(text), denies: denies(text) }));
  return clausesOf(words).every(({ text }) => {
    const own = pairsOf(text);
    const nearness = official.map(({ pairs }) => shared(own, pairs));
    const most = Math.max(0, ...nearness);
    if (most === 0) return !denies(text);
    return official.every((clause, i) => nearness[i]! < most || clause.denies === denies(text));
  });
}
