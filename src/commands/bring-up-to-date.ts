import { buildCorpusIndex } from '../app.js';

/** After the corpus changed: brings the index up to date and says so; a running `start` sees it. */
export async function bringUpToDate(): Promise<void> {
  const built = await buildCorpusIndex({ force: false });
  process.stdout.write(
    `index    ${built.documents} documents, ${built.passages} passages, ${built.seconds.toFixed(1)} s\n`,
  );
}
