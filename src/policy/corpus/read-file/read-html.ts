import { Readability } from '@mozilla/readability';
import { blockLines } from './block-lines.js';
import { parseHtml, type HtmlDocument } from './parse-html.js';

interface HtmlText {
  text: string;
  title: string | null;
  declared: Record<string, string>;
}

/** Share of the page's words the article must hold, else the whole page is taken. */
const enoughOfPage = 0.5;

/** The article of a page as lines; tables as text; the whole page when the article finder drops much of it. */
export function readHtml(html: string): HtmlText {
  const document = parseHtml(html);
  const declared: Record<string, string> = {};
  for (const meta of document.querySelectorAll('meta[name][content]')) {
    const [name, content] = [meta.getAttribute('name'), meta.getAttribute('content')];
    if (name !== null && content !== null) declared[name.toLowerCase()] = content.trim();
  }
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const title =
    declared['articletitle'] || heading || document.querySelector('title')?.textContent?.trim() || null;
  for (const node of document.querySelectorAll(
    'script,style,noscript,template,iframe,nav,form,button,select',
  )) {
    node.remove();
  }
  const page = blockLines(document.body);
  return { text: articleOf(document, page), title, declared };
}

function articleOf(document: HtmlDocument, page: string): string {
  try {
    const article = new Readability(document.cloneNode(true), { charThreshold: 100 }).parse();
    if (!article?.content) return page;
    const text = blockLines(parseHtml(article.content).body);
    return letters(text) >= letters(page) * enoughOfPage ? text : page;
  } catch {
    // The article finder is a convenience; the page itself is always there.
    return page;
  }
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
