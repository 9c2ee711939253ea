import { isOfVillage, type Benefit } from './benefit.js';
import type { ContainsPlace } from './check-household.js';
import { claimsOf } from './claims.js';
import { relationOf, type DocumentRelation } from './document-relation.js';
import { figureChanges, type FigureChange } from './figure-changes.js';
import { isNewer, type Quoted, type ReadsWords, type ReviewedDocument } from './reviewed-document.js';
import {
  findWords,
  pairsOf,
  rarity,
  readDocument,
  shareHeld,
  wantedForms,
  type FoundWords,
  type ReadDocument,
  type Weigh,
} from './word-overlap.js';

/** Why a newer document may supersede a rule: what it says of the older one, or the same benefit said again. */
export type ReviewReason =
  | DocumentRelation
  /** The sentence of the grant stands in it again, nearly word for word. */
  | { kind: 'said_again' }
  /** Its official name stands in it, beside a figure of the same unit. */
  | { kind: 'named_with_figure' };

/** A rule that somebody must look at, because of one newer document. Never “replaced” by itself. */
export interface RuleToReview {
  rule: Benefit;
  older: ReviewedDocument;
  newer: ReviewedDocument;
  reasons: readonly ReviewReason[];
  /** The sentence of the grant, and the words of the newer document for it; null when it has none any more. */
  was: Quoted;
  now: Quoted | null;
  figures: readonly FigureChange[];
}

/** Words in common that make one sentence of two: without, and with, a document that takes the place of the other. */
const sameSentence = 0.6;
const sameSentenceOfSuccessor = 0.45;
/** A sentence of few words is easily part of another. */
const fewPairs = 8;
const sameFewWords = 0.8;
const sameName = 0.85;
const leastName = 4;
/** So much of the paragraph a rule of procedure stands in must be spoken of in the newer document. */
const sameWorks = 0.25;

/** A report, a reply or news tells what was done: it changes no rule, unless it says itself that it does. */
const rulingKinds: ReadonlySet<ReviewedDocument['kind']> = new Set([
  'law',
  'plan',
  'notice',
  'guide',
  'other',
]);

/**
 * The rules that newer documents touch, by the documents' own words. A newer one of the same place, or of a place above
 * it, counts; one of a place above that does not name the older only when it gives another figure, for a frame set
 * above does not end what a county set within it. Pure; the same documents always give the same list.
 */
export function supersededRules(
  benefits: readonly Benefit[],
  documents: readonly ReviewedDocument[],
  words: ReadsWords,
  contains: ContainsPlace,
): RuleToReview[] {
  const read = new Map<string, ReadDocument>();
  const readOnce = (document: ReviewedDocument): ReadDocument => {
    const known = read.get(document.id) ?? readDocument(document, words);
    read.set(document.id, known);
    return known;
  };
  const touched: RuleToReview[] = [];
  for (const older of documents) {
    const own = benefits.filter(({ document }) => document === older.id);
    if (own.length === 0) continue;
    for (const newer of documents) {
      if (newer.id === older.id || !isNewer(newer, older)) continue;
      const concerned = own.filter(
        ({ place, valid }) =>
          contains(newer.region, place) && (newer.period === null || newer.period.to >= valid.from),
      );
      if (concerned.length === 0) continue;
      const relation = relationOf(newer, older, words, newer.region === older.region);
      if (relation === null && !rulingKinds.has(newer.kind)) continue;
      const pair: Pair = {
        older,
        relation,
        newer: readOnce(newer),
        weigh: rarity([readOnce(newer), readOnce(older)]),
        words,
      };
      touched.push(...concerned.map((rule) => reviewOf(rule, pair)).filter((one) => one !== null));
    }
  }
  return touched;
}

interface Pair {
  older: ReviewedDocument;
  newer: ReadDocument;
  relation: DocumentRelation | null;
  weigh: Weigh;
  words: ReadsWords;
}

function reviewOf(rule: Benefit, pair: Pair): RuleToReview | null {
  const { older, relation } = pair;
  const newer = pair.newer.document;
  const succeeds = relation !== null && relation.kind !== 'changes';
  const again = grantAgain(rule, pair, succeeds ? sameSentenceOfSuccessor : sameSentence);
  const named = again === null ? nameWithFigure(rule, pair) : null;
  const found = again?.found ?? named;
  if (found === null && !succeeds) return null;
  if (relation === null && isOfVillage(rule) && !speaksOfTheSame(again?.was, pair)) return null;
  const now = found === null ? null : quotedOf(found, newer);
  const figures = changesOf(rule, found, pair);
  // a name and a figure that is surely not its own are two things in one sentence
  if (again === null && !succeeds && !figures.some(isSurePair)) return null;
  const isAbove = newer.region !== older.region && newer.region !== rule.place;
  if (isAbove && relation === null && !figures.some(({ kind }) => kind === 'changed')) return null;
  const reasons: ReviewReason[] = [
    ...(relation === null ? [] : [relation]),
    ...(again === null ? [] : [{ kind: 'said_again' } as const]),
    ...(named === null ? [] : [{ kind: 'named_with_figure' } as const]),
  ];
  const was = again?.was ?? rule.what[0]!.citation;
  const { document, passage, quote } = was;
  return { rule, older, newer, reasons, was: { document, passage, quote }, now, figures };
}

/** 验收合格后拨付 stands in every paper on works: it must be a paper on the same ones. */
function speaksOfTheSame(was: Quoted | undefined, { older, newer, weigh, words }: Pair): boolean {
  const paragraph = older.passages.find(({ id }) => id === was?.passage)?.sentences.join('');
  if (paragraph === undefined) return false;
  const spoken = new Set(newer.sentences.flatMap(({ pairs }) => [...pairs]));
  return shareHeld(pairsOf(paragraph, words), spoken, weigh) >= sameWorks;
}

const quotedOf = ({ passage, quote }: FoundWords, { id }: ReviewedDocument): Quoted => ({
  document: id,
  passage,
  quote,
});

const isSurePair = (change: FigureChange): boolean =>
  (change.kind === 'changed' || change.kind === 'same') && change.sure;

function grantAgain(
  { what }: Benefit,
  { older, newer, weigh, words }: Pair,
  least: number,
): { was: Quoted; found: FoundWords } | null {
  let best: { was: Quoted; found: FoundWords } | null = null;
  for (const { citation } of what) {
    if (citation.document !== older.id) continue;
    const wanted = wantedForms(citation.quote, words);
    const isShort = wanted[0]!.length < fewPairs;
    const found = findWords(wanted, newer, { weigh, least: isShort ? sameFewWords : least });
    if (found !== null && found.share > (best?.found.share ?? 0)) best = { was: citation, found };
  }
  return best;
}

/** A name alone says little (公益岗位 stands everywhere): beside it must be a figure of a unit that the rule has. */
function nameWithFigure(rule: Benefit, { newer, weigh, words }: Pair): FoundWords | null {
  const units = new Set(
    rule.what.flatMap(({ says }) => words.figures(words.plain(says)).map(({ unit }) => unit)),
  );
  units.delete('');
  if (units.size === 0) return null;
  const names = [rule.official, rule.name]
    .flatMap((name) => name.split(/[（）()、：:，,《》“”]/u))
    .filter((name) => name.length >= leastName);
  const fits = (plain: string) => words.figures(plain).some(({ unit }) => units.has(unit));
  let best: FoundWords | null = null;
  for (const name of names) {
    const found = findWords(wantedForms(name, words), newer, { weigh, least: sameName, fits });
    if (found !== null && found.share > (best?.share ?? 0)) best = found;
  }
  return best;
}

/** The figures of a rule, sentence by sentence, each held against the newer words for that very sentence. */
function changesOf(rule: Benefit, found: FoundWords | null, pair: Pair): FigureChange[] {
  const { older, newer, weigh, words } = pair;
  const claims = claimsOf(rule).filter(({ citation }) => citation.document === older.id);
  const quotes = new Map(claims.map(({ citation }) => [citation.quote, citation]));
  const changes = [...quotes].flatMap(([quote, citation]) => {
    const says = claims.filter((claim) => claim.citation.quote === quote).map((claim) => claim.words);
    const own =
      found === null
        ? null
        : findWords(wantedForms(quote, words), newer, { weigh, least: sameSentenceOfSuccessor });
    const there = own ?? found;
    const { document, passage } = citation;
    const context = older.passages.find(({ id }) => id === passage)?.sentences.join('') ?? quote;
    return figureChanges(
      { at: { document, passage, quote }, says, context },
      there === null ? null : { at: quotedOf(there, newer.document), sentence: there.sentence },
      words,
    );
  });
  // what is new beside a condition is no news of what is given
  return withoutRepeats(changes.filter((one) => one.kind !== 'added' || one.now.at.quote === found?.quote));
}

/** Two quotes of a rule may overlap: what one of them pairs, the other does not call new or gone. */
function withoutRepeats(changes: readonly FigureChange[]): FigureChange[] {
  const paired = changes.flatMap((change) =>
    change.kind === 'changed' || change.kind === 'same' ? [[change.was.words, change.now.words]] : [],
  );
  const seen = new Set<string>();
  return changes.filter((change) => {
    const was = change.kind === 'added' ? null : change.was.words;
    const now = change.kind === 'not_said' ? null : change.now.words;
    if (now === null && paired.some(([old]) => old === was)) return false;
    if (was === null && paired.some(([, fresh]) => fresh === now)) return false;
    const key = `${was ?? ''}→${now ?? ''}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
