import { currentMeasures, currentVisit } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import {
  basicsFirm,
  carriedOut,
  FollowUp,
  followUpWays,
  incomeChanges,
  riskChanges,
} from '../../../../hardship/household/follow-up.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { Measure, measureKinds, measureStates } from '../../../../hardship/household/measure.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newUlid } from '../../../../shared/id.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { answerWorked } from './answer-worked.js';
import { casePath } from './case-path.js';
import { proposalsFor } from './help-sheets.js';

/** Forms for one measure and one follow-up. */
export const helpRoutes = (parts: DeskParts): DeskRoute[] => [
  {
    method: 'get',
    path: '/cases/:id/measures/:measure',
    permission: 'cases_act',
    handle: (c) => measurePage(c, parts),
  },
  {
    method: 'post',
    path: '/cases/:id/measures/:measure',
    permission: 'cases_act',
    handle: (c) => saveMeasure(c, parts),
  },
  {
    method: 'get',
    path: '/cases/:id/follow-up',
    permission: 'cases_act',
    handle: (c) => followUpPage(c, parts),
  },
  {
    method: 'post',
    path: '/cases/:id/follow-up',
    permission: 'cases_act',
    handle: (c) => saveFollowUp(c, parts),
  },
];

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

async function workable(c: DeskContext, parts: DeskParts): Promise<CaseFile | null> {
  const opened = await parts.casework.desk.open(c.member, c.param('id'), c.now);
  return opened.kind === 'open' && opened.mayWork ? opened.file : null;
}

async function measurePage(c: DeskContext, parts: DeskParts) {
  const file = await workable(c, parts);
  if (file === null) return notFound(c, c.member);
  const known = currentMeasures(file.records).find(({ id }) => id === c.param('measure'));
  const risks = currentVisit(file.records)?.risks ?? file.origin?.causes ?? [];
  const colleagues = await parts.casework.colleagues.at(c.member.region);
  const like = c.query('like');
  const proposed = /^\d+$/.test(like) ? proposalsFor(file)[Number(like)] : undefined;
  return c.html(
    <DeskLayout frame={c} title="帮扶措施" here="cases">
      <h1>{known === undefined ? '加一项帮扶措施' : '改帮扶措施'}</h1>
      <p class="soft">{file.origin?.name ?? ''}</p>
      <DeskForm csrf={c.csrf} action={`${casePath(file.case.id)}/measures/${known?.id ?? 'new'}`}>
        <Choice
          name="kind"
          label="哪一种"
          look="select"
          required
          none="请选"
          options={options(measureKinds)}
          chosen={known?.kind ?? proposed?.kind ?? null}
        />
        <Choice
          name="cause"
          label="针对哪个风险"
          look="select"
          none="整个家庭"
          options={risks.map((code) => ({ value: code, text: causeNames[code] }))}
          chosen={(known ?? proposed)?.cause ?? null}
        />
        <Field name="what" label="做什么" rows={3} required maxlength={500} value={known?.what} />
        <Choice
          name="responsible"
          label="责任人"
          look="select"
          required
          none="请选"
          options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={known?.responsible.id ?? file.case.responsible ?? c.member.id}
        />
        <Field name="from" label="从哪天起" type="date" required value={known?.from ?? shanghaiDay(c.now)} />
        <Field name="until" label="到哪天" type="date" value={known?.until} />
        <Choice
          name="state"
          label="做到哪里了"
          required
          options={options(measureStates)}
          chosen={known?.state ?? 'doing'}
        />
        <Field name="note" label="备注" rows={2} maxlength={2000} value={known?.note} />
        <SubmitButton label="存好" />
      </DeskForm>
    </DeskLayout>,
  );
}

async function saveMeasure(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const responsible = c.form.text('responsible');
  const names = await parts.casework.colleagues.names([responsible]);
  const asked = c.param('measure');
  const read = Measure.safeParse({
    id: asked === 'new' ? newUlid(c.now) : asked,
    kind: c.form.text('kind'),
    cause: c.form.text('cause') || null,
    what: c.form.text('what'),
    responsible: { id: responsible, name: names.get(responsible) ?? '' },
    from: c.form.text('from'),
    until: c.form.text('until') || null,
    state: c.form.text('state'),
    note: c.form.text('note'),
  });
  if (!read.success) {
    return c.redirect(`${casePath(id)}/measures/${asked}`, {
      kind: 'trouble',
      text: '还没存：请选种类和责任人，写明做什么、从哪天起。',
    });
  }
  const worked = await parts.casework.desk.enter(c.member, id, { action: '措施', measure: read.data }, c.now);
  return answerWorked(c, parts, id, worked, '措施存好了。');
}

async function followUpPage(c: DeskContext, parts: DeskParts) {
  const file = await workable(c, parts);
  if (file === null) return notFound(c, c.member);
  return c.html(
    <DeskLayout frame={c} title="跟踪回访" here="cases">
      <h1>记一次回访</h1>
      <p class="soft">{file.origin?.name ?? ''}</p>
      <DeskForm csrf={c.csrf} action={`${casePath(file.case.id)}/follow-up`}>
        <Field name="on" label="哪天去的" type="date" required value={shanghaiDay(c.now)} />
        <Choice name="how" label="怎么回访的" required options={options(followUpWays)} />
        <Choice name="income" label="收入" required options={options(incomeChanges)} />
        <Choice name="risk" label="风险" required options={options(riskChanges)} />
        <Choice name="measures" label="措施" required options={options(carriedOut)} />
        <Choice name="basics" label="三保障和饮水" required options={options(basicsFirm)} />
        <Field name="words" label="家里的情况" rows={3} maxlength={2000} />
        <Field name="next" label="下一步做什么" rows={2} maxlength={2000} />
        <SubmitButton label="存好" />
      </DeskForm>
    </DeskLayout>,
  );
}

async function saveFollowUp(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const field = (name: string) => c.form.text(name);
  const names = ['on', 'how', 'income', 'risk', 'measures', 'basics', 'words', 'next'];
  const answers = Object.fromEntries(names.map((name) => [name, field(name)]));
  const read = FollowUp.safeParse({ schema: 1, by: c.member.id, ...answers });
  if (!read.success || read.data.on > shanghaiDay(c.now)) {
    return c.redirect(`${casePath(id)}/follow-up`, {
      kind: 'trouble',
      text: '还没存：每一项都要选，日期不能在今天以后。',
    });
  }
  const worked = await parts.casework.desk.enter(
    c.member,
    id,
    { action: '回访', followUp: read.data },
    c.now,
  );
  return answerWorked(c, parts, id, worked, '回访记下了。');
}
