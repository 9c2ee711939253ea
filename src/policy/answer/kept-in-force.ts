import { plainText } from '../corpus/plain-text.js';
import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { PolicyLibrary } from '../policy-library.js';

/** 未涉及的仍按《方案》执行, 其他政策继续按原方案执行, 其余不变: what a newer document does not speak of stays as it was. */
const keeps =
  /(未涉及|未提及|未列|未作?调整|没有涉及|其[他它余])[^。；]{0,24}(仍|继续|按|不变|照)|(继续|仍)(按照?|执行)[^。；]{0,30}(方案|细则|办法|通知|规定)/u;

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
  for (const { document, text } of passages)
    texts.set(document, `${texts.get(document) ?? ''}${plainText(text)}`);
  for (const newer of documents.values()) {
    const text = texts.get(newer.id) ?? '';
    if (!keeps.test(text)) continue;
    for (const older of documents.values()) {
      if (older.region !== newer.region || (older.date ?? '') >= (newer.date ?? '')) continue;
      if (names(text, older)) kept.set(older.id, (kept.get(older.id) ?? new Set()).add(newer.id));
    }
  }
  return kept;
}

/** A document is named by its number or by its title; the place before the title is often left out. */
function names(text: string, { number, title, issuer }: DocumentMetadata): boolean {
  if (number !== null && text.includes(plainText(number))) return true;
  const whole = plainText(title);
  const place = /^[^县市区旗]{1,8}[县市区旗]/u.exec(whole)?.[0] ?? plainText(issuer ?? '');
  const short = whole.startsWith(place) ? whole.slice(place.length) : whole;
  return text.includes(whole) || (short.length >= 8 && text.includes(short));
}
