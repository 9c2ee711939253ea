import { archivedPassages } from './archived-passages.js';
import type { ArchivedPassage, PassageArchive } from './passage-archive.js';
import type { PolicyLibrary } from './policy-library.js';

/** A passage a link once named, and where it stands today. */
export interface FoundPassage {
  citation: ArchivedPassage;
  /** `changed`: its document is there without this text; `removed`: its document is gone. */
  state: 'current' | 'changed' | 'removed';
  /** The document as it is today, in order; empty when removed. */
  document: { id: string; section: string; text: string }[];
  sourceUrl?: string | undefined;
}

/** Null for an id that never was in an index. */
export async function findPassage(
  id: string,
  library: PolicyLibrary,
  archive: PassageArchive,
): Promise<FoundPassage | null> {
  const current = library.passages.find((passage) => passage.id === id);
  const citation =
    current === undefined
      ? await archive.find(id)
      : (archivedPassages([current], library.documents.values())[0] ?? null);
  if (citation === null) return null;
  const document = library.documents.get(citation.document);
  if (document === undefined) return { citation, state: 'removed', document: [] };
  return {
    citation,
    state: current === undefined ? 'changed' : 'current',
    sourceUrl: document.sourceUrl,
    document: library.passages
      .filter((passage) => passage.document === document.id)
      .map(({ id: own, section, text }) => ({ id: own, section: section.join(' › '), text })),
  };
}
