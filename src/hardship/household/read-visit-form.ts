import { readField, writeField, type FieldKind } from './field-kind.js';
import { memberName, mostMembers, VisitFormDraft } from './visit-form.js';
import { memberFields, valueAt, visitFields, type VisitField } from './visit-fields.js';

export interface FieldError {
  /** Name of the input. */
  field: string;
  /** In Chinese: which field, and what to do. Never what was typed. */
  says: string;
}

export interface ReadVisitForm {
  /** All that could be read. */
  draft: VisitFormDraft;
  /** Inputs that could not; show them again as they were typed. */
  errors: FieldError[];
}

type Inputs = Readonly<Record<string, string>>;
type Answers = Record<string, unknown>;

/**
 * Reads the inputs of the visit form: names are paths (`income.wages`, `members.0.name`), several codes are inputs of
 * their own (`risks.01`, `risks.none`). Empty inputs are answers not given, empty rows of members fall out.
 */
export function readVisitForm(fields: Inputs): ReadVisitForm {
  const errors: FieldError[] = [];
  const answers = readAnswers(visitFields, fields, '', '', errors);
  const rows = memberRows(fields);
  if (rows.length > mostMembers) {
    errors.push({ field: 'members', says: `家庭成员：最多写${mostMembers}人` });
  }
  const members = rows.slice(0, mostMembers).flatMap((row, index) => {
    const at = `members.${row}.`;
    const name = fields[`${at}name`]?.trim();
    const who = memberName(name ? { name } : {}, index);
    const wrong: FieldError[] = [];
    const member = readAnswers(memberFields, fields, at, `${who}的`, wrong);
    errors.push(...wrong);
    return Object.keys(member).length > 0 || wrong.length > 0 ? [member] : [];
  });
  const whole = { schema: 1, ...answers, ...(members.length > 0 ? { members } : {}) };
  return { draft: VisitFormDraft.parse(whole), errors };
}

/** The inputs that show a draft; `readVisitForm` reads them as the same draft. */
export function visitFormFields(draft: VisitFormDraft): Record<string, string> {
  return Object.fromEntries([
    ...visitFields.flatMap((field) => inputsOf(field, draft, '')),
    ...(draft.members ?? []).flatMap((member, index) =>
      memberFields.flatMap((field) => inputsOf(field, member, `members.${index}.`)),
    ),
  ]);
}

function memberRows(fields: Inputs): number[] {
  const rows = Object.keys(fields).flatMap((name) => {
    const row = /^members\.(\d{1,4})\./.exec(name)?.[1];
    return row === undefined || fields[name]!.trim() === '' ? [] : [Number(row)];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

function readAnswers(
  table: readonly VisitField[],
  fields: Inputs,
  at: string,
  of: string,
  errors: FieldError[],
): Answers {
  const answers: Answers = {};
  for (const { path, label, kind } of table) {
    const name = `${at}${path}`;
    const read = kind.kind === 'several' ? readSeveral(kind, fields, name) : readOne(kind, fields[name]);
    if (read === null) continue;
    if (read.kind === 'wrong') errors.push({ field: name, says: `${of}${label}：${read.says}` });
    else put(answers, path, read.value);
  }
  return answers;
}

function readOne(kind: Exclude<FieldKind, { kind: 'several' }>, typed = '') {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : readField(kind, text);
}

function readSeveral({ options, most }: FieldKind & { kind: 'several' }, fields: Inputs, name: string) {
  const chosen = (code: string): boolean => !['', '0'].includes(fields[`${name}.${code}`]?.trim() ?? '');
  const value = options.map(([code]) => code).filter(chosen);
  if (value.length > most) return { kind: 'wrong' as const, says: `最多选${most}项` };
  if (value.length > 0 && chosen('none')) {
    return { kind: 'wrong' as const, says: '选了“没有”，又选了别的，请只留一样' };
  }
  return value.length > 0 || chosen('none') ? { kind: 'read' as const, value } : null;
}

function inputsOf({ path, kind }: VisitField, inside: object, at: string): [string, string][] {
  const value = valueAt(inside, path);
  if (value === undefined) return [];
  const name = `${at}${path}`;
  if (kind.kind !== 'several') return [[name, writeField(kind, value)]];
  const codes = value as string[];
  return (codes.length > 0 ? codes : ['none']).map((code) => [`${name}.${code}`, '1']);
}

function put(answers: Answers, path: string, value: unknown): void {
  const [key, ...rest] = path.split('.');
  if (rest.length === 0) answers[key!] = value;
  else put((answers[key!] ??= {}) as Answers, rest.join('.'), value);
}
