import { chineseValue, figuresIn, sameFigure, type Figure } from '../answer/figures.js';
import { boundedAlike } from './limits.js';
import { clausesOf, figureStretches, pairsOf, shared } from './clauses.js';

/** 一 that counts nothing. */
const articles = /^一(?:户|家|个|样|起|些|点|般|下|直|边|份|件|旦|律|并|同|次|季|月|人|亩|头|只)/u;
const numerals = /[零〇一二两三四五六七八九十百千万亿半俩双]+/gu;

/** Every number, in figures or in words, is one of the passage or of its document's particulars. */
export function numbersHeld(words: string, passage: string, particulars: string): boolean {
  const held = figuresIn(passage);
  const known = [...held, ...figuresIn(particulars)];
  const said = figuresIn(words);
  if (!said.every((figure) => known.some((source) => identical(source, figure)))) return false;
  return [...words.matchAll(numerals)].every(({ 0: run, index }) => {
    if (said.some(({ start, words: covered }) => start <= index && index < start + covered.length))
      return true;
    const rest = words.slice(index);
    if (articles.test(rest)) return true;
    const next = rest[run.length] ?? '';
    const before = words[index - 1] ?? '';
    const isHan = (sign: string) => /\p{Script=Han}/u.test(sign);
    if (isHan(next) && passage.includes(run + next)) return true;
    if (isHan(before) && passage.includes(before + run)) return true;
    const value = chineseValue(run);
    return held.some(
      (figure) =>
        figure.value === value && (!isHan(next) || (figure.unit !== '' && figure.unit.startsWith(next))),
    );
  });
}

const identical = (source: Figure, said: Figure): boolean =>
  source.value === said.value && source.unit === said.unit;

/**
 * A figure is about what the passage says it is about: the stretch that holds it is not outdone by a stretch with
 * another figure, it is bounded alike (不超过, 以上), and counted by the same thing (每户, 每人).
 */
export function figuresInPlace(words: string, passage: string): boolean {
  const official = figureStretches(passage);
  return figureStretches(words).every((own) => {
    const holds = (figures: readonly Figure[]) =>
      own.figures.every((figure) => figures.some((source) => sameFigure(source, figure)));
    const pairs = pairsOf(own.text);
    const near = (text: string) => shared(pairs, pairsOf(text));
    const holding = official.filter(({ figures }) => holds(figures));
    const best = holding.sort((a, b) => near(b.text) - near(a.text))[0];
    // figures of several stretches in one clause: each must have a clause of its own
    if (best === undefined) return false;
    const outdone = official.some(({ text, figures }) => !holds(figures) && near(text) > near(best.text));
    const clause = clausesOf(best.text).find(({ figures }) => holds(figures))?.text ?? best.text;
    // a clause with more figures than these bounds them together: 达到70%以上再拨付40%
    const bounded = figuresIn(clause).length > own.figures.length ? words : own.text;
    return !outdone && boundedAlike(bounded, clause) && countedAlike(own.text, clause);
  });
}

/** Counted by: each the ways to say it. */
const counted: readonly RegExp[] = [
  /[每各按一]个?[户家]|户均|\/户/u,
  /[每按一]个?(?:人|口|名)|人均|\/人/u,
  /[每按一]个?月|月(?:工资|收入)|\/月/u,
  /[每按一]年|年(?:收|均|人均|营业)|\/年/u,
  /[每一]亩|亩均|\/亩/u,
  /[每一](?:头|只|羽|株|棵)|\/[头只羽株棵]/u,
];

/** 乡镇每季、村组每月: what is counted by the one is not said of the other. */
export function countsInPlace(words: string, passage: string): boolean {
  const partsOf = (text: string) => clausesOf(text).flatMap((clause) => clause.text.split('、'));
  const countOf = (part: string) => /每个?(\p{Script=Han})/u.exec(part)?.[1];
  const official = partsOf(passage).map((text) => ({ count: countOf(text), pairs: pairsOf(text) }));
  return partsOf(words).every((part) => {
    const count = countOf(part);
    if (count === undefined) return true;
    const same = official.filter((other) => other.count === count);
    const others = official.filter((other) => other.count !== undefined && other.count !== count);
    return [...pairsOf(part)].every(
      (pair) => same.some(({ pairs }) => pairs.has(pair)) || !others.some(({ pairs }) => pairs.has(pair)),
    );
  });
}

/** What the plain words count by, the clause counts by too. */
const countedAlike = (words: string, clause: string): boolean =>
  counted.every((way) => !way.test(words) || way.test(clause));
