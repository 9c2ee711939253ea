import { shanghaiDay } from '../../../../shared/clock.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { correctDocument } from '../../../../policy/corpus/correct-document.js';
import { loadCorpus } from '../../../../policy/corpus/load-corpus.js';
import { putBackDocument, withdrawnDocuments } from '../../../../policy/corpus/put-back-document.js';
import { removeDocument } from '../../../../policy/corpus/remove-document.js';
import { shelveDocuments } from '../../../../policy/corpus/shelve-documents.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Trouble } from '../desk-layout.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { attempt } from './document-trouble.js';
import { periodWords, standingWords } from './document-list-page.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { kindNames, MetadataFields, sentMetadata } from './metadata-form.js';
import { ownsPlace } from './own-place.js';
import { ownReviews } from './rule-reviews-page.js';
import { PassageList } from './passage-list.js';

/** One document: its particulars, mended here, its passages, and the way out of the corpus and back. */
export const documentRoutes = ({ knowledge }: KnowledgePages): DeskRoute[] => [
  {
    method: 'get',
    path: '/documents/:id',
    permission: 'documents_manage',
    handle: (c) => show(c, knowledge),
  },
  {
    method: 'post',
    path: '/documents/:id',
    permission: 'documents_manage',
    handle: (c) => correct(c, knowledge),
  },
  {
    method: 'post',
    path: '/documents/:id/withdraw',
    permission: 'documents_manage',
    handle: (c) => withdraw(c, knowledge),
  },
  {
    method: 'post',
    path: '/documents/withdrawn/:folder',
    permission: 'documents_manage',
    handle: (c) => putBack(c, knowledge),
  },
];

async function open({ corpusDir }: KnowledgeParts, id: string, now: Date) {
  const corpus = await loadCorpus(corpusDir, id);
  const shelved = shelveDocuments(
    { ...corpus, documents: corpus.documents.filter((document) => document.id === id) },
    shanghaiDay(now),
  )[0];
  if (shelved === undefined) return null;
  return { ...shelved, texts: corpus.passages };
}

async function show(
  c: DeskContext,
  knowledge: KnowledgeParts,
  trouble: { text?: string; reason?: string } = {},
) {
  const opened = await open(knowledge, c.param('id'), c.now);
  if (opened === null) return notFound(c, c.member);
  const { document, texts, standing } = opened;
  const own = ownsPlace(c.member, document.region);
  const touched = may(c.member, 'rules_review')
    ? (await ownReviews(knowledge, c.member))
        .filter(({ newer }) => newer.id === document.id)
        .flatMap(({ reviews }) => reviews)
    : [];
  const path = `/desk/documents/${document.id}`;
  const facts: [string, string | null][] = [
    ['地方', document.region],
    ['发文单位', document.issuer],
    ['文号', document.number],
    ['发文日期', document.date],
    ['管的时间', periodWords(document.period)],
    ['哪一类', kindNames[document.kind]],
    ['来自文件', document.source],
  ];
  return c.html(
    <DeskLayout frame={c} title={document.title} here="documents">
      <h1>{document.title}</h1>
      <Trouble text={trouble.text} />
      <section class="sheet">
        <span class={`badge ${standingWords[standing].look}`}>{standingWords[standing].text}</span>
        <dl class="facts">
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value ?? '不知道'}</dd>
            </div>
          ))}
        </dl>
        {touched.length === 0 ? null : (
          <p>
            <a class="link" href="/desk/documents/rules">
              这份文件可能取代{touched.length}条规则，去看一看
            </a>
          </p>
        )}
        {own && may(c.member, 'asks_manage') ? (
          <p class="buttons">
            <a class="button strong" href={`${path}/asks`}>
              {opened.factsLeft === 0 ? '看问法' : `写问法（还剩${opened.factsLeft}句）`}
            </a>
          </p>
        ) : null}
        {own ? (
          <details open={trouble.text !== undefined}>
            <summary>改这些信息</summary>
            <DeskForm csrf={c.csrf} action={path}>
              <MetadataFields document={document} />
              <SubmitButton label="改好了" />
            </DeskForm>
          </details>
        ) : (
          <p class="soft">这份文件不归您的地方管，只能看。</p>
        )}
      </section>
      <section class="sheet">
        <details>
          <summary>看全文，{texts.length}段</summary>
          <PassageList passages={texts} linked />
        </details>
      </section>
      {own ? (
        <section class="sheet">
          <details open={trouble.reason !== undefined}>
            <summary>撤下这份文件</summary>
            <DeskForm csrf={c.csrf} action={`${path}/withdraw`}>
              <Field
                name="reason"
                label="为什么撤下"
                hint="撤下后群众查不到它，以前给出去的链接还能打开，会写明“已撤下”。撤错了可以放回去。"
                error={trouble.reason}
                required
                maxlength={200}
              />
              <SubmitButton label="撤下" look="danger" />
            </DeskForm>
          </details>
        </section>
      ) : null}
    </DeskLayout>,
    trouble.text === undefined && trouble.reason === undefined ? 200 : 422,
  );
}

async function correct(c: DeskContext, knowledge: KnowledgeParts) {
  const opened = await open(knowledge, c.param('id'), c.now);
  if (opened === null || !ownsPlace(c.member, opened.document.region)) return notFound(c, c.member);
  const given = sentMetadata(c.form);
  const place =
    given.region === undefined ? null : (knowledge.library().regions.resolve(given.region) ?? given.region);
  if (place !== null && !ownsPlace(c.member, place))
    return show(c, knowledge, { text: `${place}不归您的地方管，不能改成那里的文件。` });
  const done = await attempt(() => correctDocument(knowledge.corpusDir, opened.document.id, given));
  if (done.kind === 'trouble') return show(c, knowledge, { text: done.text });
  knowledge.upkeep.wanted();
  return c.redirect(`/desk/documents/index?document=${opened.document.id}`);
}

async function withdraw(c: DeskContext, knowledge: KnowledgeParts) {
  const opened = await open(knowledge, c.param('id'), c.now);
  if (opened === null || !ownsPlace(c.member, opened.document.region)) return notFound(c, c.member);
  const reason = c.form.text('reason');
  if (reason === '') return show(c, knowledge, { reason: '请写为什么撤下。' });
  const why = { reason: reason.slice(0, 200), by: c.member.id, at: c.now.toISOString() };
  const { folder } = await removeDocument(knowledge.corpusDir, opened.document.id, knowledge.trashDir, why);
  knowledge.upkeep.wanted();
  return c.redirect('/desk/documents', {
    kind: 'done',
    text: `《${opened.document.title.slice(0, 60)}》撤下了，几秒钟后群众就查不到它。`,
    undo: { label: '放回去', action: `/desk/documents/withdrawn/${folder}`, fields: {} },
  });
}

async function putBack(c: DeskContext, knowledge: KnowledgeParts) {
  const folder = c.param('folder');
  const found = (await withdrawnDocuments(knowledge.trashDir)).find((one) => one.folder === folder);
  if (found === undefined || !ownsPlace(c.member, found.document.region)) return notFound(c, c.member);
  const done = await attempt(() => putBackDocument(knowledge.corpusDir, knowledge.trashDir, folder));
  if (done.kind === 'trouble') return c.redirect('/desk/documents', { kind: 'trouble', text: done.text });
  knowledge.upkeep.wanted();
  return c.redirect(`/desk/documents/index?document=${done.value.id}`);
}
