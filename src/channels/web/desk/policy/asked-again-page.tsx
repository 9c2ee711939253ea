import { askAgain } from '../../../../policy/unanswered/ask-again.js';
import type { OpenTopic } from '../../../../policy/unanswered/topics.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import type { KnowledgeParts } from './knowledge-parts.js';
import { PassageCard } from './passage-card.js';

/** How many questions are asked again for one page; each takes about a tenth of a second. */
export const mostAskedAgain = 20;
const again = 2;

/** What the documents answer today, question by question; waits by itself while the index is being brought up to date. */
export async function showAskedAgain(c: DeskContext, knowledge: KnowledgeParts, topic: OpenTopic) {
  const path = `/desk/unanswered/${topic.central.id}`;
  if (knowledge.upkeep.state().kind === 'working') return showWaiting(c, path);
  const asked = await askAgain(knowledge.answers, topic.entries.slice(0, mostAskedAgain), c.now);
  const answered = asked.filter(({ passage }) => passage !== null);
  return c.html(
    <DeskLayout frame={c} title="再问一遍" here="unanswered">
      <p class="back">
        <a href={path}>回到这一类</a>
      </p>
      <h1>
        {asked.length === 0 ? '单独问不了' : `再问了${asked.length}句，现在答得上来的有${answered.length}句`}
      </h1>
      {asked.length > 0 ? null : <p>这几句都是接着上一句问的，单独看不懂，请自己看着办。</p>}
      {answered.length === 0 ? null : (
        <DeskForm csrf={c.csrf} action={`${path}/close-answered`} class="form sheet">
          <p>先看看答得对不对，对了再了结。答错了，请回去换个办法。</p>
          <SubmitButton label={`答对了，这${answered.length}句了结`} />
        </DeskForm>
      )}
      {asked.map(({ entry, answer, passage }) => (
        <section class="sheet">
          <h2>{knowledge.mask(entry.question)}</h2>
          <p>
            <span class={passage === null ? 'badge amber' : 'badge'}>
              {passage === null ? '还是没答上来' : '现在答上来了'}
            </span>
          </p>
          <p class="words">{answer.answer}</p>
          {passage === null
            ? null
            : answer.citations
                .slice(0, 1)
                .map((citation) => <PassageCard passage={citation} quote={citation.quote} />)}
        </section>
      ))}
    </DeskLayout>,
  );
}

function showWaiting(c: DeskContext, path: string) {
  c.web.header('Refresh', String(again));
  return c.html(
    <DeskLayout frame={c} title="请等一等" here="unanswered">
      <h1>请等一等</h1>
      <section class="sheet">
        <progress class="wide">正在整理</progress>
        <p role="status">文件库正在整理，好了就再问一遍。这一页会自己刷新。</p>
        <p>
          <a class="button plain" href={path}>
            先回去
          </a>
        </p>
      </section>
    </DeskLayout>,
  );
}
