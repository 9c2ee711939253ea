import type { FC } from 'hono/jsx';
import { PageLayout } from '../pages/page-layout.js';
import type { PublicCards } from './card-parts.js';
import type { PrintedSheet } from './printed-sheet.js';
import { SheetView } from './sheet-view.js';

/** Place and ticks; no name, nothing typed about the household. */
export const CardFormPage: FC<{ ticks: PublicCards['ticks']; place: string; notice?: string }> = (page) => (
  <PageLayout title="做一张明白卡">
    <main class="column" id="ask">
      <section class="sheet">
        <h1>我家符合哪些政策</h1>
        <p>勾上您家有的，我照文件对一对，给您一张卡。不用写名字，勾的也不会存下来。</p>
        {page.notice === undefined ? null : (
          <p class="notice" role="alert">
            {page.notice}
          </p>
        )}
        <form method="post" action="/card">
          <p>
            <label for="place">哪个地方（写到县就行）</label>
          </p>
          <div class="typed">
            <input id="place" name="region" value={page.place} required maxlength={60} autocomplete="off" />
          </div>
          <ul class="paper-facts">
            {page.ticks.map(({ fact, words }) => (
              <li>
                <label>
                  <input type="checkbox" name="fact" value={fact} />
                  {words}
                </label>
              </li>
            ))}
          </ul>
          <button class="strong">看我家的卡</button>
        </form>
      </section>
    </main>
  </PageLayout>
);

const ways = [
  ['/card-a5.pdf', 'PDF（A5）'],
  ['/card-a4.pdf', 'PDF（A4）'],
  ['/card.png', '图片'],
] as const;

/** The card; the facts go on in forms, never in an address. */
export const CardPage: FC<{ region: string; facts: string; sheet: PrintedSheet }> = (page) => (
  <PageLayout title="明白卡">
    <main class="column" id="ask">
      <div class="paper-ways no-print">
        {ways.map(([action, label]) => (
          <form method="post" action={action}>
            <input type="hidden" name="region" value={page.region} />
            <input type="hidden" name="facts" value={page.facts} />
            <button class="button">{label}</button>
          </form>
        ))}
      </div>
      <SheetView sheet={page.sheet} />
      <p class="no-print">
        <a href="/card">重新勾</a>
      </p>
    </main>
  </PageLayout>
);
