import type { ReadsWords, ReviewedDocument } from '../eligibility/reviewed-document.js';
import { figuresIn } from '../policy/answer/figures.js';
import type { LexiconEntry } from '../policy/corpus/corpus.js';
import { dayRange } from '../policy/corpus/loose-date.js';
import type { Passage } from '../policy/corpus/passage.js';
import { plainText } from '../policy/corpus/plain-text.js';
import type { DocumentMetadata } from '../policy/corpus/policy-document.js';

/** The policy domain's readers, for rules held against documents. */
export const documentWords = (lexicon: readonly LexiconEntry[]): ReadsWords => ({
  plain: plainText,
  fold: wordFolder(lexicon),
  figures: figuresIn,
});

export const reviewedDocument = (
  document: DocumentMetadata,
  passages: readonly Passage[],
): ReviewedDocument => ({
  ...daysOf(document),
  number: document.number,
  region: document.region,
  kind: document.kind,
  passages: passages.filter((passage) => passage.document === document.id),
});

/** The days a document's dates mean. */
export const daysOf = ({
  id,
  title,
  date,
  period,
}: DocumentMetadata): Pick<ReviewedDocument, 'id' | 'title' | 'issued' | 'period'> => ({
  id,
  title,
  issued: date === null ? null : dayRange(date),
  period: period === null ? null : { from: dayRange(period.from).from, to: dayRange(period.to).to },
});

/** Puts one word for all that the lexicon holds to be one: 补贴 and 补助, 低保 and 最低生活保障. The longest word first. */
function wordFolder(lexicon: readonly LexiconEntry[]): (text: string) => string {
  const officialOf = new Map<string, string>();
  for (const { official, people } of lexicon)
    for (const word of [official, ...people.map((each) => each.word)])
      if (word.length > 1 && !officialOf.has(word)) officialOf.set(word, official);
  const longest = Math.max(0, ...[...officialOf.keys()].map(({ length }) => length));
  return (text) => {
    let folded = '';
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at);
      while (length > 1 && !officialOf.has(text.slice(at, at + length))) length -= 1;
      const word = text.slice(at, at + Math.max(1, length));
      folded += officialOf.get(word) ?? word;
      at += word.length;
    }
    return folded;
  };
}
