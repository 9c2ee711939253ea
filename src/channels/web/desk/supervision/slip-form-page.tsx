import { createSlipDesk, type Wrong } from '../../../../hardship/supervision/slip-desk.js';
import { slipLevels, slipNumber } from '../../../../hardship/supervision/slip.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import { notFound } from '../refusal-pages.js';
import type { DeskContext } from '../desk-routes.js';
import { officeKey, officeName, officeOf, officesWithin } from './offices.js';

/** The form of a new 督办单. */
export async function showSlipForm(c: DeskContext, parts: DeskParts, wrong?: Wrong) {
  const sent = (name: string) => c.form.text(name);
  const about = c.query('case') || sent('case');
  const offices = (await officesWithin(parts.staff.store, c.member, slipLevels)).filter(
    ({ region, role }) => region !== c.member.region || role !== c.member.role,
  );
  const error = (...fields: string[]) =>
    wrong !== undefined && fields.includes(wrong.field) ? wrong.says : undefined;
  const more = (...fields: string[]) => {
    const says = error(...fields);
    return says === undefined ? {} : { error: says };
  };
  return c.html(
    <DeskLayout frame={c} title="发督办单" here="supervision">
      <h1>发督办单</h1>
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/supervision">
          {about === '' ? null : (
            <>
              <input type="hidden" name="case" value={about} />
              <p>
                关于一件案件：
                <a href={`/desk/cases/${about}`}>看这件案件</a>
              </p>
            </>
          )}
          <Choice
            name="office"
            label="发给谁"
            look="select"
            none="请选"
            chosen={sent('office')}
            required
            options={offices.map((office) => ({
              value: officeKey(office),
              text: officeName(c.member, office),
            }))}
            {...(offices.length === 0 ? { hint: '您管的地方下面还没有人有账号，请找管理员先开账号。' } : {})}
            {...more('region', 'level')}
          />
          <Field
            name="title"
            label="标题"
            hint="不要写群众的姓名和病情"
            value={sent('title')}
            maxlength={60}
            required
            {...more('title')}
          />
          <Field
            name="words"
            label="要办什么"
            rows={5}
            value={sent('words')}
            required
            {...more('words', 'case')}
          />
          <Field
            name="days"
            label="几个工作日内答复"
            type="number"
            inputmode="numeric"
            min={1}
            max={120}
            unit="个工作日"
            value={sent('days')}
            hint="调休、放假按国家安排算。写了下面的日期，就按日期算。"
            {...more('days')}
          />
          <Field name="on" label="或者：最晚哪一天答复" type="date" value={sent('on')} {...more('on')} />
          <p class="soft">{`发出后，由您（${c.member.name}）签字，时间和内容不能再改。`}</p>
          <p class="buttons">
            <SubmitButton label="签字发出" />
          </p>
        </DeskForm>
      </section>
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

export async function issueSlip(c: DeskContext, parts: DeskParts) {
  const { region, role } = officeOf(c.form.text('office'));
  const text = (name: string) => c.form.text(name);
  const issued = await createSlipDesk(slipParts(parts)).issue(
    c.member,
    {
      region,
      level: role,
      case: text('case'),
      title: text('title'),
      words: text('words'),
      days: text('days'),
      on: text('on'),
    },
    c.now,
  );
  switch (issued.kind) {
    case 'issued': {
      const guess = issued.guessed ? '那一年的放假安排还没有录入，期限先按周一到周五算，请核对。' : '';
      return c.redirect(`/desk/supervision/${issued.slip.id}`, {
        kind: issued.guessed ? 'note' : 'done',
        text: `已发出，编号${slipNumber(issued.slip)}，期限${issued.slip.dueOn}。${guess}`,
      });
    }
    case 'wrong':
      return showSlipForm(c, parts, issued);
    case 'not_by_you':
      return notFound(c, c.member);
    default:
      return issued satisfies never;
  }
}

export const slipParts = ({ oversight }: DeskParts) => ({
  store: oversight.supervision,
  workingDaysOf: (region: string) => oversight.workingDaysOf(region),
  placeOfCase: (id: string) => oversight.cases.find(id),
});
