import { placeAllows, type AskedPlace } from './question-place.js';
import type { PolicyLibrary } from '../policy-library.js';
import { plainText } from '../corpus/plain-text.js';

/**
 * Tells a place that is asked about from one that is only part of the story (去菏泽学来的车间): a named place
 * without any document, whose name the documents of the asker's own place mention, is part of the story,
 * unless the asker says to be there.
 */
export function settlePlace(asked: AskedPlace, question: string, library: PolicyLibrary): AskedPlace {
  if (asked.from !== 'question' && asked.from !== 'history') return asked;
  const covered = asked.places.filter((place) =>
    library.passages.some((passage) => placeAllows([place], passage.region, library.regions)),
  );
  if (covered.length === asked.places.length) return asked;
  const told = asked.places.every(
    (place, i) => covered.includes(place) || partOfStory(asked.words[i]!, question, asked, library),
  );
  if (!told) return asked;
  if (covered.length > 0) return { ...asked, places: covered };
  if (asked.home !== null) return { ...asked, places: [asked.home], from: 'remembered' };
  return { ...asked, places: [], from: 'unknown' };
}

function partOfStory(word: string, question: string, asked: AskedPlace, library: PolicyLibrary): boolean {
  const saysToBeThere = new RegExp(
    `(我|俺|咱)们?(家)?(是|在|住)?${word}|(嫁到|搬到|住|搁)(在)?${word}|${word}(这边|那边|这儿|那儿|这里|那里|本地|人)`,
  );
  if (saysToBeThere.test(question)) return false;
  const home = asked.home;
  const inOwn = library.passages.filter(
    (p) => home === null || placeAllows([home], p.region, library.regions),
  );
  return inOwn.some((passage) => plainText(passage.text).includes(word));
}
