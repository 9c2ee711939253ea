import { may } from '../../../../hardship/staff/permissions.js';
import { roleNames } from '../../../../hardship/staff/staff-member.js';
import { AskRefused } from '../../../../policy/learn-asks/ask-refused.js';
import { learnAsk } from '../../../../policy/learn-asks/learn-ask.js';
import { undoDecision } from '../../../../policy/learn-asks/undo-decision.js';
import { askAgain, closeAnswered } from '../../../../policy/unanswered/ask-again.js';
import { markQuestions } from '../../../../policy/unanswered/mark-questions.js';
import type { OpenTopic } from '../../../../policy/unanswered/topics.js';
import { undoMarks } from '../../../../policy/unanswered/undo-marks.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound, notYourTask } from '../refusal-pages.js';
import { rolesThatMay } from '../../../../hardship/staff/permissions.js';
import { mostAskedAgain, showAskedAgain } from './asked-again-page.js';
import { showClosed } from './closed-page.js';
import type { KnowledgePages } from './knowledge-parts.js';
import { ownsPlace } from './own-place.js';
import { showTopic, topicOf } from './topic-page.js';
import { seesPlace, showUnanswered } from './unanswered-list-page.js';
import { refusalWords } from './unanswered-words.js';

const list = '/desk/unanswered';
type Answer = Response | Promise<Response>;

/** Questions asked in vain: by topic and place, learnt, marked or closed; each step can be undone. */
export function unansweredRoutes(pages: KnowledgePages): DeskRoute[] {
  const { knowledge } = pages;
  const row = (method: 'get' | 'post', path: string, handle: (c: DeskContext) => Answer): DeskRoute => ({
    method,
    path: `/unanswered${path}`,
    permission: 'unanswered_manage',
    handle,
  });
  const ofTopic = (
    method: 'get' | 'post',
    path: string,
    handle: (c: DeskContext, topic: OpenTopic) => Answer,
  ): DeskRoute =>
    row(method, `/:question${path}`, async (c) => {
      const topic = await topicOf(c, knowledge, c.param('question'));
      if (topic !== null) return handle(c, topic);
      return c.redirect(list, { kind: 'note', text: '这一类已经了结了，或者不归您的地方管。' });
    });
  return [
    row('get', '', (c) => showUnanswered(c, knowledge)),
    row('get', '/closed', (c) => showClosed(c, pages)),
    row('post', '/undo', (c) => undo(c, pages)),
    row('post', '/unlearn', (c) => unlearn(c, pages)),
    ofTopic('get', '', (c, topic) => showTopic(c, pages, topic)),
    ofTopic('post', '/learn', (c, topic) => learn(c, pages, topic)),
    ofTopic('post', '/needed', (c, topic) => needed(c, pages, topic)),
    ofTopic('post', '/close', (c, topic) => close(c, pages, topic)),
    ofTopic('get', '/again', (c, topic) => showAskedAgain(c, knowledge, topic)),
    ofTopic('post', '/again', (c, topic) => c.redirect(`${list}/${topic.central.id}/again`)),
    ofTopic('post', '/close-answered', (c, topic) => settle(c, pages, topic)),
  ];
}

const undoBatch = (batch: string) => ({ label: '撤销', action: `${list}/undo`, fields: { batch } });

/** The question whose words are learnt leaves the list; the others of its topic are asked again with them. */
async function learn(c: DeskContext, pages: KnowledgePages, topic: OpenTopic): Promise<Response> {
  const { knowledge } = pages;
  if (!may(c.member, 'asks_manage')) return notYourTask(c, c.member, rolesThatMay('asks_manage'));
  const passage = c.form.text('passage');
  const quote = c.form.text('quote');
  const document = knowledge.library().passages.find(({ id }) => id === passage)?.document;
  const region = document === undefined ? undefined : knowledge.library().documents.get(document)?.region;
  if (region === undefined) return showTopic(c, pages, topic, { learn: refusalWords.passage_gone });
  try {
    await learnAsk(knowledge, {
      id: topic.central.id,
      passage,
      ...(quote === '' ? {} : { quote }),
      ask: c.form.text('ask'),
      by: roleNames[c.member.role],
    });
  } catch (error) {
    if (error instanceof AskRefused) return showTopic(c, pages, topic, { learn: refusalWords[error.reason] });
    throw error;
  }
  knowledge.upkeep.wanted();
  const next = topic.entries.find(({ id, followUp }) => id !== topic.central.id && !followUp);
  return c.redirect(next === undefined ? list : `${list}/${next.id}/again`, {
    kind: 'done',
    text: '学会了，几秒钟后群众再问就答得上来。',
    undo: { label: '撤销', action: `${list}/unlearn`, fields: { question: topic.central.id } },
  });
}

async function unlearn(c: DeskContext, { knowledge }: KnowledgePages): Promise<Response> {
  if (!may(c.member, 'asks_manage')) return notYourTask(c, c.member, rolesThatMay('asks_manage'));
  const [standing] = await knowledge.decisions.standing(c.form.text('question'));
  const document = standing?.learnt?.document ?? '';
  const region = knowledge.library().documents.get(document)?.region ?? '';
  if (standing === undefined || !ownsPlace(c.member, region)) return notFound(c, c.member);
  await undoDecision(knowledge, standing.question, roleNames[c.member.role]);
  knowledge.upkeep.wanted();
  return c.redirect(list, { kind: 'done', text: '撤销了，这句问法不学了，问题回到单子上。' });
}

const toMark = ({ entries }: OpenTopic) => entries.map(({ id }) => ({ question: id }));

async function needed(c: DeskContext, { knowledge }: KnowledgePages, topic: OpenTopic): Promise<Response> {
  const note = c.form.text('note').slice(0, 200) || null;
  const marking = { mark: 'document_needed', note } as const;
  const batch = await markQuestions(knowledge.marks, toMark(topic), marking, c.member.id, c.now);
  return c.redirect(`${list}/${topic.central.id}`, {
    kind: 'done',
    text: '记上了：要补文件。文件传上来，这类问题会自己再问一遍，答得上来就了结。',
    ...(batch === null ? {} : { undo: undoBatch(batch) }),
  });
}

async function close(c: DeskContext, pages: KnowledgePages, topic: OpenTopic): Promise<Response> {
  const note = c.form.text('reason').slice(0, 200);
  if (note === '') return showTopic(c, pages, topic, { close: '请写为什么不用办。' });
  const marking = { mark: 'closed', how: 'by_hand', note } as const;
  const batch = await markQuestions(pages.knowledge.marks, toMark(topic), marking, c.member.id, c.now);
  return c.redirect(list, {
    kind: 'done',
    text: `了结了${topic.entries.length}句。再有人问，会重新列出来。`,
    ...(batch === null ? {} : { undo: undoBatch(batch) }),
  });
}

async function settle(c: DeskContext, { knowledge }: KnowledgePages, topic: OpenTopic): Promise<Response> {
  const asked = await askAgain(knowledge.answers, topic.entries.slice(0, mostAskedAgain), c.now);
  const batch = await closeAnswered(knowledge.marks, asked, c.member.id, c.now);
  if (batch === null) return c.redirect(list, { kind: 'note', text: '这几句现在还是答不上来，没有了结。' });
  const count = asked.filter(({ passage }) => passage !== null).length;
  return c.redirect(list, { kind: 'done', text: `了结了${count}句。`, undo: undoBatch(batch) });
}

async function undo(c: DeskContext, { knowledge }: KnowledgePages): Promise<Response> {
  const undone = { at: c.now.toISOString(), by: c.member.id };
  const done = await undoMarks(knowledge, c.form.text('batch'), seesPlace(c.member), undone);
  return c.redirect(
    list,
    done
      ? { kind: 'done', text: '撤销了，问题回到单子上。' }
      : { kind: 'note', text: '没有撤销：可能已经撤销过了，或者不归您的地方管。' },
  );
}
