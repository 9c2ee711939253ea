import { plainText } from './plain-text.js';
import { isWithin, sharedLevels, type Place } from './place.js';
import { rankOfName, splitTypedPlace } from './place-name.js';
import { namesAt, type NameKind, type PlaceTree } from './place-tree.js';

interface Reading {
  place: Place;
  end: number;
  kind: NameKind;
}

/** A typed place: the known place it reaches, and the levels below it that no list knows. */
export interface ResolvedPlace {
  known: Place | null;
  typed: readonly string[];
}

/** Reads what somebody typed as a place; null when it is none, or could be several and nothing decides. */
export function resolvePlace(tree: PlaceTree, typed: string, near: Place | null): ResolvedPlace | null {
  const text = bareName(typed);
  if (text.length < 2 || text.length > 40) return null;
  // 和平 typed alone is no 和平街道, unless the asker lives around it.
  const readings = readAll(tree, text, 0, null).filter(
    ({ place, kind, end }) =>
      kind !== 'short' || place.rank <= 3 || end > place.name.length || (near && isWithin(place, near)),
  );
  const whole = choosePlace(
    readings.filter((reading) => reading.end === text.length),
    near,
  );
  if (whole) return { known: whole, typed: [] };
  return partlyKnown(text, readings, near) ?? renamed(tree, text, near) ?? unlisted(text, readings, near);
}

/** The one place meant among several of a name: nearest to the asker, then of the corpus, then the widest. */
export function choosePlace(
  candidates: readonly { place: Place; kind: NameKind }[],
  near: Place | null,
): Place | null {
  const scored = candidates.map(({ place, kind }) => ({
    place,
    score: [
      near ? sharedLevels(place, near) : 0,
      place.ofCorpus ? 1 : 0,
      -place.rank,
      kind === 'short' ? 0 : 1,
    ],
  }));
  scored.sort((a, b) => compare(b.score, a.score));
  const [best, second] = scored;
  if (!best) return null;
  const tied = second && second.place !== best.place && compare(best.score, second.score) === 0;
  return tied ? null : best.place;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

function readAll(tree: PlaceTree, text: string, at: number, above: Place | null): Reading[] {
  const readings: Reading[] = [];
  for (const [name, bearers] of namesAt(tree, text, at)) {
    for (const { place, kind } of bearers) {
      if (above && (place === above || !isWithin(place, above))) continue;
      const end = at + name.length;
      readings.push({ place, end, kind }, ...readAll(tree, text, end, place));
    }
  }
  return readings;
}

function partlyKnown(text: string, readings: readonly Reading[], near: Place | null): ResolvedPlace | null {
  const ends = [...new Set(readings.map((reading) => reading.end))].sort((a, b) => b - a);
  for (const end of ends) {
    const typed = splitTypedPlace(text.slice(end));
    if (!typed) continue;
    const rank = rankOfName(typed[0]!) ?? 5;
    const above = readings.filter((reading) => reading.end === end && fitsBelow(reading.place, rank));
    const known = choosePlace(above, near);
    if (known) return { known, typed };
  }
  return null;
}

/** 市 may be a city or a county, so it fits below a city too. */
function fitsBelow(above: Place, rank: number): boolean {
  return rank > above.rank || (rank === 2 && above.rank === 2);
}

/** 开原县 for 开原市: an outdated suffix, accepted for places of the corpus only. */
function renamed(tree: PlaceTree, text: string, near: Place | null): ResolvedPlace | null {
  if (!/[县市区]$/.test(text)) return null;
  const bearers = tree.byName.get(text.slice(0, -1)) ?? [];
  const known = choosePlace(
    bearers.filter(({ place }) => place.ofCorpus && place.rank === 3),
    near,
  );
  return known ? { known, typed: [] } : null;
}

function unlisted(text: string, readings: readonly Reading[], near: Place | null): ResolvedPlace | null {
  const typed = splitTypedPlace(text);
  if (!typed) return null;
  const isListed = readings.some((reading) => reading.end === text.length);
  const rank = rankOfName(typed[0]!) ?? 5;
  return { known: near && !isListed && rank >= 4 && rank > near.rank ? near : null, typed };
}

/** What is left when the words around a place are taken off: 我是辽宁开原市的 → 辽宁开原市. */
function bareName(typed: string): string {
  return plainText(typed)
    .replace(/[,、，。.!！?？;；:：/\\|>›·—_()（）"“”'-]+/g, '')
    .replace(/^中国|^中华人民共和国/, '')
    .replace(/市辖区/g, '')
    .replace(/^(?:我们?|俺们?|咱们?|家)*(?:家)?(?:是|在|住在?|来自|老家是?|户口在)+/, '')
    .replace(/(?:这边|那边|这里|那里|那儿|这儿|这块|那块|当地|人|的)+$/, '');
}
