import { wholeCountry, type RegionList, type RegionPath } from './region-list.js';

interface RegionEvidence {
  title: string | null;
  issuer: string | null;
  head: readonly string[];
  paragraphs: readonly string[];
}

const ministries =
  /^(?:中共中央|中央|国务院|全国人民代表大会|全国人大|中华人民共和国|国家|(?:农业农村|民政|财政|教育|人力资源(?:和)?社会保障|住房(?:和)?城乡建设|自然资源|水利|交通运输|商务|公安|司法|生态环境|退役军人事务|应急管理)部)/;

/** Whom a document speaks for: the issuer's place, narrowed by the title; else the page's head, else its text. */
export function proposeRegion(evidence: RegionEvidence, regions: RegionList): string | null {
  const { title, issuer, head, paragraphs } = evidence;
  const ofIssuer = narrowestOf(issuer ?? '', regions);
  if (ofIssuer === null && ministries.test(issuer ?? '')) return wholeCountry;
  const ofTitle = narrowestOf(title ?? '', regions, ofIssuer);
  if (ofIssuer !== null) return ofTitle !== null && regions.contains(ofIssuer, ofTitle) ? ofTitle : ofIssuer;
  if (ofTitle !== null) return ofTitle;
  const ofHead = narrowestOf(head.join('\n'), regions);
  return ofHead ?? mostNamed(paragraphs.join('\n'), regions);
}

function narrowestOf(text: string, regions: RegionList, near: RegionPath | null = null): RegionPath | null {
  const paths = regions.mentions(text, near).map((mention) => mention.path);
  return paths.reduce<RegionPath | null>(
    (narrow, path) => (narrow === null || regions.contains(narrow, path) ? path : narrow),
    null,
  );
}

/** The place named most often, the wider one when two are named alike. */
function mostNamed(text: string, regions: RegionList): RegionPath | null {
  const counts = new Map<RegionPath, number>();
  for (const { path } of regions.mentions(text.slice(0, 20_000)))
    counts.set(path, (counts.get(path) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, times], [b, others]) => others - times || regions.levels(a).length - regions.levels(b).length,
  );
  return ranked[0]?.[0] ?? null;
}
