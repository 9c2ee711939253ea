import type { CaseFile } from '../cases/case-store.js';
import { currentVisit } from '../cases/case-record.js';

/** A name as registers have it: Han characters, with the dot of names of other peoples. */
const registered = /^[\p{Script=Han}·]{2,15}$/u;
/** Bynames that tell an illness, and kinship that names nobody. */
const tells =
  /[病瘸瘫残癌聋哑瞎盲疯傻癫痴瘤症]|尿毒|透析|精神|怀孕|[家户娘爷奶婆婶嫂叔伯舅姨姑]$|大[爷娘妈叔哥姐]|^[老小]\p{Script=Han}$/u;

/**
 * The householder's name for a notice, from the visit form or else as the household named itself; null where neither is
 * a plain name: what cannot be told apart from a story is not put on a wall.
 */
export function publicName({ origin, records }: Pick<CaseFile, 'origin' | 'records'>): string | null {
  const head = currentVisit(records)?.members?.find(({ relation }) => relation === 'head')?.name;
  const name = (head ?? origin?.name ?? '')
    .normalize('NFKC')
    .replace(/[•・‧]/g, '·')
    .trim();
  return registered.test(name) && !tells.test(name) ? name : null;
}

/** 三组 of “新屯村三组12号”; nothing else of the words is taken. */
export function villageGroup(said: string): string | null {
  const found = /([一二三四五六七八九十]{1,3}|\d{1,2})(?:村民)?小?组(?!长)/u.exec(said.normalize('NFKC'));
  return found === null ? null : `${found[1]!}组`;
}
