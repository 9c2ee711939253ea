import { openLearning } from '../app.js';
import type { Corpus } from '../policy/corpus/corpus.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import { proposeAsks, type ProposedAsk } from '../policy/learn-asks/propose-asks.js';
import { placesOf } from '../policy/question-ledger.js';
import { readPages } from '../policy/read-pages.js';
import { readCount } from './read-count.js';
import { shortId } from './short-id.js';

/** How much of a passage is shown to choose by. */
const shownOfPassage = 60;

export async function asksProposed({ limit }: { limit: string }): Promise<void> {
  const count = readCount('asks proposed', '--limit', limit);
  const { desk, close } = await openLearning();
  try {
    const [corpus, entries, decisions] = await Promise.all([
      loadCorpus(desk.corpusDir),
      readPages(desk.ledger),
      readPages(desk.decisions),
    ]);
    const standing = decisions.filter(({ undone }) => undone === null);
    const proposals = proposeAsks({ entries, standing, corpus, mask: desk.mask });
    for (const proposal of proposals.slice(0, count)) process.stdout.write(describe(proposal, corpus));
    process.stdout.write(summary(proposals.length, Math.min(count, proposals.length)));
  } finally {
    await close();
  }
}

function summary(all: number, shown: number): string {
  if (all === 0) return 'nothing is proposed: no answer was found helpful, no question is without one\n';
  const more = all > shown ? ` of ${all} (--limit shows more)` : '';
  return `${shown} proposed${more}. Say yes: mingbai asks approve ID [--passage N]; no: mingbai asks reject ID\n`;
}

function describe({ entry, words, answer, said }: ProposedAsk, corpus: Corpus): string {
  const place = placesOf(entry).join('、') || '–';
  const counts = `有用 ${said.helpful}, 没答对 ${said.not_helpful}, 没答上来 ${said.no_source}`;
  const head = `[${shortId(entry.id)}] ${words}\n    ${place}; ${counts}\n`;
  if (answer !== null) {
    return `${head}    → ${titleOf(answer.passage.document, corpus)} ${answer.passage.id}\n    “${answer.quote}”\n\n`;
  }
  return `${head}${candidates(entry.candidates, corpus)}\n`;
}

/** Numbered as `approve --passage` takes them; those that are gone leave their number out. */
function candidates(ids: readonly string[], corpus: Corpus): string {
  const lines = ids.flatMap((id, i) => {
    const passage = corpus.passages.find((each) => each.id === id);
    if (passage === undefined) return [];
    const text = passage.text.replace(/\s+/g, ' ').slice(0, shownOfPassage);
    return [`    --passage ${i + 1}  ${titleOf(passage.document, corpus)} ${id}\n        ${text}…\n`];
  });
  return lines.length > 0 ? lines.join('') : '    no passage was near: --passage ID of any passage\n';
}

function titleOf(id: string, { documents }: Corpus): string {
  return `《${documents.find((document) => document.id === id)?.title ?? id}》`;
}
