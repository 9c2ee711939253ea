import type { FC } from 'hono/jsx';
import type { Foresight } from '../../../../hardship/leads/import-warnings.js';
import type { WarningImport } from '../../../../hardship/leads/warning-import.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { FaultTable } from './fault-table.js';

/** What the sheet would do; nothing is written yet. */
export const ImportChecked: FC<{ c: DeskContext; kept: WarningImport; foresight: Foresight }> = ({
  c,
  kept,
  foresight: { opens, doubtful, joins, repeated, faulty, wide, faults },
}) => (
  <DeskLayout frame={c} title="试一遍" here="imports">
    <h1>{`${kept.bureau}：试了一遍，还没有导入`}</h1>
    <section class="sheet">
      <dl class="facts">
        <Count label="新开案件" count={opens} says="这些户还没有在办的案件" />
        {doubtful === 0 ? null : (
          <Count
            label="其中像同户"
            count={doubtful}
            says="名字和村相同，或电话相同名字不同：先各开各的，在案件页上由人定是不是同一户"
          />
        )}
        {wide === 0 ? null : (
          <Count label="只认出到本地" count={wide} says="看不出是哪个村：案件先放在您这一级，再移交给村" />
        )}
        <Count
          label="记入已有案件"
          count={joins}
          says="身份证号相同，或电话和名字都对得上：作为预警写进那件案件"
        />
        <Count label="以前导过" count={repeated} says="一样的行导过了，不会再导" />
        <Count label="有错，导不进" count={faulty} says="下面写了哪一行、为什么" />
      </dl>
      <p class="soft">同一份名单里同一户写了几行的，导入时会并到一件，新开的数可能比这里少一点。</p>
      <DeskForm csrf={c.csrf} action={`/desk/imports/${kept.id}/run`}>
        <p class="buttons">
          <SubmitButton label="开始导入" />
          <a class="button plain" href={`/desk/imports/${kept.id}`}>
            回去改列
          </a>
        </p>
      </DeskForm>
    </section>
    <FaultTable faults={faults} all={faulty} />
  </DeskLayout>
);

const Count: FC<{ label: string; count: number; says: string }> = ({ label, count, says }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <b>{`${count} 行`}</b>
      <small class="hint">{` ${says}`}</small>
    </dd>
  </div>
);
