import type { FC } from 'hono/jsx';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import { PageLayout } from './page-layout.js';

/** One friendly sentence, and the way back. */
export const SorryPage: FC<{ title: string; text: string }> = ({ title, text }) => (
  <PageLayout title={`${title} · ${words.name}`}>
    <main class="column" id="ask">
      <article class="sheet">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">{words.backToChat}</a>
        </p>
      </article>
    </main>
  </PageLayout>
);
