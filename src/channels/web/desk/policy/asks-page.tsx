import type { FC } from 'hono/jsx';
import type { AskedDocument } from '../../../../policy/corpus/asked-document.js';
import { isDraft, type AskedFact } from '../../../../policy/corpus/asks-of-facts.js';
import { factsToWrite } from '../../../../policy/corpus/asks-sheet.js';
import type { DraftState } from '../../../../policy/corpus/draft-desk.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import { FactForm, KeptAsks, refusedFields, SilentDrafts, SilentPair, type Typed } from './fact-form.js';
import type { KnowledgeParts } from './knowledge-parts.js';

export const silentFields = ['silent1', 'silent2', 'silent3'] as const;
export const asksPath = (id: string): string => `/desk/documents/${id}/asks`;

/** The fact to write next: the most asked-for of those without asks, after `after` when something was skipped. */
export function nextFact(facts: readonly AskedFact[], after: number | null): AskedFact | null {
  const open = factsToWrite(facts);
  const at = open.findIndex(({ fact }) => fact.number === after);
  return open[at + 1] ?? (at > 0 ? null : (open[0] ?? null));
}

/** One fact of a document on the screen, and how many are left. */
export function showFact(
  c: DeskContext,
  knowledge: KnowledgeParts,
  asked: AskedDocument,
  fact: AskedFact,
  typed: Typed = {},
) {
  const id = asked.document.id;
  const open = factsToWrite(asked.facts);
  const at = open.findIndex((one) => one.fact.number === fact.fact.number);
  const following = open[at + 1];
  return c.html(
    <DeskLayout frame={c} title="写问法" here="documents">
      <Head c={c} knowledge={knowledge} asked={asked} left={open.length} />
      <FactForm
        csrf={c.csrf}
        path={asksPath(id)}
        asked={fact}
        skip={following === undefined ? null : `${asksPath(id)}?fact=${following.fact.number}`}
        typed={typed}
      />
      <AllFacts asked={asked} here={fact.fact.number} />
    </DeskLayout>,
    typed.errors === undefined ? 200 : 422,
  );
}

/** What people ask that the document does not say; also the last screen of a document. */
export function showSilence(
  c: DeskContext,
  knowledge: KnowledgeParts,
  asked: AskedDocument,
  typed: Typed = {},
) {
  const id = asked.document.id;
  const silent = asked.asks.filter((ask) => !ask.answered);
  const drafts = silent.filter(isDraft);
  const left = factsToWrite(asked.facts).length;
  return c.html(
    <DeskLayout frame={c} title="文件没说的" here="documents">
      <Head c={c} knowledge={knowledge} asked={asked} left={left} />
      {left > 0 ? null : (
        <p class="said done">每句要紧话都有问法了。最后想想：群众会问、文件又没说的，还有哪些？</p>
      )}
      <DeskForm csrf={c.csrf} action={`${asksPath(id)}/silent`} class="form sheet">
        <h2>群众会问、但文件没说的</h2>
        {drafts.length === 0 ? null : <SilentDrafts drafts={drafts} error={typed.errors?.['drafts']} />}
        {silentFields.map((name) => (
          <SilentPair name={name} {...refusedFields(typed)} />
        ))}
        <SubmitButton label="存好" />
      </DeskForm>
      <KeptAsks
        csrf={c.csrf}
        path={asksPath(id)}
        kept={silent.filter((ask) => !isDraft(ask))}
        heading="已经记下的"
      />
      <AllFacts asked={asked} here={null} />
    </DeskLayout>,
    typed.errors === undefined ? 200 : 422,
  );
}

const Head: FC<{ c: DeskContext; knowledge: KnowledgeParts; asked: AskedDocument; left: number }> = ({
  c,
  knowledge,
  asked,
  left,
}) => {
  const { document, facts } = asked;
  return (
    <>
      <p class="back">
        <a href={`/desk/documents/${document.id}`}>{document.title}</a>
      </p>
      <h1>{left === 0 ? '都写好了' : `还剩${left}句`}</h1>
      <progress class="wide" value={facts.length - left} max={Math.max(1, facts.length)}>
        {facts.length - left}/{facts.length}
      </progress>
      <Drafting c={c} knowledge={knowledge} id={document.id} left={left} />
    </>
  );
};

/** Seconds until the page looks again while a model writes. */
const again = 5;

const Drafting: FC<{ c: DeskContext; knowledge: KnowledgeParts; id: string; left: number }> = ({
  c,
  knowledge: { drafts },
  id,
  left,
}) => {
  const state = drafts.state(id);
  if (state?.kind === 'working') c.web.header('Refresh', String(again));
  return (
    <>
      {state === null ? null : <p class="soft">{draftWords(state)}</p>}
      {!drafts.ready || left === 0 || state?.kind === 'working' ? null : (
        <DeskForm csrf={c.csrf} action={`${asksPath(id)}/drafts`} class="drafting">
          <SubmitButton label="让机器先起草" look="plain" />
        </DeskForm>
      )}
    </>
  );
};

function draftWords(state: DraftState): string {
  switch (state.kind) {
    case 'working':
      return state.all === 0 ? '机器正在起草……' : `机器正在起草：${state.all}段里写了${state.done}段。`;
    case 'done':
      return `机器起草了${state.drafted.asks.length}条，给${state.drafted.asked}句话写了问法，都要您看过才算数。${
        state.drafted.down ? '写到一半模型没有回应，可以再点一次。' : ''
      }`;
    case 'failed':
      return '机器没有起草成，请自己写，或者过一会儿再点一次。';
    default:
      return state satisfies never;
  }
}

/** Every fact of the document with how many asks it has, to go to any of them. */
const AllFacts: FC<{ asked: AskedDocument; here: number | null }> = ({
  asked: { document, facts },
  here,
}) => (
  <details class="sheet">
    <summary>看全部{facts.length}句</summary>
    <ol class="facts-list">
      {facts.map(({ fact, asks }) => {
        const read = asks.filter((ask) => !isDraft(ask)).length;
        return (
          <li>
            <a
              href={`${asksPath(document.id)}?fact=${fact.number}`}
              {...(fact.number === here ? { 'aria-current': 'true' as const } : {})}
            >
              {fact.text.trim()}
            </a>
            <span class={read === 0 ? 'badge amber' : 'badge'}>{read === 0 ? '没有问法' : `${read}条`}</span>
          </li>
        );
      })}
    </ol>
    <p>
      <a class="button plain" href={`${asksPath(document.id)}/silent`}>
        文件没说的
      </a>
    </p>
  </details>
);
