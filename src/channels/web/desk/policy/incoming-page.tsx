import { addDocument } from '../../../../policy/corpus/add-document.js';
import { dropIncoming, findIncoming, keepIncoming } from '../../../../policy/corpus/incoming-files.js';
import {
  DocumentThere,
  prepareDocument,
  type PreparedDocument,
} from '../../../../policy/corpus/prepare-document.js';
import { largestFile } from '../../sent-file.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Trouble } from '../desk-layout.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { attempt, documentTroubles } from './document-trouble.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { MetadataFields, sentMetadata } from './metadata-form.js';
import { ownsPlace } from './own-place.js';
import { PassageList } from './passage-list.js';

/** A document comes in: a file is looked at, its particulars are mended, and only then it is published. */
export const incomingRoutes = ({ knowledge }: KnowledgePages): DeskRoute[] => [
  { method: 'get', path: '/documents/new', permission: 'documents_manage', handle: (c) => showUpload(c) },
  {
    method: 'post',
    path: '/documents/new',
    permission: 'documents_manage',
    handle: (c) => takeFile(c, knowledge),
  },
  {
    method: 'get',
    path: '/documents/incoming/:token',
    permission: 'documents_manage',
    handle: (c) => look(c, knowledge, {}),
  },
  {
    method: 'post',
    path: '/documents/incoming/:token',
    permission: 'documents_manage',
    handle: (c) => decide(c, knowledge),
  },
];

function showUpload(c: DeskContext, error?: string, there?: string) {
  return c.html(
    <DeskLayout frame={c} title="传文件" here="documents">
      <h1>传一份文件</h1>
      <DeskForm csrf={c.csrf} action="/desk/documents/new" files class="form sheet">
        <Field
          name="file"
          label="选文件"
          type="file"
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          hint="能读 .txt .md .html .docx .pdf，最大12MB。一个文件只放一份公文。"
          error={error}
          required
        />
        {there === undefined ? null : (
          <p>
            <a href={`/desk/documents/${there}`}>看库里那一份</a>
          </p>
        )}
        <p class="soft">传上来先给您看读出了什么，您点了“入库”才算数。</p>
        <SubmitButton label="传上来看看" />
      </DeskForm>
    </DeskLayout>,
    error === undefined ? 200 : 422,
  );
}

async function takeFile(c: DeskContext, knowledge: KnowledgeParts) {
  const file = c.form.file('file');
  if (file === null) return showUpload(c, '请先选一个文件。');
  if (file.size > largestFile) return showUpload(c, documentTroubles.document_too_large);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const token = await keepIncoming(knowledge.incomingDir, file.name, bytes, c.now);
  const path = await findIncoming(knowledge.incomingDir, token);
  const read = await attempt(() => prepareDocument(knowledge.corpusDir, path ?? '', {}, c.member.region));
  if (read.kind === 'trouble') {
    await dropIncoming(knowledge.incomingDir, token);
    return showUpload(c, read.text, read.error instanceof DocumentThere ? read.error.document : undefined);
  }
  return c.redirect(`/desk/documents/incoming/${token}`);
}

const gone = (c: DeskContext) =>
  c.redirect('/desk/documents/new', {
    kind: 'note',
    text: '这个文件放了一天，没有入库，已经清掉了。请再传一次。',
  });

async function look(c: DeskContext, knowledge: KnowledgeParts, given: ReturnType<typeof sentMetadata>) {
  const path = await findIncoming(knowledge.incomingDir, c.param('token'));
  if (path === null) return gone(c);
  const read = await attempt(() => prepareDocument(knowledge.corpusDir, path, given, c.member.region));
  if (read.kind === 'done') return showPrepared(c, read.value);
  const asRead = await attempt(() => prepareDocument(knowledge.corpusDir, path, {}, c.member.region));
  return asRead.kind === 'done' ? showPrepared(c, asRead.value, read.text) : showUpload(c, read.text);
}

async function decide(c: DeskContext, knowledge: KnowledgeParts) {
  const token = c.param('token');
  const decision = c.form.text('decision');
  if (decision === 'drop') {
    await dropIncoming(knowledge.incomingDir, token);
    return c.redirect('/desk/documents', { kind: 'done', text: '没有入库，传上来的文件删掉了。' });
  }
  const given = sentMetadata(c.form);
  if (decision !== 'publish') return look(c, knowledge, given);
  const path = await findIncoming(knowledge.incomingDir, token);
  if (path === null) return gone(c);
  const prepared = await attempt(() => prepareDocument(knowledge.corpusDir, path, given, c.member.region));
  if (prepared.kind === 'trouble') return look(c, knowledge, given);
  const { document } = prepared.value;
  if (!ownsPlace(c.member, document.region))
    return showPrepared(c, prepared.value, notYours(c, document.region));
  const added = await attempt(() =>
    addDocument(knowledge.corpusDir, path, { ...given, region: document.region }),
  );
  if (added.kind === 'trouble') return showPrepared(c, prepared.value, added.text);
  await dropIncoming(knowledge.incomingDir, token);
  knowledge.upkeep.wanted();
  return c.redirect(`/desk/documents/index?document=${added.value.document.id}`);
}

const notYours = (c: DeskContext, region: string): string =>
  `这份文件写的地方是${region}，您管的是${c.member.region}。别处的文件要由那里的人来传；写错了就把“地方”改过来。`;

function showPrepared(
  c: DeskContext,
  { document, passages, readFromText, missing }: PreparedDocument,
  trouble?: string,
) {
  const foreign = ownsPlace(c.member, document.region) ? undefined : notYours(c, document.region);
  const said = trouble ?? foreign;
  return c.html(
    <DeskLayout frame={c} title="看看读得对不对" here="documents">
      <h1>看看读得对不对</h1>
      <p class="soft">还没有入库。来自“{document.source}”。</p>
      <Trouble text={said} />
      <DeskForm csrf={c.csrf} action={`/desk/documents/incoming/${c.param('token')}`} class="form sheet">
        <MetadataFields document={document} read={readFromText} missing={missing} />
        <div class="buttons">
          <SubmitButton label="入库" name="decision" value="publish" />
          <SubmitButton label="按改的再看一遍" look="plain" name="decision" value="look" />
          <SubmitButton label="不要了" look="danger" name="decision" value="drop" />
        </div>
      </DeskForm>
      <section class="sheet">
        <h2>会分成{passages.length}段</h2>
        <p class="soft">
          群众问{shortPlaceName(document.region)}
          的事，会引这些段落。段落读乱了，多半是排版的毛病：改好原文件再传。
        </p>
        <PassageList passages={passages} />
      </section>
    </DeskLayout>,
    said === undefined ? 200 : 422,
  );
}
