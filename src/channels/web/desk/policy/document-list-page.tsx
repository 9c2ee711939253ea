import type { FC } from 'hono/jsx';
import { shanghaiDay } from '../../../../shared/clock.js';
import { loadCorpus } from '../../../../policy/corpus/load-corpus.js';
import { withdrawnDocuments, type WithdrawnDocument } from '../../../../policy/corpus/put-back-document.js';
import { shelveDocuments, type ShelvedDocument } from '../../../../policy/corpus/shelve-documents.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { lastDay } from './metadata-form.js';
import { ownsPlace } from './own-place.js';

/** Documents by place, the member's own first; what was withdrawn below. */
export const documentListRoutes = ({ knowledge }: KnowledgePages): DeskRoute[] => [
  {
    method: 'get',
    path: '/documents',
    permission: 'documents_manage',
    handle: (c) => showList(c, knowledge),
  },
];

async function showList(c: DeskContext, knowledge: KnowledgeParts) {
  const shelf = shelveDocuments(await loadCorpus(knowledge.corpusDir), shanghaiDay(c.now));
  const own = shelf.filter(({ document }) => ownsPlace(c.member, document.region));
  const others = shelf.filter(({ document }) => !ownsPlace(c.member, document.region));
  const withdrawn = (await withdrawnDocuments(knowledge.trashDir)).filter(({ document }) =>
    ownsPlace(c.member, document.region),
  );
  return c.html(
    <DeskLayout frame={c} title="文件" here="documents" wide>
      <h1>文件</h1>
      <p class="buttons">
        <a class="button strong" href="/desk/documents/new">
          传一份文件
        </a>
        {may(c.member, 'rules_review') ? (
          <a class="button plain" href="/desk/documents/rules">
            规则要重看
          </a>
        ) : null}
      </p>
      {knowledge.upkeep.state().kind === 'rest' ? null : (
        <p>
          <a class="link" href="/desk/documents/index">
            正在整理文件，看看到哪了
          </a>
        </p>
      )}
      {own.length === 0 ? <Empty text="您的地方还没有文件。传一份上来，群众就能问了。" /> : null}
      <Places shelf={own} asks={may(c.member, 'asks_manage')} />
      {others.length === 0 ? null : (
        <details>
          <summary>别处的文件{others.length}份（只能看）</summary>
          <Places shelf={others} asks={false} />
        </details>
      )}
      {withdrawn.length === 0 ? null : (
        <section>
          <h2>撤下的文件</h2>
          {withdrawn.map((one) => (
            <Withdrawn csrf={c.csrf} one={one} />
          ))}
        </section>
      )}
    </DeskLayout>,
  );
}

const Places: FC<{ shelf: readonly ShelvedDocument[]; asks: boolean }> = ({ shelf, asks }) => {
  const places = [...new Set(shelf.map(({ document }) => document.region))].sort();
  return (
    <>
      {places.map((place) => (
        <section>
          <h2>{place}</h2>
          {shelf
            .filter(({ document }) => document.region === place)
            .map((shelved) => (
              <Shelved shelved={shelved} asks={asks} />
            ))}
        </section>
      ))}
    </>
  );
};

/** By the days a document speaks of. */
export const standingWords: Record<ShelvedDocument['standing'], { text: string; look: string }> = {
  current: { text: '正管用', look: '' },
  coming: { text: '还没到时候', look: 'grey' },
  over: { text: '时间过了', look: 'amber' },
  undated: { text: '没写管到哪天', look: 'grey' },
};

export const periodWords = (period: ShelvedDocument['document']['period']): string =>
  period === null ? '没写时间' : `${period.from}到${lastDay(period) || '没写到哪天'}`;

const Shelved: FC<{ shelved: ShelvedDocument; asks: boolean }> = ({ shelved, asks }) => {
  const { document, standing } = shelved;
  return (
    <article class="card">
      <h3>
        <a href={`/desk/documents/${document.id}`}>{document.title}</a>
      </h3>
      <p class="soft">
        <span class={`badge ${standingWords[standing].look}`}>{standingWords[standing].text}</span>{' '}
        {[document.number, document.date ?? '没写日期', periodWords(document.period)]
          .filter((each) => each !== null)
          .join(' · ')}
      </p>
      <p class="soft">
        {shelved.passages}段 · 问法{shelved.asks}条 · “文件没说”{shelved.unanswered}条
        {shelved.drafts === 0 ? '' : ` · 草稿${shelved.drafts}条没看`}
      </p>
      <p>
        {shelved.factsLeft === 0 ? (
          '每句要紧话都有问法。'
        ) : asks ? (
          <a class="link" href={`/desk/documents/${document.id}/asks`}>
            还有{shelved.factsLeft}句要紧话没写问法，去写
          </a>
        ) : (
          `还有${shelved.factsLeft}句要紧话没写问法。`
        )}
      </p>
    </article>
  );
};

const Withdrawn: FC<{ csrf: string; one: WithdrawnDocument }> = ({ csrf, one }) => (
  <article class="card withdrawn">
    <h3>{one.document.title}</h3>
    <p class="soft">
      {one.document.region}
      {one.at === null ? '' : ` · ${shanghaiDay(new Date(one.at))}撤下`} · {one.reason ?? '没写原因'}
    </p>
    <DeskForm csrf={csrf} action={`/desk/documents/withdrawn/${one.folder}`}>
      <SubmitButton label="放回去" look="plain" />
    </DeskForm>
  </article>
);
