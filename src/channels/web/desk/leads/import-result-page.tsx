import type { FC } from 'hono/jsx';
import type { WarningImport } from '../../../../hardship/leads/warning-import.js';
import type { FaultyCell } from '../../../../hardship/leads/warning-row.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { sayInstant } from '../desk-time.js';
import { FaultTable } from './fault-table.js';
import { importStateWords } from './lead-words.js';

/** How far an import is, or what came of it. `here`: this process is at it. */
export const ImportResult: FC<{
  c: DeskContext;
  kept: WarningImport;
  faults: readonly FaultyCell[];
  /** The page of later rows with faults. */
  next: string | undefined;
  here: boolean;
}> = ({ c, kept, faults, next, here }) => (
  <DeskLayout frame={c} title="导入名单" here="imports">
    <h1>{`${kept.bureau}：${importStateWords[kept.state]}`}</h1>
    <section class="sheet">
      {kept.state === 'running' ? <ImportProgress kept={kept} here={here} /> : null}
      <dl class="facts">
        <Fact label="传上来" value={sayInstant(kept.at)} />
        {kept.endedAt === null ? null : <Fact label="办完" value={sayInstant(kept.endedAt)} />}
        <Fact label="新开案件" value={`${kept.opened} 件`} />
        <Fact label="记入已有案件" value={`${kept.joined} 行`} />
        <Fact label="以前导过" value={`${kept.repeated} 行`} />
        <Fact label="有错，没导进" value={`${kept.faulty} 行`} />
      </dl>
      {kept.state === 'running' ? (
        <div class="buttons">
          {here ? (
            <a class="button plain" href={`/desk/imports/${kept.id}`}>
              刷新看进度
            </a>
          ) : (
            <DeskForm csrf={c.csrf} action={`/desk/imports/${kept.id}/run`}>
              <SubmitButton label="接着导入" />
            </DeskForm>
          )}
        </div>
      ) : (
        <p class="buttons">
          <a class="button plain" href="/desk/cases?door=warning">
            看预警来的案件
          </a>
        </p>
      )}
    </section>
    <FaultTable faults={faults} all={kept.faulty} next={next} />
  </DeskLayout>
);

export const ImportProgress: FC<{ kept: WarningImport; here: boolean }> = ({ kept, here }) => (
  <p
    role="status"
    {...(here
      ? { 'hx-get': `/desk/imports/${kept.id}/progress`, 'hx-trigger': 'every 3s', 'hx-swap': 'outerHTML' }
      : {})}
  >
    {here
      ? `正在导入：办到第 ${kept.nextRow - 1} 行，共 ${kept.rows} 行。可以先去忙别的。`
      : `导到第 ${kept.nextRow - 1} 行时停了，共 ${kept.rows} 行。点“接着导入”，前面导好的不会重复。`}
  </p>
);

const Fact: FC<{ label: string; value: string }> = ({ label, value }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
