import { createHash } from 'node:crypto';
import type { Child, FC } from 'hono/jsx';
import { webWording as words } from '../../../dialogue/wording/web-wording.js';
import { pageStyle } from './page-style.js';
import { Hotline } from './spoken-text.js';

/** Address of the style sheet; it changes with its content, so phones may keep it for good. */
export const stylePath = `/assets/page-${createHash('sha256').update(pageStyle).digest('hex').slice(0, 10)}.css`;

/** Head, header and footer of every page. */
export const PageLayout: FC<{ title: string; bar?: Child; children?: Child; index?: boolean }> = (page) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title}</title>
      <meta name="description" content={words.description} />
      <meta name="theme-color" content="#14573f" />
      <meta name="format-detection" content="telephone=no" />
      {page.index === true ? null : <meta name="robots" content="noindex" />}
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      <link rel="stylesheet" href={stylePath} />
    </head>
    <body>
      <a class="skip" href="#ask">
        {words.skip}
      </a>
      <header class="bar">
        <div class="column">
          <a class="brand" href="/">
            <strong>{words.name}</strong>
            <span>{words.slogan}</span>
          </a>
          {page.bar}
        </div>
      </header>
      {page.children}
      <footer class="foot">
        <div class="column">
          <p>{words.footer}</p>
          <p>
            {words.footerWays[0]} <Hotline number="12317" />
            {words.footerWays[1]}
            <Hotline number="12345" />
            {words.footerWays[2]}
          </p>
        </div>
      </footer>
    </body>
  </html>
);

export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14573f"/>' +
  '<path d="M8 9h16M8 15h16M8 21h10" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';
