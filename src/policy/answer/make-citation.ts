import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { Passage } from '../corpus/passage.js';
import type { Citation } from './policy-answer.js';

/** A passage with its document's particulars, ready to be shown; `quote` in the document's own script. */
export function makeCitation(passage: Passage, document: DocumentMetadata, quote: string): Citation {
  return {
    passage: passage.id,
    document: document.id,
    title: document.title,
    issuer: document.issuer,
    number: document.number,
    date: document.date,
    region: passage.region,
    section: passage.section.join(' › '),
    text: passage.text,
    quote,
    source: document.source,
    url: `/p/${passage.id}`,
  };
}
