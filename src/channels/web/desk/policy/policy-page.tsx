import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { shanghaiDay } from '../../../../shared/clock.js';
import { consult, type Consulted } from '../../../../policy/consult.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import { AnswerView } from './answer-view.js';
import type { KnowledgePages } from './knowledge-parts.js';

/** A question is sent, never put into an address: addresses are logged. */
export const policyRoutes = ({ knowledge }: KnowledgePages): DeskRoute[] => [
  {
    method: 'get',
    path: '/policy',
    permission: 'policy_ask',
    handle: (c) => showPage(c, { asked: emptyForm(c) }),
  },
  { method: 'post', path: '/policy', permission: 'policy_ask', handle: (c) => ask(c, knowledge) },
];

interface AskForm {
  question: string;
  place: string;
  date: string;
}

type Troubles = Partial<Record<keyof AskForm, string>>;

const longest = 300;
const emptyForm = (c: DeskContext): AskForm => ({
  question: '',
  place: c.member.region,
  date: shanghaiDay(c.now),
});

async function ask(c: DeskContext, knowledge: KnowledgePages['knowledge']) {
  const asked: AskForm = {
    question: c.form.text('question'),
    place: c.form.text('place'),
    date: c.form.text('date'),
  };
  const region = asked.place === '' ? null : knowledge.library().regions.resolve(asked.place);
  const troubles: Troubles = {
    ...(asked.question === '' ? { question: '请写上要问的话。' } : {}),
    ...(asked.question.length > longest ? { question: `太长了，请在${longest}个字以内说。` } : {}),
    ...(asked.place !== '' && region === null
      ? { place: '没认出这个地方。请写省、市、县的名字，或者空着。' }
      : {}),
    ...(asked.date !== '' && !z.iso.date().safeParse(asked.date).success
      ? { date: '日子请写成2025-03-05这样。' }
      : {}),
  };
  if (Object.keys(troubles).length > 0) return showPage(c, { asked, troubles }, 422);
  const question = { question: asked.question, region, date: asked.date || shanghaiDay(c.now) };
  const consulted = await consult(knowledge, question, c.now);
  return showPage(c, { asked, consulted, publicUrl: knowledge.publicUrl });
}

interface Shown {
  asked: AskForm;
  troubles?: Troubles;
  consulted?: Consulted;
  publicUrl?: string;
}

function showPage(
  c: DeskContext,
  { asked, troubles = {}, consulted, publicUrl = '' }: Shown,
  status: 200 | 422 = 200,
) {
  return c.html(
    <DeskLayout frame={c} title="查政策" here="policy" wide>
      <h1>查政策</h1>
      {consulted === undefined ? (
        <AskFields c={c} asked={asked} troubles={troubles} />
      ) : (
        <>
          <details class="no-print">
            <summary>换个说法、换个地方再查</summary>
            <AskFields c={c} asked={asked} troubles={troubles} />
          </details>
          <AnswerView csrf={c.csrf} asked={asked} consulted={consulted} publicUrl={publicUrl} />
        </>
      )}
    </DeskLayout>,
    status,
  );
}

const AskFields: FC<{ c: DeskContext; asked: AskForm; troubles: Troubles }> = ({ c, asked, troubles }) => (
  <DeskForm csrf={c.csrf} action="/desk/policy" class="form sheet no-print" more={{ 'data-again': '1' }}>
    <Field
      name="question"
      label="要问的话"
      hint="按群众的原话写就行。别写姓名、电话、证件号。"
      value={asked.question}
      error={troubles.question}
      rows={3}
      required
      maxlength={longest}
      autofocus
    />
    <div class="pair">
      <Field name="place" label="哪个地方" value={asked.place} error={troubles.place} maxlength={60} />
      <Field name="date" label="按哪天算" type="date" value={asked.date} error={troubles.date} />
    </div>
    <SubmitButton label="查" />
  </DeskForm>
);
