import type { FC } from 'hono/jsx';
import { askableWords } from '../../../../policy/learn-asks/askable-words.js';
import { passagesById } from '../../../../policy/consult.js';
import type { PolicyLibrary } from '../../../../policy/policy-library.js';
import { dayOf, placesOf } from '../../../../policy/question-ledger.js';
import { openTopics, questionsFor, type OpenTopic } from '../../../../policy/unanswered/topics.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { PassageCard } from './passage-card.js';
import { placeWords, seesPlace } from './unanswered-list-page.js';
import { reasonWords } from './unanswered-words.js';

/** How many passages are offered to choose from. */
const mostOffered = 5;

/** The open topic a question belongs to, of the member's own places; null when it is none (any more). */
export async function topicOf(
  c: DeskContext,
  knowledge: KnowledgeParts,
  question: string,
): Promise<OpenTopic | null> {
  const all = await questionsFor(knowledge, seesPlace(c.member));
  if (!all.some(({ entry, closed }) => entry.id === question && closed === null)) return null;
  const topics = await openTopics(all, knowledge.embed);
  return topics.find(({ entries }) => entries.some(({ id }) => id === question)) ?? null;
}

/** One topic: who asked what where, the passages that were near, and the three ways to settle it. */
export async function showTopic(
  c: DeskContext,
  { knowledge, staff }: KnowledgePages,
  topic: OpenTopic,
  trouble: { learn?: string; close?: string } = {},
) {
  const { passages } = knowledge.library();
  const path = `/desk/unanswered/${topic.central.id}`;
  const offered = passagesById(knowledge.library(), candidatesOf(topic)).slice(0, mostOffered);
  const words = askableWords(topic.central.question, knowledge.mask) ?? '';
  const { needed } = topic;
  const names = await staff.store.namesOf(needed === null ? [] : [needed.by]);
  return c.html(
    <DeskLayout frame={c} title="没答上来的一类" here="unanswered">
      <p class="back">
        <a href="/desk/unanswered">没答上来的</a>
      </p>
      <h1>{knowledge.mask(topic.central.question)}</h1>
      {needed === null ? null : (
        <p class="said note">
          {`${names.get(needed.by) ?? '同事'}说：要补文件。${needed.note ?? ''}补上以后，这类问题会自己了结。`}
        </p>
      )}
      <Questions topic={topic} mask={knowledge.mask} />
      <section class="sheet">
        <h2>是不是其实答了？</h2>
        {trouble.learn === undefined ? null : <p class="error">{trouble.learn}</p>}
        {offered.length === 0 ? <p class="soft">没有挨得近的原文。</p> : null}
        {offered.map((passage) => (
          <PassageCard passage={passage} folded>
            {may(c.member, 'asks_manage') ? (
              <Learn csrf={c.csrf} path={path} words={words} passage={passage.passage} passages={passages} />
            ) : null}
          </PassageCard>
        ))}
      </section>
      <section class="sheet">
        <h2>文件补上了？</h2>
        <DeskForm csrf={c.csrf} action={`${path}/again`}>
          <SubmitButton label="再问一遍看看" look="plain" />
        </DeskForm>
      </section>
      {needed === null ? <Needed csrf={c.csrf} path={path} /> : null}
      <section class="sheet">
        <details open={trouble.close !== undefined}>
          <summary>不用办了，了结</summary>
          <DeskForm csrf={c.csrf} action={`${path}/close`}>
            <Field
              name="reason"
              label="为什么不用办"
              error={trouble.close}
              placeholder="比如：不归政策管"
              required
              maxlength={200}
            />
            <SubmitButton label={`这${topic.entries.length}句都了结`} />
          </DeskForm>
        </details>
      </section>
    </DeskLayout>,
    trouble.learn === undefined && trouble.close === undefined ? 200 : 422,
  );
}

/** Passages that were weighed for any of the questions, those weighed most often first. */
function candidatesOf({ entries }: OpenTopic): string[] {
  const counts = new Map<string, number>();
  for (const id of entries.flatMap(({ candidates }) => candidates)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

const Questions: FC<{ topic: OpenTopic; mask: (text: string) => string }> = ({ topic, mask }) => (
  <section class="sheet">
    <h2>群众的原话（{topic.entries.length}句）</h2>
    <ul class="kept">
      {topic.entries.map((entry) => (
        <li>
          <p>
            {mask(entry.question)}
            <span class="soft">
              {dayOf(entry)} · {placesOf(entry).map(placeWords).join('、') || '没说地方'}
              {entry.reason === null ? '' : ` · ${reasonWords[entry.reason]}`}
              {entry.followUp ? ' · 接着上一句问的' : ''}
            </span>
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** 这段其实答了: the question's words, and the sentence that answers. */
const Learn: FC<{
  csrf: string;
  path: string;
  words: string;
  passage: string;
  passages: PolicyLibrary['passages'];
}> = ({ csrf, path, words, passage, passages }) => {
  const sentences = passages.find(({ id }) => id === passage)?.sentences ?? [];
  return (
    <details>
      <summary>这段其实答了</summary>
      <DeskForm csrf={csrf} action={`${path}/learn`}>
        <input type="hidden" name="passage" value={passage} />
        <Field
          name="ask"
          label="问法"
          value={words}
          required
          maxlength={150}
          hint="去掉姓名、号码，单独看得懂就行。"
        />
        <Choice
          name="quote"
          label="答在哪一句"
          look="select"
          none="让机器挑最近的一句"
          options={sentences.map((sentence) => ({ value: sentence.trim(), text: shortened(sentence) }))}
        />
        <SubmitButton label="学会这一句" />
      </DeskForm>
    </details>
  );
};

const Needed: FC<{ csrf: string; path: string }> = ({ csrf, path }) => (
  <section class="sheet">
    <details>
      <summary>要补文件</summary>
      <DeskForm csrf={csrf} action={`${path}/needed`}>
        <Field
          name="note"
          label="缺哪份文件、找谁要"
          placeholder="比如：2025年的养牛方案，找农业农村局"
          maxlength={200}
        />
        <SubmitButton label="记上：要补文件" />
      </DeskForm>
    </details>
  </section>
);

const shortened = (sentence: string): string => {
  const plain = sentence.trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
};
