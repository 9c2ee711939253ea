import { headingLine, unnumberedHeading, type HeadingLine } from './heading-line.js';
import type { RegionList, RegionPath } from './region-list.js';

/** One stretch of a document under one heading path. */
export interface Section {
  /** Heading path, outermost first. */
  path: readonly string[];
  region: RegionPath;
  /** Lines that are text, in order, trimmed and not empty. */
  paragraphs: readonly string[];
}

interface OpenHeading {
  rank: number;
  name: string;
  form: HeadingLine['form'];
  region: RegionPath | null;
  /** A bare heading is carried by its path; it must be text when nothing stands below it. */
  carried: boolean;
}

/**
 * Cuts a body into sections by its headings. A heading that is a place below the document's region
 * gives its section that region. All paragraphs together with the heading paths are the body.
 */
export function splitSections(body: string, region: RegionPath, regions: RegionList): Section[] {
  const sections: Section[] = [];
  const open: OpenHeading[] = [];
  let paragraphs: string[] = [];

  const close = () => {
    if (paragraphs.length > 0) {
      for (const heading of open) heading.carried = true;
      sections.push({ path: open.map((h) => h.name), region: narrowest(open) ?? region, paragraphs });
    }
    paragraphs = [];
  };
  const leaveTo = (rank: number) => {
    close();
    const kept = open.findIndex((heading) => heading.rank >= rank);
    const left = kept === -1 ? [] : open.splice(kept);
    // A heading with nothing below it is text of the section around it.
    const lost = left.filter((heading) => !heading.carried).map((heading) => heading.name);
    if (lost.length > 0) {
      paragraphs = lost;
      close();
    }
  };

  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const [i, line] of lines.entries()) {
    const place = placeHeading(line, region, regions);
    const marked = headingLine(line) ?? (place ? { rank: 2, name: line, form: 'line' as const } : null);
    const siblings = marked !== null && open.some((h) => h.rank === marked.rank);
    const heading = marked && opensSection(marked, siblings, lines[i + 1]) ? marked : null;
    const glued = open.at(-1);
    const sibling = marked === null && glued?.form === 'glued' ? unnumberedHeading(line) : null;
    if (heading) {
      leaveTo(heading.rank);
      open.push({ ...heading, region: place, carried: heading.form === 'glued' });
      if (heading.form === 'glued' || statesFigure(heading.name)) {
        open.at(-1)!.carried = true;
        paragraphs.push(line.replace(/^#+\s+/, ''));
      }
    } else if (sibling !== null && glued && glued.name.length <= 16) {
      leaveTo(glued.rank);
      open.push({ rank: glued.rank, name: sibling, form: 'glued', region: null, carried: true });
      paragraphs.push(line);
    } else {
      // A numbered paragraph stands beside the sections of its rank, not inside the last of them.
      if (marked && siblings) leaveTo(marked.rank);
      paragraphs.push(line);
    }
  }
  leaveTo(0);
  return joinNeighbours(sections);
}

/** A numbered sentence is a heading when its siblings are and plain text follows it. */
function opensSection(marked: HeadingLine, siblings: boolean, next: string | undefined): boolean {
  if (marked.form !== 'item') return marked.form !== 'none';
  return siblings && !/\d/.test(marked.name.slice(3)) && next !== undefined && headingLine(next) === null;
}

function narrowest(open: readonly OpenHeading[]): RegionPath | null {
  return open.findLast((heading) => heading.region !== null)?.region ?? null;
}

/** The place a heading is, when it is nothing but a place below the document's region. */
function placeHeading(line: string, region: RegionPath, regions: RegionList): RegionPath | null {
  const words = line
    .replace(/^(?:#+\s+|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s*)/, '')
    .replace(/[：:。\s]+$/, '');
  if (words.length < 2 || words.length > 20) return null;
  const [mention] = regions.mentions(words, region);
  if (!mention || mention.start !== 0 || mention.end !== words.length) return null;
  return mention.path !== region && regions.contains(region, mention.path) ? mention.path : null;
}

/** "(三)补贴标准:每户2000元": a figure must stand in the text of a passage, not in its path alone. */
function statesFigure(name: string): boolean {
  return /\d[\d.,，]*\s*(?:%|％|元|万|亿|人|户|个|亩|岁|年|月|日|天|倍|吨|头|只|平方)/.test(name);
}

/** Neighbours of one path are one section (a heading without text became text of the section around it). */
function joinNeighbours(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last && last.region === section.region && samePath(last.path, section.path)) {
      joined[joined.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...section.paragraphs] };
    } else joined.push(section);
  }
  return joined;
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
