import type { SheetFault, TakenAsks } from '../../../../policy/corpus/read-sheet.js';
import type { SentFields } from '../sent-fields.js';

/** How many questions in villagers' words one screen has room for. */
export const villagerFields = ['ask1', 'ask2', 'ask3', 'ask4'] as const;

/** What is wrong with one field, for the person who wrote it. */
const faultWords: Record<SheetFault, string> = {
  personal: '里面有电话、证件号或者姓名。请去掉再存。',
  long: '太长了，最多150个字。',
  wordless: '没有写字，或者字太少。',
  markup: '里面有网址或者特殊符号。请去掉再存。',
  figure: '里面的数字原文没有。问法里别写原文没有的数字，不然会把人引错。',
  contradicts: '这句话已经记在另一边了：同一句话不能又说“文件答了”，又说“文件没说”。',
  other_document: '这一条是别的文件的。请刷新再写。',
  quote_unknown: '文件里已经没有这句原文。请刷新再写。',
  quote_missing: '没有对着原文写。请刷新再写。',
  half_unanswered: '问题和“文件怎么说的”两样都要写。',
  no_sheet_line: '没有看懂这一条。请刷新再写。',
};

/** One line of a sheet and the field it came from. */
interface FieldLine {
  field: string;
  line: object;
}

/** The form of one fact as lines of a sheet: one a field, so that what is refused is known by its field. */
export function linesOfFact(form: SentFields, document: string, quote: string): FieldLine[] {
  const lines: FieldLine[] = villagerFields
    .filter((field) => form.text(field) !== '')
    .map((field) => ({ field, line: { quote, asks: [form.text(field)] } }));
  if (form.text('cadre') !== '') lines.push({ field: 'cadre', line: { quote, cadre: [form.text('cadre')] } });
  lines.push(...linesOfSilence(form, document, ['silent1']));
  if (form.text('drafts') !== '') lines.push({ field: 'drafts', line: { quote, drafts: keptDrafts(form) } });
  return lines;
}

/** What the document does not say: question and reason, side by side. */
export function linesOfSilence(form: SentFields, document: string, fields: readonly string[]): FieldLine[] {
  return fields
    .map((field) => ({ field, ask: form.text(field), why: form.text(`${field}-why`) }))
    .filter(({ ask, why }) => ask !== '' || why !== '')
    .map(({ field, ask, why }) => ({ field, line: { document, unanswered: [{ ask, why }] } }));
}

/** Drafts that are ticked, as they stand in their fields. */
function keptDrafts(form: SentFields): string[] {
  return form
    .all('keep')
    .map((n) => form.text(`draft-${n}`))
    .filter((ask) => ask !== '');
}

/** Drafts of what the document does not say: those ticked, as they stand. */
export function lineOfSilentDrafts(form: SentFields, document: string): FieldLine[] {
  if (form.text('drafts') === '') return [];
  const drafts = form
    .all('keep')
    .map((n) => ({ ask: form.text(`draft-${n}`), why: form.text(`draft-${n}-why`) }));
  return [{ field: 'drafts', line: { document, drafts } }];
}

export const sheetOf = (lines: readonly FieldLine[]): string =>
  lines.map(({ line }) => `${JSON.stringify(line)}\n`).join('');

/** What is wrong, by field. */
export function errorsByField(
  lines: readonly FieldLine[],
  { refused }: TakenAsks,
): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    refused.map(({ line, fault }) => [lines[line - 1]?.field ?? 'ask1', faultWords[fault]]),
  );
}

/** 存好了3条，2条本来就有. */
export function savedWords({ added, confirmed, struck, duplicates }: TakenAsks): string {
  const saved = added.length + confirmed.length;
  return [
    saved === 0 ? '没有新存的' : `存好了${saved}条`,
    ...(struck.length === 0 ? [] : [`去掉草稿${struck.length}条`]),
    ...(duplicates === 0 ? [] : [`${duplicates}条本来就有`]),
  ].join('，');
}
