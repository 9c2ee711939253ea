import type { FC } from 'hono/jsx';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { causeGroups, CauseGroup } from '../../../../hardship/reports/cause.js';
import {
  columnLetter,
  ColumnRole,
  columnRoles,
  headersAt,
  type SheetMapping,
} from '../../../../hardship/leads/warning-columns.js';
import type { ImportedSheet, WarningImport } from '../../../../hardship/leads/warning-import.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import type { SentFields } from '../sent-fields.js';
import { roleWords } from './lead-words.js';

/** How a sheet is read, as the form says it. */
export function sentMapping(form: SentFields, rows: readonly string[][]): SheetMapping {
  const typed = Number(form.text('header_row'));
  const headerRow = Number.isInteger(typed) && typed >= 1 && typed <= rows.length ? typed : 1;
  const cause = CauseGroup.safeParse(form.text('cause'));
  return {
    headerRow,
    roles: headersAt(rows, headerRow).map((_, i) => ColumnRole.catch('ignore').parse(form.text(`role-${i}`))),
    cause: cause.success ? cause.data : null,
  };
}

const samples = 2;

/** Which column is what: guessed, or as the bureau's last sheet; to be looked at and corrected. */
export const ImportColumns: FC<{
  c: DeskContext;
  kept: WarningImport;
  sheet: ImportedSheet;
  lacks: readonly string[];
}> = ({ c, kept, sheet, lacks }) => {
  const mapping = kept.mapping!;
  const headers = headersAt(sheet.rows, mapping.headerRow);
  const shown = sheet.rows.slice(mapping.headerRow, mapping.headerRow + samples);
  return (
    <DeskLayout frame={c} title="核对列" here="imports">
      <h1>{`${kept.bureau}：核对每一列`}</h1>
      <p>请看每一列是什么，不对的改过来。对过一次，这个部门下次同样的表就记住了。</p>
      {lacks.length === 0 ? null : (
        <p class="error" role="alert">
          {`还没有说哪一列是${lacks.map((role) => roleWords[ColumnRole.parse(role)]).join('、')}，请选上。`}
        </p>
      )}
      <DeskForm csrf={c.csrf} action={`/desk/imports/${kept.id}/columns`}>
        <section class="sheet">
          <Field
            name="header_row"
            label="表头在第几行"
            hint="列的名字（姓名、电话……）写在哪一行。改了这里，请先点下一步，再核对列。"
            type="number"
            inputmode="numeric"
            min={1}
            max={kept.rows}
            value={mapping.headerRow}
            required
          />
          <Choice
            name="cause"
            label="这份名单多半是什么难处"
            look="select"
            none="不一样，或者说不清"
            chosen={mapping.cause}
            options={causeGroups.map((value) => ({ value, text: causeNames[value] }))}
          />
        </section>
        <section class="sheet">
          {headers.map((header, i) => (
            <Choice
              name={`role-${i}`}
              label={`${columnLetter(i)} 列：${header === '' ? '（没有名字）' : header}`}
              hint={`如：${
                shown
                  .map((row) => (row[i] ?? '').slice(0, 20))
                  .filter((cell) => cell !== '')
                  .join('；') || '（空）'
              }`}
              look="select"
              chosen={mapping.roles[i] ?? 'ignore'}
              options={columnRoles.map((value) => ({ value, text: roleWords[value] }))}
            />
          ))}
        </section>
        <p class="buttons">
          <SubmitButton label="下一步：试一遍" />
        </p>
      </DeskForm>
      <DeskForm csrf={c.csrf} action={`/desk/imports/${kept.id}/drop`}>
        <SubmitButton label="不导了，删掉" look="danger" confirm="删掉传上来的这份名单？" />
      </DeskForm>
    </DeskLayout>
  );
};
