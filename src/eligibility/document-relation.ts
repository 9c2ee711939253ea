import type { Quoted, ReadsWords, ReviewedDocument } from './reviewed-document.js';

/** What a newer document says of an older one as a whole, in its own words. */
export type DocumentRelation =
  /** It names it and ends it, or says that what differs from it ends. */
  | { kind: 'repeals'; said: Quoted }
  /** It names it and changes some of it; what it does not speak of stays. */
  | { kind: 'changes'; said: Quoted }
  /** The same paper of another year: both titles, the years apart, are one. */
  | { kind: 'same_series' };

const ends =
  /废止|停止(?:执行|实施|使用)|不再(?:执行|实施|适用)|予以撤销|失效|被?本[^,，。]{1,6}(?:取代|代替)/u;
const alters = /修订|修改|调整|代替|替代|取代|不一致的?[,，]?(?:均|一律)?(?:以|按)/u;
/** 继续有效 after 废止: somebody must read it, but nothing is ended by these words. */
const keeps = /(?:继续|仍然?)(?:有效|执行|适用|实施)|有效期延长/u;

/** Of the same place only: a province does not go on with the paper of a county. */
export function relationOf(
  newer: ReviewedDocument,
  older: ReviewedDocument,
  words: ReadsWords,
  samePlace: boolean,
): DocumentRelation | null {
  let changes: DocumentRelation | null = null;
  for (const { id: passage, sentences } of newer.passages) {
    for (const sentence of sentences) {
      const plain = words.plain(sentence);
      if (!(ends.test(plain) || alters.test(plain)) || keeps.test(plain)) continue;
      if (!namesDocument(plain, older, words)) continue;
      const said: Quoted = { document: newer.id, passage, quote: sentence.trim() };
      if (ends.test(plain)) return { kind: 'repeals', said };
      changes ??= { kind: 'changes', said };
    }
  }
  if (changes !== null) return changes;
  return samePlace && sameSeries(words.plain(newer.title), words.plain(older.title))
    ? { kind: 'same_series' }
    : null;
}

/** 开政发〔2024〕3号; 20号 alone is a number of many papers. */
const fullNumber = /\d{4}.*\d+号/u;
/** A shorter title may be part of many. */
const leastTitle = 10;

function namesDocument(plain: string, { title, number }: ReviewedDocument, words: ReadsWords): boolean {
  if (number !== null && fullNumber.test(number) && bare(plain).includes(bare(words.plain(number))))
    return true;
  const own = coreOf(words.plain(title));
  return [...plain.matchAll(/《([^》]+)》/gu)].some(([, named]) => {
    const core = coreOf(named!);
    if (core === own) return true;
    const [short, long] = core.length < own.length ? [core, own] : [own, core];
    return short.length >= leastTitle && long.includes(short) && yearIn(core) === yearIn(own);
  });
}

function sameSeries(newer: string, older: string): boolean {
  const [a, b] = [newer, older].map((title) =>
    coreOf(title)
      .replace(year, '')
      .replace(/试行|暂行/u, ''),
  );
  if (a !== b || a!.length < leastTitle) return false;
  // the same title and the same year is the same paper once more
  return newer !== older && Number(yearIn(newer) ?? 0) >= Number(yearIn(older) ?? 0);
}

const year = /\d{4}(?:年度?)?/gu;
const yearIn = (title: string): string | null => /\d{4}/u.exec(title)?.[0] ?? null;

const bare = (plain: string): string => plain.replace(/[\p{P}\p{S}]+/gu, '');

/** A title without what is around it: 关于印发《…》的通知 → …. */
const coreOf = (title: string): string =>
  bare(title.replace(/^.*?关于(?:印发|下发|转发)/u, '').replace(/的?(?:通知|公告)$/u, ''));
