import type { Child, FC } from 'hono/jsx';
import type { Worked } from '../../../../hardship/cases/case-desk.js';
import { currentMeasures, currentVisit } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { inspectVisit, standInTheWay, type Finding } from '../../../../hardship/household/inspect-visit.js';
import {
  readVisitForm,
  visitFormFields,
  type FieldError,
} from '../../../../hardship/household/read-visit-form.js';
import { memberFields, visitFields, type VisitField } from '../../../../hardship/household/visit-fields.js';
import { missingInVisit, type VisitFormDraft } from '../../../../hardship/household/visit-form.js';
import { widestPlace } from '../../../../hardship/places-over.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newUlid } from '../../../../shared/id.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { whyNot } from './answer-worked.js';
import { casePath } from './case-path.js';
import { VisitAnswer } from './visit-answer.js';
import { Findings } from './visit-sheet.js';

/** Empty rows offered for more members. */
const rowsMore = 2;

/** 入户核实表, as it is filled at the house: kept in the browser while there is no signal, and sent once. */
export const visitRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cases/:id/visit', permission: 'cases_act', handle: (c) => showForm(c, parts) },
  { method: 'post', path: '/cases/:id/visit', permission: 'cases_act', handle: (c) => save(c, parts) },
];

async function showForm(c: DeskContext, parts: DeskParts) {
  const opened = await parts.casework.desk.open(c.member, c.param('id'), c.now);
  if (opened.kind !== 'open' || !opened.mayWork) return notFound(c, c.member);
  await noteReading(parts.accessLog, c.member, 'visit_form', opened.file.case.id, c.now);
  const form = currentVisit(opened.file.records) ?? startingForm(opened.file, c);
  return page(c, parts, { file: opened.file, form, inputs: visitFormFields(form), errors: [] });
}

/** What the report tells already, so that nobody types it again. */
function startingForm({ origin }: CaseFile, c: DeskContext): VisitFormDraft {
  return {
    schema: 1,
    visitedOn: shanghaiDay(c.now),
    visitedBy: c.member.id,
    ...(origin === null
      ? {}
      : {
          address: origin.village.said,
          risks: origin.causes,
          members: [{ name: origin.name, relation: 'head' as const }],
        }),
  };
}

async function save(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const file = await parts.casework.cases.file(id);
  if (file === null) return notFound(c, c.member);
  const inputs = Object.fromEntries(c.form.names().map((name) => [name, c.form.text(name)]));
  // who was there is not the browser's to say
  const { draft, errors } = readVisitForm({ ...inputs, visitedBy: c.member.id });
  const sentAs = c.form.text('sent_as') || null;
  const worked = await parts.casework.desk.enter(
    c.member,
    id,
    { action: '入户核实', form: draft, sentAs },
    c.now,
  );
  if (worked.kind !== 'done') return refuse(c, parts, { file, form: draft, inputs, errors }, worked);
  if (errors.length > 0) {
    await noteReading(parts.accessLog, c.member, 'visit_form', id, c.now);
    return page(c, parts, { file, form: draft, inputs, errors }, 422);
  }
  const missing = missingInVisit(draft).length;
  const wrong = standInTheWay(await findingsOf(parts, file, draft, c.now)).length;
  const says =
    missing > 0
      ? `核实表存好了，还差 ${missing} 项。`
      : wrong > 0
        ? `核实表填全了，有 ${wrong} 处要改或写明理由。`
        : '核实表填全了，可以报评议公示。';
  const back = c.form.text('then') === 'stay' || wrong > 0 ? `${casePath(id)}/visit` : casePath(id);
  return c.redirect(back, { kind: wrong > 0 ? 'note' : 'done', text: says });
}

/** What cannot be written is shown again as it was typed: a form kept offline must not be lost with the answer. */
async function refuse(
  c: DeskContext,
  parts: DeskParts,
  filled: Filled,
  worked: Exclude<Worked, { kind: 'done' }>,
) {
  const opened = await parts.casework.desk.open(c.member, filled.file.case.id, c.now);
  if (worked.kind === 'not_found' || opened.kind !== 'open') return notFound(c, c.member);
  return page(c, parts, { ...filled, refused: await whyNot(parts, worked) }, 409);
}

async function findingsOf(
  parts: DeskParts,
  { case: kept, records }: CaseFile,
  form: VisitFormDraft,
  now: Date,
): Promise<Finding[]> {
  const ids = (form.members ?? []).flatMap(({ idNumber }) => idNumber ?? []);
  const duplicateIds =
    kept.region === null
      ? null
      : await parts.casework.cases.idsElsewhere(ids, kept.id, widestPlace(kept.region));
  const measures = currentMeasures(records);
  return inspectVisit(form, { duplicateIds, includedAt: kept.includedAt, measures, now });
}

interface Filled {
  file: CaseFile;
  form: VisitFormDraft;
  /** As they were typed. */
  inputs: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  /** Why nothing of it was written. */
  refused?: string;
}

async function page(c: DeskContext, parts: DeskParts, filled: Filled, status: 200 | 409 | 422 = 200) {
  const { file, form, inputs, errors, refused } = filled;
  const { case: kept, origin } = file;
  const findings = await findingsOf(parts, file, form, c.now);
  const wrong = new Map(errors.map(({ field, says }) => [field, says]));
  const inputOf = (field: VisitField, at = '') => (
    <VisitAnswer
      field={field}
      name={`${at}${field.path}`}
      inputs={inputs}
      error={wrong.get(`${at}${field.path}`)}
    />
  );
  const section = (title: string, paths: RegExp, open = true) => (
    <Part title={title} open={open}>
      {visitFields.filter(({ path }) => paths.test(path)).map((field) => inputOf(field))}
    </Part>
  );
  const members = Math.max(form.members?.length ?? 0, 1);
  const keptRules = findings.map(({ rule }) => rule);
  return c.html(
    <DeskLayout frame={c} title="入户核实表" here="cases">
      <h1>入户核实表：{origin?.name ?? ''}</h1>
      <p class="soft">
        填多少存多少，没信号也能填：先存在这个手机里，有信号了自动交一次。不知道就写“不知道”。
      </p>
      {refused === undefined ? null : (
        <div class="said trouble" role="alert">
          <p>{refused}</p>
          <p>
            <a href={casePath(kept.id)}>看案件</a>
          </p>
        </div>
      )}
      {errors.length === 0 ? null : (
        <div class="said trouble" role="alert">
          <p>有 {errors.length} 处没看懂，看懂的已经存了。请改标红的地方，再存一次。</p>
        </div>
      )}
      <Findings findings={findings} />
      <DeskForm
        csrf={c.csrf}
        action={`${casePath(kept.id)}/visit`}
        more={{ 'data-offline': `visit-${kept.id}` }}
      >
        <input type="hidden" name="sent_as" value={newUlid(c.now)} />
        {section('走访', /^(visitedOn|address|formerlyPoor)$/)}
        {Array.from({ length: members + rowsMore }, (_, i) => (
          <Part title={memberTitle(form, i)} open={i === 0 && members === 1}>
            {memberFields.map((field) => inputOf(field, `members.${i}.`))}
          </Part>
        ))}
        {section('收入（申报前12个月）', /^(income\.|incomeDrop)/)}
        {section('不得不花的钱（同样12个月）', /^spending\./)}
        {section('吃穿、住房、饮水、上学、医保', /^(foodAndClothing|housing|water|education|insured)$/)}
        {section('风险和困难', /^(risks|words)$/)}
        {section('信息比对', /^(checks|findings)\./, false)}
        {keptRules.length === 0 ? null : (
          <Part title="照原样保留的理由" open>
            {visitFields
              .filter(({ path }) => keptRules.some((rule) => path === `kept.${rule}`))
              .map((field) => inputOf(field))}
          </Part>
        )}
        <div class="buttons">
          <SubmitButton label="存好，回到案件" />
          <SubmitButton label="先存着，接着填" look="plain" name="then" value="stay" />
        </div>
      </DeskForm>
    </DeskLayout>,
    status,
  );
}

const memberTitle = ({ members = [] }: VisitFormDraft, index: number): string => {
  const member = members[index];
  if (member === undefined) return index === 0 ? '家里的人' : '再加一个人';
  return `第${index + 1}人：${member.name ?? '还没写姓名'}`;
};

const Part: FC<{ title: string; open: boolean; children?: Child }> = ({ title, open, children }) => (
  <details class="sheet" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);
