import { createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import type { Passage, PassageId } from '../../src/policy/corpus/passage.js';
import type { RegionPath } from '../../src/policy/corpus/region-list.js';
import { splittingVersion } from '../../src/policy/corpus/split-passages.js';
import type { IndexHome } from '../../src/policy/keep-index.js';
import {
  contentOf,
  planVectors,
  vectorSets,
  type IndexContent,
} from '../../src/policy/retrieval/index-content.js';
import { currentIndex, newIndexFolder, publishIndex } from '../../src/policy/retrieval/index-folder.js';
import { IndexManifest, indexFingerprint } from '../../src/policy/retrieval/index-manifest.js';
import { VectorIndex } from '../../src/policy/retrieval/vector-index.js';
import { sideBySide } from '../../src/policy/retrieval/vector-legs.js';

/** Invented places and the share of passages each holds. */
export const benchPlaces: readonly { name: string; region: RegionPath | null }[] = [
  { name: 'unfiltered', region: null },
  { name: '1 %', region: '云岭省丙川市' as RegionPath },
  { name: '10 %', region: '云岭省乙川市' as RegionPath },
  { name: '50 %', region: '云岭省甲川市' as RegionPath },
];
const restOfIt = '霞海省丁川市' as RegionPath;

/** Numbers from 0 to 1 that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Other figures, and one character in twelve another one of the same text: other words for the keyword leg. */
function vary(text: string, random: () => number): string {
  const characters = [...text];
  return characters
    .map((c) => {
      if (/\d/.test(c)) return String(Math.floor(random() * 10));
      if (/\p{Script=Han}/u.test(c) && random() < 1 / 12) {
        const other = characters[Math.floor(random() * characters.length)]!;
        return /\p{Script=Han}/u.test(other) ? other : c;
      }
      return c;
    })
    .join('');
}

function placeOf(share: number): RegionPath {
  if (share < 0.01) return benchPlaces[1]!.region!;
  if (share < 0.11) return benchPlaces[2]!.region!;
  return share < 0.61 ? benchPlaces[3]!.region! : restOfIt;
}

/** How far a copy's vector is moved from its origin before it is made a unit vector again. */
const noise = 0.04;
/** Asks are copied for one passage in so many. */
const asksEvery = 10;

/** Makes the large index once: copies of today's passages with varied words and moved vectors, as many windows each. */
export async function ensureSyntheticIndex(home: IndexHome, size: number): Promise<void> {
  const fingerprint = indexFingerprint(home.models, splittingVersion);
  if (await isMadeBy(fingerprint.fingerprint, home.root)) return;
  await rm(home.root, { recursive: true, force: true });
  const started = performance.now();
  const corpus = await loadCorpus(home.corpusDir);
  const origin = contentOf(corpus);
  const plan = planVectors(origin);
  const made: Float32Array[][] = [];
  for (const { model, texts } of vectorSets(origin, plan))
    made.push(await home.models[model].embedMany(texts()));
  const [vectors, wants, tells] = made;
  const random = seeded(7);
  const { width } = home.models.embedder;

  const content: IndexContent = { ...origin, documents: [], passages: [], asks: [], unanswered: [] };
  const windows: { owner: number; from: number }[] = [];
  const asks: { owner: number; from: number }[] = [];
  for (let i = 0; i < size; i++) {
    const source = i % origin.passages.length;
    const passage = origin.passages[source]!;
    const region = placeOf((Math.floor(i / origin.passages.length) * 0.618 + source * 0.0137) % 1);
    const document = `bench-${Math.floor(i / 40)}-${region.length}${region.codePointAt(3)}`;
    if (content.documents.at(-1)?.id !== document) {
      content.documents.push({ ...origin.documents[0]!, id: document, region });
    }
    const sentences = passage.sentences.map((sentence) => vary(sentence, random));
    const copy: Passage = {
      ...passage,
      id: `bench.${i.toString(16).padStart(8, '0')}` as PassageId,
      document,
      region,
      text: sentences.join(''),
      sentences,
    };
    content.passages.push(copy);
    for (let w = plan.windowStarts[source]!; w < plan.windowStarts[source + 1]!; w++)
      windows.push({ owner: i, from: w });
    if (i % asksEvery !== 0) continue;
    for (let a = plan.askStarts[source]!; a < plan.askStarts[source + 1]!; a++) {
      content.asks.push({ ...origin.asks[a]!, passage: i });
      asks.push({ owner: i, from: plan.windows.length + a });
    }
  }

  const folder = await newIndexFolder(home.root, 'bench');
  // varying words may join or part windows at the length limit: what the opened index will count is what is kept
  const counted = planVectors(content);
  const kept = counted.windows.map(({ owner }, at) =>
    windows[at]?.owner === owner
      ? windows[at]
      : { owner, from: plan.windowStarts[owner % origin.passages.length]! },
  );
  for (const [name, points] of [
    ['windows', kept],
    ['asks', asks],
    ['unanswered', []],
  ] as const) {
    const flat = sideBySide(
      points.map(({ from }) => moved(vectors![from]!, random)),
      width,
    );
    await writeVectors(join(folder, `${name}.f32`), flat);
    const index = new VectorIndex(
      home.models.embedder,
      width,
      flat,
      Int32Array.from(points, (point) => point.owner),
    );
    const progress = (done: number) =>
      process.stderr.write(`\r${name}: ${done}/${points.length} in the graph`);
    if (await index.buildGraph({ progress })) index.writeGraph(join(folder, `${name}.hnsw`));
  }
  const heardIn = home.models.wants.width;
  const told = kept.map(({ from }) => tells![from]!);
  const wanted = asks.map(({ from }) => wants![from - plan.windows.length]!);
  await writeVectors(join(folder, 'windows-tells.f32'), sideBySide(told, heardIn));
  await writeVectors(join(folder, 'asks-wants.f32'), sideBySide(wanted, heardIn));
  await writeVectors(join(folder, 'unanswered-wants.f32'), new Float32Array(0));
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  const manifest = {
    ...fingerprint,
    corpusHash: 'bench',
    documents: content.documents.length,
    passages: content.passages.length,
    windows: kept.length,
    asks: asks.length,
    unanswered: 0,
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await publishIndex(home.root, folder, 'bench');
  process.stderr.write(`\nmade in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}

/** A large index of another model or passage size is made again, not measured. */
async function isMadeBy(fingerprint: string, root: string): Promise<boolean> {
  const folder = await currentIndex(root);
  if (folder === null) return false;
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  return manifest !== null && IndexManifest.parse(JSON.parse(manifest)).fingerprint === fingerprint;
}

function moved(vector: Float32Array, random: () => number): Float32Array {
  const other = vector.map((value) => value + noise * (random() + random() + random() - 1.5) * 2);
  const length = Math.hypot(...other);
  return other.map((value) => value / length);
}

async function writeVectors(file: string, vectors: Float32Array): Promise<void> {
  const out = createWriteStream(file);
  out.end(Buffer.from(vectors.buffer));
  await once(out, 'finish');
}
