import type { Passage } from './corpus/passage.js';
import type { DocumentMetadata } from './corpus/policy-document.js';
import { makeCitation } from './answer/make-citation.js';
import type { ArchivedPassage } from './passage-archive.js';

/** Passages as the archive keeps them: each with its document's particulars of today. */
export function archivedPassages(
  passages: readonly Passage[],
  documents: Iterable<DocumentMetadata>,
): ArchivedPassage[] {
  const byId = new Map([...documents].map((document) => [document.id, document]));
  return passages.flatMap((passage) => {
    const document = byId.get(passage.document);
    if (document === undefined) return [];
    const { quote: _quote, url: _url, ...archived } = makeCitation(passage, document, '');
    return [archived];
  });
}
