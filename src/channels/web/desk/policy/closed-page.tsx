import type { FC } from 'hono/jsx';
import { shanghaiDay } from '../../../../shared/clock.js';
import type { AskDecision } from '../../../../policy/learn-asks/ask-decision.js';
import { readPages } from '../../../../policy/read-pages.js';
import { theHouse } from '../../../../policy/unanswered/close-what-documents-answer.js';
import { questionsFor, type MarkedQuestion } from '../../../../policy/unanswered/topics.js';
import type { UnansweredMark } from '../../../../policy/unanswered/unanswered-mark.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import type { KnowledgePages } from './knowledge-parts.js';
import { ownsPlace } from './own-place.js';
import { seesPlace, Tabs } from './unanswered-list-page.js';

const mostShown = 60;

interface ClosedBatch {
  mark: UnansweredMark;
  questions: string[];
  by: string;
}

/** What was settled lately, by whom and how; each can be taken back. */
export async function showClosed(c: DeskContext, { knowledge, staff }: KnowledgePages) {
  const questions = await questionsFor(knowledge, seesPlace(c.member));
  const batches = batchesOf(questions).slice(0, mostShown);
  const names = await staff.store.namesOf(batches.map(({ by }) => by));
  names.set(theHouse, '补了文件，机器自己了结');
  const { documents } = knowledge.library();
  const learnt = (await readPages(knowledge.decisions))
    .filter((one) => one.undone === null && one.learnt !== null)
    .filter((one) => ownsPlace(c.member, documents.get(one.learnt!.document)?.region ?? ''))
    .slice(0, mostShown);
  return c.html(
    <DeskLayout frame={c} title="已了结" here="unanswered">
      <h1>已了结</h1>
      <Tabs here="closed" />
      {batches.length + learnt.length === 0 ? <Empty text="还没有了结的。" /> : null}
      {learnt.length === 0 ? null : <h2>学会的问法</h2>}
      {learnt.map((one) => (
        <Learnt csrf={c.csrf} one={one} title={documents.get(one.learnt!.document)?.title ?? ''} />
      ))}
      {batches.length === 0 ? null : <h2>了结的问题</h2>}
      {batches.map((batch) => (
        <Batch csrf={c.csrf} batch={{ ...batch, by: names.get(batch.by) ?? '同事' }} mask={knowledge.mask} />
      ))}
    </DeskLayout>,
  );
}

function batchesOf(questions: readonly MarkedQuestion[]): ClosedBatch[] {
  const batches = new Map<string, ClosedBatch>();
  for (const { entry, closed } of questions) {
    if (closed === null) continue;
    const batch = batches.get(closed.batch) ?? { mark: closed, questions: [], by: closed.by };
    batch.questions.push(entry.question);
    batches.set(closed.batch, batch);
  }
  return [...batches.values()].sort((a, b) => (a.mark.at < b.mark.at ? 1 : -1));
}

const Batch: FC<{ csrf: string; batch: ClosedBatch; mask: (text: string) => string }> = ({
  csrf,
  batch,
  mask,
}) => {
  const { mark, questions, by } = batch;
  return (
    <article class="card">
      <h3>{mask(questions[0] ?? '')}</h3>
      <p class="soft">
        {questions.length > 1 ? `一共${questions.length}句 · ` : ''}
        {shanghaiDay(new Date(mark.at))} · {by}
      </p>
      <p>
        {mark.how === 'answered' ? '文件现在答得上来。' : (mark.note ?? '没写原因')}
        {mark.passage === null ? null : (
          <a class="link" href={`/p/${mark.passage}`}>
            看原文
          </a>
        )}
      </p>
      <DeskForm csrf={csrf} action="/desk/unanswered/undo">
        <input type="hidden" name="batch" value={mark.batch} />
        <SubmitButton label="撤销，还要办" look="plain" />
      </DeskForm>
    </article>
  );
};

const Learnt: FC<{ csrf: string; one: AskDecision; title: string }> = ({ csrf, one, title }) => (
  <article class="card">
    <h3>{one.learnt?.ask}</h3>
    <p class="soft">
      {shanghaiDay(new Date(one.at))} · {one.by} · 《{title}》
    </p>
    <p>
      “{one.learnt?.quote}”
      <a class="link" href={`/p/${one.learnt?.passage ?? ''}`}>
        看原文
      </a>
    </p>
    <DeskForm csrf={csrf} action="/desk/unanswered/unlearn">
      <input type="hidden" name="question" value={one.question} />
      <SubmitButton label="撤销，不学了" look="plain" />
    </DeskForm>
  </article>
);
