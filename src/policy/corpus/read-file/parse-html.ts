import { parseHTML } from 'linkedom';

/** What is needed of a parsed HTML node; the compiler knows no browser here. */
export interface HtmlNode {
  nodeType: number;
  tagName?: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument extends HtmlElement {
  body: HtmlElement;
  cloneNode(deep: boolean): HtmlDocument;
}

/** Parses a page or a fragment; there is always a body. */
export function parseHtml(html: string): HtmlDocument {
  const page = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(page) as unknown as { document: HtmlDocument }).document;
}
