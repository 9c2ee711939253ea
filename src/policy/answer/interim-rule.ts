import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { ruleKinds } from '../corpus/policy-document.js';
import type { PolicyLibrary } from '../policy-library.js';
import { placeAllows } from '../question/question-place.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { quoteToRead } from './read-quotes.js';
import { headingOf, subjectPairs } from './rule-likeness.js';
import { searchForm } from './search-form.js';
import { toldBeside } from './told-beside.js';

/** Words of a change, or of what was before: without one nobody asks which of two rules holds. */
const speaksOfBefore =
  /涨|调|改|变|提高|加[了到的]|降|砍|新|老[的规价]|旧|原[来先]|以前|之前|前头|前[几两一]|去年|前年|上学期|上半年|差[的了几那]|少[的了发给]|[一二三四五六七八九十\d]月|腊月|正月|开春|已经|早就|头[一两]年/u;

/** 按老的算还是按新的算, 差的四千补给我不, 四月验过的、现在涨价了: asked in so many words. */
const asksWhichHolds = new RegExp(
  [
    '(?:按|照|算|给|适用)[^，,。？?]{0,3}(?:老|旧|原来?|从前|以前|去年|新|今年|现在)[^，,。？?]{0,8}还是[^，,。？?]{0,6}(?:老|旧|原|以前|去年|新|今年|现在)',
    '(?:差|(?<![多不])少)(?:的|下的|发的|了的)[^，,。？?]{0,8}(?:补[给上发齐不]|找[给补])|差额|补差|找补|追补',
    '(?:验来?过|验收|验完|动工|开工|出院|[报交]上去)[\\s\\S]{0,12}(?:涨|提高|变|改)了?[\\s\\S]{0,10}(?:按|算|给)(?:好多|多少|几)',
  ].join('|'),
  'u',
);

/** 此前已开工的仍按原标准, 1至4月的差额不补发, 2024年的务工月份不计入. */
const tellsWhichHolds =
  /(?:按|执行|适用|享受)[^，,。；]{0,8}(?:[原新旧]|(?<!养)老)的?(?:标准|办法|规定|政策|要求)|[原新旧]标准(?:以|适用)|(?:不再?|标准)补[差发](?!以前)|补发[^，,。；]{0,4}差额|差额[^，,。；]{0,14}补发|追补|追溯(?!体系|码)|月份[^，,。；]{0,4}计入/u;
const tellsOfTime = /此前|[以之]前|[以之]后|已|[\d月日]起|\d年|\d月/u;

const isInterim = (sentence: string): boolean => tellsWhichHolds.test(sentence) && tellsOfTime.test(sentence);

interface InterimSentence {
  passage: Passage;
  /** Its number in the passage. */
  at: number;
  /** What it and its heading are about. */
  about: ReadonlySet<string>;
}

const known = new WeakMap<PolicyLibrary, readonly InterimSentence[]>();

/** All such sentences of rules; read once. */
function interimSentences(library: PolicyLibrary): readonly InterimSentence[] {
  const read = known.get(library) ?? readAll(library);
  known.set(library, read);
  return read;
}

const readAll = ({ documents, passages }: PolicyLibrary): InterimSentence[] =>
  passages
    .filter(
      (passage) =>
        ruleKinds.has(documents.get(passage.document)!.kind) && tellsWhichHolds.test(searchForm(passage)),
    )
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence, at) => {
        const plain = plainText(sentence);
        if (!isInterim(plain)) return [];
        return [{ passage, at, about: subjectPairs(`${headingOf(passage)}。${plain}`) }];
      }),
    );

/** How much nearer a sentence counts that stands in the passage that was found, or in its document, in pairs of characters shared. */
const samePassage = 1.5;
const sameDocument = 1;
/** From how many on it is taken to be about the same, and how many of the nearest are read. */
const aboutTheSame = 2;
const sentencesRead = 2;

/**
 * It goes first where it is read to answer at least so surely, and by so much more surely than what was found, in log-odds; who asks in so
 * many words needs `inSoManyWords` less of both.
 */
const surely = -1;
const moreSurely = 0.3;
const inSoManyWords = 1.5;

/** The question as it was put, as it was searched, and what was found for it. */
interface Asked {
  question: string;
  searched: string;
  ranked: readonly RankedPassage[];
}

/**
 * The sentence that says whether the old or the new rule holds for what was begun before the change (过渡规定), in the place of the best passage,
 * where that is asked: of a rule of the same place, of one above or below it, that was known on the day. Null where something else is asked
 * or no paper says it.
 */
export async function interimRule(
  { question, searched, ranked: [best] }: Asked,
  day: string | null,
  library: PolicyLibrary,
): Promise<RankedPassage | null> {
  const asked = plainText(question);
  const inWords = asksWhichHolds.test(asked);
  if (best?.read === undefined || !(inWords || speaksOfBefore.test(asked))) return null;
  const quote = plainText(chooseQuote(best, wantedAnswers(question)));
  if (isInterim(quote)) return null;
  const words = subjectPairs(asked);
  const given = subjectPairs(`${headingOf(best.passage)}。${quote}`);
  const found = new Set([best, best.insteadOf].map((each) => each?.passage.document));
  const nearness = ({ passage, about }: InterimSentence): number => {
    const shared = [...about].filter((pair) => words.has(pair)).length;
    const alike = [...about].filter((pair) => given.has(pair)).length;
    if (shared + alike === 0) return 0;
    return (
      shared +
      Math.min(2, alike / 2) +
      (passage.id === best.passage.id ? samePassage : 0) +
      (found.has(passage.document) ? sameDocument : 0)
    );
  };
  const dateOf = ({ passage }: InterimSentence) => library.documents.get(passage.document)!.date ?? '';
  const nearest = interimSentences(library)
    .filter(
      (each) =>
        placeAllows([best.passage.region], each.passage.region, library.regions) &&
        (day === null || dateOf(each) <= day),
    )
    .map((each) => ({ each, near: nearness(each) }))
    .filter(({ near }) => near >= aboutTheSame)
    .sort((a, b) => b.near - a.near || (dateOf(a.each) < dateOf(b.each) ? 1 : -1))
    .slice(0, sentencesRead)
    .map(({ each }) => toldBeside(best, each.passage, each.at));
  if (nearest.length === 0) return null;
  const sentences = nearest.map((told) => quoteToRead(told, []));
  const { sentences: read } = await library.reader.read(plainText(searched), { asks: [], sentences });
  const surest = read.indexOf(Math.max(...read));
  const more = inWords ? inSoManyWords : 0;
  const goesFirst = read[surest]! + more >= Math.max(surely, best.read + moreSurely);
  return goesFirst ? { ...nearest[surest]!, read: read[surest]! } : null;
}
