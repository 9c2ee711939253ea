import type { HtmlElement, HtmlNode } from './parse-html.js';

const blocks = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER ASIDE MAIN UL OL DL DT DD LI BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE TBODY THEAD TR HR CENTER'.split(
    ' ',
  ),
);

/** The words of an element in lines: one a block, headings as Markdown, table rows as cells joined by " | ". */
export function blockLines(root: HtmlElement): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === 3) {
      line += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as HtmlElement;
    const name = (element.tagName ?? '').toUpperCase();
    if (name === 'BR') {
      flush();
      return;
    }
    if (name === 'TABLE' && isDataTable(element)) {
      flush();
      lines.push(...tableRows(element));
      return;
    }
    const level = /^H([1-6])$/.exec(name)?.[1];
    const isBlock = level !== undefined || blocks.has(name) || name === 'TD' || name === 'TH';
    if (isBlock) flush();
    if (level !== undefined && (element.textContent ?? '').trim() !== '')
      line = '#'.repeat(Number(level)) + ' ';
    for (const child of element.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root);
  flush();
  return lines.join('\n');
}

/** A table that lays out a page has blocks or long texts in its cells; its cells are read like any block. */
function isDataTable(table: HtmlElement): boolean {
  if (table.querySelector('table')) return false;
  const cells = [...table.querySelectorAll('td,th')];
  return cells.length > 1 && cells.every((cell) => (cell.textContent ?? '').trim().length <= 300);
}

function tableRows(table: HtmlElement): string[] {
  return [...table.querySelectorAll('tr')]
    .map((row) =>
      [...row.querySelectorAll('td,th')]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .join(' | '),
    )
    .filter((row) => /[\p{L}\p{N}]/u.test(row));
}
