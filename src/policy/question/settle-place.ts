import { placeAllows, type AskedPlace } from './question-place.js';
import type { PolicyLibrary } from '../policy-library.js';
import type { RegionPath } from '../corpus/region-list.js';

/**
 * Tells the places a question is about from names that only sound like one: a slip of the keyboard (崇羊县 for
 * 崇阳县) is taken as meant; a place without documents that the asker's own documents mention (去菏泽学来的车间),
 * or a township below what is already known, is part of the story.
 */
export function settlePlace(asked: AskedPlace, question: string, library: PolicyLibrary): AskedPlace {
  if (asked.from !== 'question' && asked.from !== 'history') return asked;
  const settled: RegionPath[] = [];
  asked.places.forEach((place, i) => {
    const word = asked.words[i]!;
    const meant = isCovered(place, library) ? place : misspelt(word, asked.home, library);
    if (meant !== null) settled.push(meant);
    else if (!isLocalName(word, asked) && !isPartOfStory(word, question, asked.home, library))
      settled.push(place);
  });
  if (settled.length > 0) return { ...asked, places: [...new Set(settled)] };
  if (asked.home !== null) return { ...asked, places: [asked.home], from: 'remembered' };
  return { ...asked, places: [], from: 'unknown' };
}

const isCovered = (place: RegionPath, library: PolicyLibrary): boolean =>
  library.places.some((known) => placeAllows([place], known, library.regions));

/** The place of the asker or of the corpus whose name differs in one character only. */
function misspelt(word: string, home: RegionPath | null, library: PolicyLibrary): RegionPath | null {
  if (word.length < 3) return null;
  for (const path of [...(home === null ? [] : [home]), ...library.places]) {
    const name = library.regions.levels(path).at(-1) ?? '';
    if (name.length !== word.length || name === word) continue;
    if ([...name].filter((c, i) => c !== word[i]).length === 1) return path;
  }
  return null;
}

/** A township or village the lists do not know lies below the place that is known. */
const isLocalName = (word: string, asked: AskedPlace): boolean =>
  /[乡镇村屯]$|街道$/.test(word) && (asked.home !== null || asked.places.length > 1);

function isPartOfStory(
  word: string,
  question: string,
  home: RegionPath | null,
  library: PolicyLibrary,
): boolean {
  const saysToBeThere = new RegExp(
    `(我|俺|咱)们?(家)?(是|在|住)?${word}|(嫁到|搬到|住|搁)(在)?${word}|${word}(这边|那边|这儿|那儿|这里|那里|本地|人)`,
  );
  if (saysToBeThere.test(question)) return false;
  const name = word.replace(/^.{2,3}(省|自治区)/, '');
  return library.passages.some(
    (passage) =>
      (home === null || placeAllows([home], passage.region, library.regions)) && passage.text.includes(name),
  );
}
