import { z } from 'zod';
import { CauseGroup } from '../reports/cause.js';

/** What a column of a bureau's sheet is. */
export const columnRoles = ['name', 'place', 'phone', 'id_number', 'reason', 'detail', 'ignore'] as const;
export const ColumnRole = z.enum(columnRoles);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** How a sheet is read; remembered for the bureau's next sheet with the same headers. */
export const SheetMapping = z.object({
  /** Row of the headers, counted from 1 as sheets do; rows above it are titles. */
  headerRow: z.number().int().positive(),
  /** One a column. */
  roles: z.array(ColumnRole),
  /** What kind of trouble the whole list is about; null when nobody said. */
  cause: CauseGroup.nullable(),
});
export type SheetMapping = z.infer<typeof SheetMapping>;

const plain = (header: string): string => header.normalize('NFKC').replace(/\s/g, '');

/** Never brought in by itself: bank accounts and numbers that mean nothing outside the sheet. */
const leftOut = /银行|账号|帐号|卡号|密码|序号|编号|^no\.?$/iu;
const signs: readonly [Exclude<ColumnRole, 'ignore'>, RegExp][] = [
  ['id_number', /身份证|证件号|公民身份/u],
  ['phone', /电话|手机|联系方式|联系号码/u],
  ['name', /户主|姓名|名字|人员名|患者|申请人$/u],
  [
    'place',
    /^(?:所[在属])?(?:乡镇|镇街|乡|镇|街道|行政村|村|村组|社区|村民?小?组|组)(?:名称?|\(.*\)|\/.*)?$|地址|住址|所在地|居住地/u,
  ],
  ['reason', /原因|说明|情况|困难|事由|备注|风险|预警/u],
  ['detail', /金额|费用|元|日期|时间|医院|等级|类别|类型|学校|次数|面积/u],
];

const roleOf = (header: string): ColumnRole => {
  const name = plain(header);
  if (name === '' || leftOut.test(name)) return 'ignore';
  return signs.find(([, sign]) => sign.test(name))?.[0] ?? 'ignore';
};

const inTheFirst = 12;

/** A first reading of a sheet from its headers, to be shown and corrected. */
export function guessMapping(rows: readonly string[][]): SheetMapping {
  const told = rows
    .slice(0, inTheFirst)
    .map((row) => new Set(row.map(roleOf).filter((role) => role !== 'ignore')).size);
  const best = told.reduce((most, count, i) => (count > told[most]! ? i : most), 0);
  const headers = headersAt(rows, best + 1);
  const roles = headers.map(roleOf);
  const only = (role: ColumnRole, prefer: RegExp, others: ColumnRole): void => {
    const all = roles.flatMap((each, i) => (each === role ? [i] : []));
    const kept = all.find((i) => prefer.test(plain(headers[i]!))) ?? all[0];
    for (const i of all) if (i !== kept) roles[i] = others;
  };
  only('name', /户主/u, 'detail');
  only('phone', /本人|户主|手机/u, 'ignore');
  only('id_number', /户主|本人/u, 'ignore');
  // where township and village have columns of their own, the whole address only repeats them
  const whole = roles.flatMap((role, i) =>
    role === 'place' && /地址|住址|所在地|居住地/u.test(plain(headers[i]!)) ? [i] : [],
  );
  const apart = roles.filter((role) => role === 'place').length > whole.length;
  const address = whole.find((i) => /现|居住/u.test(plain(headers[i]!))) ?? whole[0];
  for (const i of whole) if (apart || i !== address) roles[i] = 'ignore';
  return { headerRow: best + 1, roles, cause: null };
}

/** Headers of a sheet, as wide as its widest row. */
export function headersAt(rows: readonly string[][], headerRow: number): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const row = rows[headerRow - 1] ?? [];
  return Array.from({ length: width }, (_, i) => plain(row[i] ?? ''));
}

/** What makes two sheets of a bureau alike: their headers. May hold a person's data where a sheet has none; never kept as it is. */
export const headerSignature = (headers: readonly string[]): string => headers.join('|');

/** A column as sheets name it: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** What a mapping lacks before anything can be brought in. */
export function mappingLacks({ roles }: SheetMapping): ('name' | 'place')[] {
  return (['name', 'place'] as const).filter((role) => !roles.includes(role));
}
