import type { FC } from 'hono/jsx';
import type { WarningImport } from '../../../../hardship/leads/warning-import.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { sayInstant } from '../desk-time.js';
import { importStateWords } from './lead-words.js';

export const ImportList: FC<{
  c: DeskContext;
  imports: readonly WarningImport[];
  trouble: string | undefined;
}> = ({ c, imports, trouble }) => (
  <DeskLayout frame={c} title="导入部门预警" here="imports">
    <h1>导入部门预警</h1>
    <section class="sheet">
      <h2>传一份名单</h2>
      {trouble === undefined ? null : (
        <p class="error" role="alert">
          {trouble}
        </p>
      )}
      <DeskForm csrf={c.csrf} action="/desk/imports" files>
        <Field
          name="bureau"
          label="哪个部门的"
          hint="如：县医保局、县残联。同一个部门请每次写得一样，下次不用再对列。"
          value={c.form.text('bureau')}
          maxlength={40}
          required
        />
        <Field name="sheet" label="表格文件（.xlsx 或 .csv）" type="file" accept=".xlsx,.csv" required />
        <p class="soft">传上来的内容加密存放，导完就删。先核对，再导入；同一份名单传两次也不会重复。</p>
        <p class="buttons">
          <SubmitButton label="传上来，下一步核对" />
        </p>
      </DeskForm>
    </section>
    <h2>导过的名单</h2>
    {imports.length === 0 ? (
      <Empty text="还没有导过名单。" />
    ) : (
      <DeskTable
        rows={imports}
        columns={[
          { head: '部门', title: true, cell: (row) => <a href={`/desk/imports/${row.id}`}>{row.bureau}</a> },
          { head: '时间', cell: (row) => sayInstant(row.at) },
          { head: '情况', cell: (row) => importStateWords[row.state] },
          { head: '新开案件', number: true, cell: (row) => row.opened },
          { head: '记入已有', number: true, cell: (row) => row.joined },
          { head: '以前导过', number: true, cell: (row) => row.repeated },
          { head: '有错的行', number: true, cell: (row) => row.faulty },
        ]}
      />
    )}
  </DeskLayout>
);
