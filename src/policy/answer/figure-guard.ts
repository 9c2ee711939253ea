import { simplifiedScript } from '../corpus/simplified-script.js';
import { askerFigures } from './asker-figures.js';
import { figuresIn, sameFigure, type Figure } from './figures.js';

/** Numbers the bot may say without a source: the official hotlines. */
export const hotlines: readonly string[] = [
  '12317',
  '12345',
  '12356',
  '110',
  '119',
  '120',
  '12393',
  '12333',
  '12348',
];

/** What a sentence of the bot may draw figures from. */
export interface FigureSources {
  /** Texts of the passages shown beside the answer. */
  passages: readonly string[];
  /** Titles, dates and numbers of their documents. */
  metadata: readonly string[];
  /** The asker's own words: their figures are allowed only after 您说的. */
  asked: string;
}

/**
 * Figures of a text that no source holds. Equal values match whatever their form (2,000元 = 两千元 = 0.2万元).
 * Exempt, each by rule: hotlines, numbering of a list at a line's start, and the asker's own figure marked 您说的.
 */
export function unsupportedFigures(text: string, sources: FigureSources): Figure[] {
  const held = [...sources.passages, ...sources.metadata].map(simplifiedScript).flatMap(figuresIn);
  const own: Pick<Figure, 'value' | 'unit'>[] = [...figuresIn(sources.asked), ...askerFigures(sources.asked)];
  const plain = simplifiedScript(text.normalize('NFKC'));
  return figuresIn(plain).filter((figure) => {
    if (held.some((source) => sameFigure(source, figure))) return false;
    if (figure.unit === '' && hotlines.includes(figure.words)) return false;
    if (
      /(^|\n)\s*$/.test(plain.slice(0, figure.start)) &&
      /^[.、)]/.test(plain.slice(figure.start + figure.words.length))
    )
      return false;
    const marked = /您说的[^。；\n]{0,8}$/.test(plain.slice(0, figure.start));
    return !(marked && own.some((source) => sameFigure(source, figure)));
  });
}

/** The text without the sentences that hold an unsupported figure. */
export function dropUnsupported(text: string, sources: FigureSources): string {
  if (unsupportedFigures(text, sources).length === 0) return text;
  return text
    .split(/(?<=[。！？\n])/u)
    .filter((sentence) => unsupportedFigures(sentence, sources).length === 0)
    .join('')
    .trim();
}
