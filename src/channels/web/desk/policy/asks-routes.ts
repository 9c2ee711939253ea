import { roleNames } from '../../../../hardship/staff/staff-member.js';
import { openAskedDocument, type AskedDocument } from '../../../../policy/corpus/asked-document.js';
import { factsToWrite } from '../../../../policy/corpus/asks-sheet.js';
import { dropAsk, takeAsks, untakeAsks } from '../../../../policy/corpus/take-asks.js';
import { Ask } from '../../../../policy/corpus/asks.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { asksPath, nextFact, showFact, showSilence, silentFields } from './asks-page.js';
import { attempt } from './document-trouble.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { ownsPlace } from './own-place.js';
import { createRecentTakes, type RecentTakes } from './recent-takes.js';
import {
  errorsByField,
  lineOfSilentDrafts,
  linesOfFact,
  linesOfSilence,
  savedWords,
  sheetOf,
} from './sheet-form.js';

/** Asks of a document, fact by fact; each form is saved at once and can be undone. */
export function asksRoutes({ knowledge }: KnowledgePages): DeskRoute[] {
  const recent = createRecentTakes();
  const row = (
    method: 'get' | 'post',
    path: string,
    handle: (c: DeskContext, asked: AskedDocument) => ReturnType<DeskRoute['handle']>,
  ): DeskRoute => ({
    method,
    path: `/documents/:id/asks${path}`,
    permission: 'asks_manage',
    handle: async (c) => {
      const asked = await ownDocument(c, knowledge);
      return asked === null ? notFound(c, c.member) : handle(c, asked);
    },
  });
  return [
    row('get', '', (c, asked) => show(c, knowledge, asked)),
    row('post', '', (c, asked) => saveFact(c, knowledge, asked, recent)),
    row('get', '/silent', (c, asked) => showSilence(c, knowledge, asked)),
    row('post', '/silent', (c, asked) => saveSilence(c, knowledge, asked, recent)),
    row('post', '/drop', (c, asked) => drop(c, knowledge, asked)),
    row('post', '/undo', (c, asked) => undo(c, knowledge, asked, recent)),
    row('post', '/drafts', (c, asked) => draft(c, knowledge, asked)),
  ];
}

async function ownDocument(c: DeskContext, { corpusDir }: KnowledgeParts): Promise<AskedDocument | null> {
  const opened = await attempt(() => openAskedDocument(corpusDir, c.param('id')));
  if (opened.kind === 'trouble') return null;
  return ownsPlace(c.member, opened.value.document.region) ? opened.value : null;
}

function show(c: DeskContext, knowledge: KnowledgeParts, asked: AskedDocument) {
  const wanted = Number(c.query('fact'));
  const fact = asked.facts.find((one) => one.fact.number === wanted) ?? nextFact(asked.facts, null);
  return fact === null ? showSilence(c, knowledge, asked) : showFact(c, knowledge, asked, fact);
}

async function saveFact(
  c: DeskContext,
  knowledge: KnowledgeParts,
  asked: AskedDocument,
  recent: RecentTakes,
) {
  const id = asked.document.id;
  const number = Number(c.form.text('fact'));
  const fact = asked.facts.find((one) => one.fact.number === number);
  if (fact === undefined)
    return c.redirect(asksPath(id), { kind: 'trouble', text: '文件改过，这句原文没有了。请从头看。' });
  const lines = linesOfFact(c.form, id, fact.fact.text);
  const taken = await takeAsks(knowledge.corpusDir, id, sheetOf(lines), roleNames[c.member.role]);
  knowledge.upkeep.wantedSoon();
  if (taken.refused.length > 0) {
    const now = await openAskedDocument(knowledge.corpusDir, id);
    const same = now.facts.find((one) => one.fact.number === number) ?? fact;
    return showFact(c, knowledge, now, same, { form: c.form, errors: errorsByField(lines, taken) });
  }
  const next = nextFact(asked.facts, number);
  const left = factsToWrite((await openAskedDocument(knowledge.corpusDir, id)).facts).length;
  const token = recent.keep(id, taken);
  return c.redirect(next === null ? asksPath(id) : `${asksPath(id)}?fact=${next.fact.number}`, {
    kind: lines.length === 0 ? 'note' : 'done',
    text: lines.length === 0 ? '这句什么也没写，先跳过了。' : `${savedWords(taken)}，还剩${left}句。`,
    ...undoOf(id, token, lines.length > 0),
  });
}

const undoOf = (id: string, token: string, anything: boolean) =>
  anything ? { undo: { label: '撤销', action: `${asksPath(id)}/undo`, fields: { token } } } : {};

async function saveSilence(
  c: DeskContext,
  knowledge: KnowledgeParts,
  asked: AskedDocument,
  recent: RecentTakes,
) {
  const id = asked.document.id;
  const lines = [...linesOfSilence(c.form, id, silentFields), ...lineOfSilentDrafts(c.form, id)];
  const taken = await takeAsks(knowledge.corpusDir, id, sheetOf(lines), roleNames[c.member.role]);
  knowledge.upkeep.wantedSoon();
  if (taken.refused.length > 0) {
    const now = await openAskedDocument(knowledge.corpusDir, id);
    return showSilence(c, knowledge, now, { form: c.form, errors: errorsByField(lines, taken) });
  }
  return c.redirect(`${asksPath(id)}/silent`, {
    kind: 'done',
    text: `${savedWords(taken)}。`,
    ...undoOf(id, recent.keep(id, taken), lines.length > 0),
  });
}

async function drop(c: DeskContext, knowledge: KnowledgeParts, asked: AskedDocument) {
  const id = asked.document.id;
  const found = asked.asks.find(
    (ask) => ask.ask === c.form.text('ask') && (ask.quote ?? '').trim() === c.form.text('quote'),
  );
  if (found === undefined) return c.redirect(asksPath(id), { kind: 'note', text: '这条问法已经没有了。' });
  await dropAsk(knowledge.corpusDir, id, Ask.parse(found));
  knowledge.upkeep.wantedSoon();
  return c.redirect(found.answered ? asksPath(id) : `${asksPath(id)}/silent`, {
    kind: 'done',
    text: '删掉了一条问法。',
  });
}

async function undo(c: DeskContext, knowledge: KnowledgeParts, asked: AskedDocument, recent: RecentTakes) {
  const id = asked.document.id;
  const found = recent.take(c.form.text('token'));
  if (found === null || found.document !== id) {
    const text = '隔得太久，撤销不了。可以到那一句，把问法一条一条删掉。';
    return c.redirect(asksPath(id), { kind: 'trouble', text });
  }
  await untakeAsks(knowledge.corpusDir, id, found.taken);
  knowledge.upkeep.wantedSoon();
  return c.redirect(asksPath(id), { kind: 'done', text: '撤销了，刚才存的都退回去了。' });
}

function draft(c: DeskContext, { drafts }: KnowledgeParts, asked: AskedDocument) {
  const id = asked.document.id;
  const begun = drafts.begin(id);
  const words = {
    begun: '机器开始起草了。您可以先自己写，写过的它不会再写。',
    busy: '机器正在给另一份文件起草，请等它写完。',
    no_model: '这里没有接语言模型，请自己写。',
  } as const;
  return c.redirect(asksPath(id), { kind: begun === 'begun' ? 'done' : 'note', text: words[begun] });
}
