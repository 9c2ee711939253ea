import { createHash } from 'node:crypto';
import { packSentences, type PassageShape } from './pack-sentences.js';
import type { Passage, PassageId } from './passage.js';
import { matchForm } from './plain-text.js';
import type { PolicyDocument } from './policy-document.js';
import type { RegionList, RegionPath } from './region-list.js';
import { splitSections } from './split-sections.js';
import { splitSentences } from './split-sentences.js';

/** The measured best of the sizes tried. */
const usualShape: PassageShape = { target: 320, max: 480 };
/** Part of the index fingerprint: changes whenever the same document would be split differently. */
export const splittingVersion = `sections-1:${usualShape.target}-${usualShape.max}`;
/** No passage is ever longer. */
export const longestPassage = 500;

/** A short paragraph shares a passage with its neighbour. */
const shortParagraph = 100;
const tinyGroup = 60;

/** A document in passages: whole sentences of one section each, in order, with ids that edits elsewhere leave alone. */
export function splitPassages(document: PolicyDocument, regions: RegionList, shape = usualShape): Passage[] {
  const region = regions.resolve(document.region) ?? (document.region as RegionPath);
  const passages: Passage[] = [];
  const seen = new Map<string, number>();
  for (const section of splitSections(document.body, region, regions)) {
    for (const paragraphs of groupParagraphs(section.paragraphs, shape)) {
      const pieces = paragraphs.flatMap((p) => splitSentences(p, longestPassage));
      for (const sentences of packSentences(pieces, shape)) {
        const trimmed = trimEnds(sentences);
        const text = trimmed.join('');
        const id = passageId(document.id, text, seen);
        const order = passages.length;
        passages.push({
          id,
          document: document.id,
          order,
          section: section.path,
          region: section.region,
          text,
          sentences: trimmed,
        });
      }
    }
  }
  return passages;
}

/** Paragraphs that may share a passage, each but the last of a group ending in a line end. */
function groupParagraphs(paragraphs: readonly string[], shape: PassageShape): string[][] {
  const groups: string[][] = [];
  let length = 0;
  paragraphs.forEach((paragraph, i) => {
    const group = groups.at(-1);
    const previous = paragraphs[i - 1] ?? '';
    const joined = length + 1 + paragraph.length;
    const oneIsShort = length < shortParagraph || paragraph.length < shortParagraph;
    const announces = /[:：]$/.test(previous) && previous.length < shortParagraph;
    // A signature with its date goes with the words it signs.
    const tail = joined <= shape.max && lengthFrom(paragraphs, i) < tinyGroup;
    const tiny = joined <= shape.max && length < tinyGroup;
    if (group && ((oneIsShort && joined <= shape.target) || announces || tail || tiny)) {
      group[group.length - 1] = `${previous}\n`;
      group.push(paragraph);
      length = joined;
    } else {
      groups.push([paragraph]);
      length = paragraph.length;
    }
  });
  return groups;
}

function lengthFrom(paragraphs: readonly string[], first: number): number {
  return paragraphs.slice(first).reduce((sum, paragraph) => sum + paragraph.length + 1, 0);
}

/** Takes the line end off the last sentence and blanks off both ends, so that the text is the passage. */
function trimEnds(sentences: readonly string[]): string[] {
  const trimmed = [...sentences];
  trimmed[0] = trimmed[0]!.trimStart();
  trimmed[trimmed.length - 1] = trimmed[trimmed.length - 1]!.trimEnd();
  return trimmed.filter((sentence) => sentence !== '');
}

function passageId(document: string, text: string, seen: Map<string, number>): PassageId {
  const form = matchForm(text) || text;
  const count = (seen.get(form) ?? 0) + 1;
  seen.set(form, count);
  const hashed = count === 1 ? form : `${form}#${count}`;
  return `${document}.${createHash('sha256').update(hashed).digest('hex').slice(0, 8)}` as PassageId;
}
