import { plainText } from '../corpus/plain-text.js';
import { isAsking } from './asking-clause.js';
import { wantedDetails } from './wanted-detail.js';

const asks =
  /[吗呢么嘛]|多少|几|啥|什么|哪|谁|怎|咋|能不能|有没有|是不是|可不可以|管不管|行不行|如何|[不没冇]$/;
const leans = /^(那|它|他|她|这|每次|分别|各|又|还|再|要是|如果|一共|其中|都)/;

/** Words that begin another question in the same breath. */
const joint =
  /[,，\s]*(?:还有就是|还有(?:个|一个|那个)?|再问(?:一下|个|一句)?|再就是|另外(?:问)?|顺便(?:再)?问(?:一下|问)?)[,，\s]*/u;
/** More questions at once are not read out; the rest is asked again. */
const mostParts = 3;

/**
 * The separate questions of one message, at most three: whole sentences that each ask on their own, what 还有, 再问一下
 * join when both sides ask, and clauses that want different particulars. A question that leans on its neighbour (每次多少, 分别…) stays with it.
 */
export function splitQuestion(text: string): string[] {
  const sentences = text
    .split(/(?<=[?？。！!\n;；])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0)
    .flatMap(splitAtJoint)
    .flatMap(splitAtComma);
  if (sentences.length < 2) return [text.trim()];
  const parts: string[] = [];
  let open = '';
  for (const sentence of sentences) {
    if (asksAnew(open, sentence)) {
      parts.push(open);
      open = sentence;
    } else open += sentence;
  }
  if (open !== '') parts.push(open);
  return parts.slice(0, mostParts);
}

/** 一头给多少,钱几月份能到手: the clauses of one sentence that want different particulars. */
function splitAtComma(sentence: string): string[] {
  const parts: string[] = [];
  for (const clause of sentence.split(/(?<=[,，])/u)) {
    const open = parts.at(-1);
    if (open === undefined || wantsOther(open, clause)) parts.push(clause);
    else parts[parts.length - 1] = open + clause;
  }
  return parts;
}

const asksAnew = (before: string, after: string): boolean =>
  !leans.test(after) && ((isQuestion(before) && isQuestion(after)) || wantsOther(before, after));

/** Whether both sides want particulars of a rule, and not one the same. */
function wantsOther(before: string, after: string): boolean {
  if (leans.test(after) || after.length < 5 || !isAsking(before) || !isAsking(after)) return false;
  const [own, other] = [before, after].map((text) => {
    const { any, each } = wantedDetails(plainText(text));
    return [...any, ...each];
  });
  return own!.length > 0 && other!.length > 0 && !own!.some((detail) => other!.includes(detail));
}

function splitAtJoint(sentence: string): string[] {
  const at = joint.exec(sentence);
  if (at === null) return [sentence];
  const [before, after] = [sentence.slice(0, at.index), sentence.slice(at.index + at[0].length)];
  return isQuestion(before) && isQuestion(after) ? [before, ...splitAtJoint(after)] : [sentence];
}

function isQuestion(sentence: string): boolean {
  const bare = sentence.replace(/[?？。！!;；\s]+$/u, '');
  return bare.length >= 6 && asks.test(bare);
}
