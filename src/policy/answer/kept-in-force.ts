import { plainText } from '../corpus/plain-text.js';
import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { PolicyLibrary } from '../policy-library.js';
import { searchForm } from './search-form.js';

/** 未涉及的仍按《方案》执行, 其他政策继续按原方案执行, 其余不变: what a newer document does not speak of stays as it was. */
const keeps =
  /(未涉及|未提及|没有提到|未列|未作?调整|没有涉及|其[他它余])[^。；]{0,16}((仍|继续|均)?按照?[^。；]{0,12}(《|原|旧|年方案|上述)|不变|照旧|继续(有效|执行|实施)|仍(有效|执行))/u;
/** 同时废止: what is named there is over. */
const repeals = /废止|失效|停止执行|不再执行/u;

const known = new WeakMap<PolicyLibrary, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each document, those that say themselves that it stays in force beside them. */
export function keptInForceBy(library: PolicyLibrary): ReadonlyMap<string, ReadonlySet<string>> {
  const read = known.get(library) ?? readAll(library);
  known.set(library, read);
  return read;
}

function readAll({ documents, passages }: PolicyLibrary): Map<string, Set<string>> {
  const kept = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  for (const passage of passages)
    texts.set(passage.document, `${texts.get(passage.document) ?? ''}${searchForm(passage)}`);
  for (const newer of documents.values()) {
    const text = texts.get(newer.id) ?? '';
    if (!keeps.test(text)) continue;
    for (const older of documents.values()) {
      if (older.region !== newer.region || older.date === null || newer.date === null) continue;
      if (older.date < newer.date && standsIn(text, older))
        kept.set(older.id, (kept.get(older.id) ?? new Set()).add(newer.id));
    }
  }
  return kept;
}

const standsIn = (text: string, document: DocumentMetadata): boolean =>
  names(text, document) &&
  !text.split('。').some((sentence) => repeals.test(sentence) && names(sentence, document));

/** A document is named by its number or by its title; the place before the title is often left out. */
function names(text: string, { number, title, issuer }: DocumentMetadata): boolean {
  if (number !== null && text.includes(plainText(number))) return true;
  const whole = plainText(title);
  const place = /^[^县市区旗]{1,8}[县市区旗]/u.exec(whole)?.[0] ?? plainText(issuer ?? '');
  const short = whole.startsWith(place) ? whole.slice(place.length) : whole;
  return text.includes(whole) || (short.length >= 8 && text.includes(short));
}
