import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';

/** Seconds until the page looks again by itself. */
const again = 2;

/** What the house does after the corpus changed; looks again by itself and goes on when it is done. */
export const upkeepRoutes = ({ knowledge }: KnowledgePages): DeskRoute[] => [
  {
    method: 'get',
    path: '/documents/index',
    permission: 'documents_manage',
    handle: (c) => show(c, knowledge),
  },
  {
    method: 'post',
    path: '/documents/index',
    permission: 'documents_manage',
    handle: (c) => {
      knowledge.upkeep.wanted();
      return c.redirect('/desk/documents/index');
    },
  },
];

function show(c: DeskContext, { upkeep }: KnowledgeParts) {
  const document = c.query('document');
  const back = /^[a-z0-9-]{1,39}$/.test(document) ? `/desk/documents/${document}` : '/desk/documents';
  const state = upkeep.state();
  switch (state.kind) {
    case 'rest':
      return c.redirect(back, { kind: 'done', text: '好了。现在群众问，用的就是新的文件库。' });
    case 'working':
      c.web.header('Refresh', String(again));
      return c.html(
        <DeskLayout frame={c} title="正在整理文件" here="documents">
          <h1>正在整理文件</h1>
          <section class="sheet">
            {state.all === 0 ? (
              <progress class="wide">正在读</progress>
            ) : (
              <progress class="wide" value={state.done} max={state.all}>
                {state.done}/{state.all}
              </progress>
            )}
            <p role="status">
              {state.all === 0 ? '正在读文件库……' : `新的句子共${state.all}句，整理好了${state.done}句。`}
            </p>
            <p class="soft">
              整理好之前，群众问的还是旧的文件库。这一页会自己刷新；不用守着，可以先去办别的事。
            </p>
            <p>
              <a class="button plain" href={back}>
                先去看文件
              </a>
            </p>
          </section>
        </DeskLayout>,
      );
    case 'failed':
      return c.html(
        <DeskLayout frame={c} title="没有整理成" here="documents">
          <h1>没有整理成</h1>
          <section class="sheet">
            <p>
              文件已经存好了，没有丢，只是还查不到。群众问的还是旧的文件库。请过一会儿再试；还不行，请告诉管理员看日志。
            </p>
            <DeskForm csrf={c.csrf} action="/desk/documents/index">
              <SubmitButton label="再整理一次" />
            </DeskForm>
          </section>
        </DeskLayout>,
        500,
      );
    default:
      return state satisfies never;
  }
}
