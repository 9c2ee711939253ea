import type { CleanedText } from './clean-text.js';
import { looseDate } from './loose-date.js';
import type { DocumentMetadata } from './policy-document.js';
import { proposePeriod } from './propose-period.js';
import { proposeRegion } from './propose-region.js';
import type { SourceText } from './read-file/source-file.js';
import type { RegionList } from './region-list.js';
import { isTitleEnd, proposeTitle } from './propose-title.js';

/** What a text says about itself. */
type ProposedMetadata = Pick<DocumentMetadata, 'issuer' | 'number' | 'date' | 'period' | 'kind'> & {
  title: string | null;
  region: string | null;
};

/** A field the text does not tell. */
export type MissingField = 'title' | 'issuer' | 'number' | 'region' | 'date' | 'period';

export interface Proposal {
  values: ProposedMetadata;
  missing: MissingField[];
}

/** Reads title, issuer, number, region, date, period and kind from a new document, and says what it could not find. */
export function proposeMetadata(source: SourceText, cleaned: CleanedText, regions: RegionList): Proposal {
  const paragraphs = cleaned.body.split('\n\n');
  const signature = readSignature(paragraphs);
  const title = proposeTitle(source, cleaned.head, paragraphs);
  const opening = readOpening(paragraphs);
  const field = (...names: string[]) => headField(cleaned.head, source.declared, names);
  const issuer =
    signature.issuer ??
    field('issuer', '发文机关', '发文单位', '制发单位') ??
    opening.issuer ??
    field('发布机构', '发布單位', '发布单位', '来源', '來源', '信息来源', 'contentsource');
  const date =
    signature.date ??
    opening.date ??
    toDate(field('date', '成文日期', '发文日期')) ??
    toDate(field('发布日期', '发布时间', '时间', '日期', '時間', 'pubdate'));
  const values: ProposedMetadata = {
    title,
    issuer,
    number: proposeNumber(title, cleaned.head, paragraphs, field('number', '发文字号', '文号', '发文文号')),
    region:
      source.declared['region'] ?? proposeRegion({ title, issuer, head: cleaned.head, paragraphs }, regions),
    date,
    period: proposePeriod(title, paragraphs, date),
    kind: proposeKind(title, issuer),
  };
  const wanted: MissingField[] = ['title', 'issuer', 'number', 'region', 'date', 'period'];
  return { values, missing: wanted.filter((name) => values[name] === null) };
}

const office =
  /(?:局|委|委员会|政府|办公室|办|厅|部|院|中心|公司|小组|指挥部|联社|协会|联合会|工会|管理处|街道办事处|村)$/;

interface Signature {
  issuer: string | null;
  date: string | null;
}

/** How many paragraphs a signature stands in: the last ones, or the first ones of a notice that a plan follows. */
const signedAtEnd = 12;
const signedBeforePlan = 20;

/**
 * 落款: an office and a date, together on one line or one below the other; at the end, else below the notice that sends out
 * what follows it (现将…印发给你们).
 */
function readSignature(paragraphs: readonly string[]): Signature {
  const atEnd = signaturesIn(paragraphs.slice(-signedAtEnd)).at(-1);
  const beforePlan = signaturesIn(paragraphs.slice(0, signedBeforePlan)).find(
    ({ issuer }) => issuer !== null,
  );
  return atEnd ?? beforePlan ?? { issuer: null, date: null };
}

function signaturesIn(paragraphs: readonly string[]): Signature[] {
  return paragraphs.flatMap((paragraph, at) => {
    const match =
      /^(.{0,40}?)[\s(（]*((?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[\d一二三四五六七八九十\s]{1,4}月[\d一二三四五六七八九十\s]{1,4}日)[)）]?$/.exec(
        paragraph.trim(),
      );
    if (match === null) return [];
    const date = looseDate(match[2]!.replace(/\s/g, ''));
    const before = match[1]!.trim() || (paragraphs[at - 1] ?? '').trim();
    return [{ date, issuer: isOffice(before) ? before : null }];
  });
}

/** Under the title: an office and a date on short lines before the first sentence. */
function readOpening(paragraphs: readonly string[]): Signature {
  let issuer: string | null = null;
  let date: string | null = null;
  for (const line of paragraphs.slice(0, 6).map((paragraph) => paragraph.trim())) {
    if (/[。；]/.test(line) || line.length > 45) break;
    date ??= looseDate(line.replace(/^[(（]|[)）]$/g, ''));
    if (isOffice(line) && !isTitleEnd(line)) issuer ??= line;
  }
  return { issuer, date };
}

function isOffice(line: string): boolean {
  return line.length >= 4 && line.length <= 40 && office.test(line) && !/[，。；：:、]/.test(line);
}

const numberForm = /[\p{Script=Han}]{1,14}[〔[(（【]\s*(?:19|20)\d{2}\s*[〕\])）】]\s*第?\s*\d{1,4}\s*号/u;

/** 文号 on a line of its own or in a field; one quoted inside a sentence belongs to another document. */
function proposeNumber(
  title: string | null,
  head: readonly string[],
  paragraphs: readonly string[],
  field: string | null,
): string | null {
  for (const line of [field ?? '', ...head, ...paragraphs.slice(0, 8)]) {
    const found = numberForm.exec(line)?.[0];
    if (found !== undefined && line.length <= found.length + 14) return found.replace(/\s/g, '');
  }
  return /[(（](第?\d{1,5}号)[)）]/.exec(title ?? '')?.[1] ?? null;
}

function proposeKind(title: string | null, issuer: string | null): DocumentMetadata['kind'] {
  const kinds: [RegExp, DocumentMetadata['kind']][] = [
    [/(?:答复|批复|复函)/, 'reply'],
    [/(?:指南|须知|手册|明白[纸卡]|问答|解读|一问一答)/, 'guide'],
    [/(?:通知|公告|通告|公示)(?:[(（].*[)）])?$/, 'notice'],
    [/(?:条例|办法|规定|细则|法)(?:[(（].*[)）])?$/, 'law'],
    [/(?:方案|规划|计划|要点|意见|措施|预案)/, 'plan'],
    [/(?:报告|总结|汇报)/, 'report'],
  ];
  const found = kinds.find(([pattern]) => pattern.test(title ?? ''));
  if (found) return found[1];
  return /(?:网|报|日报|新闻社|电视台|融媒体中心)$/.test(issuer ?? '') ? 'news' : 'other';
}

/** "来源:市乡村振兴局 时间:2022-04-29": the value after one of the names, up to the next field. */
function headField(
  head: readonly string[],
  declared: Readonly<Record<string, string>>,
  names: readonly string[],
): string | null {
  for (const name of names) {
    for (const line of head) {
      const match = new RegExp(`(?:^|[\\s【[|])${name}[】\\]]?\\s*[:：]\\s*(.+)$`).exec(line);
      const value = match?.[1]!.split(/\s+(?=\S{1,8}[:：])|\s{2,}|[|｜]/)[0]!.trim();
      if (value) return value;
    }
    if (declared[name]) return declared[name];
  }
  return null;
}

function toDate(text: string | null): string | null {
  return text === null ? null : looseDate(/\d{4}[^\s]*/.exec(text)?.[0] ?? '');
}
