import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { AppError } from '../../shared/app-error.js';

/** Below this many vectors no graph is built: an exact scan takes a few milliseconds, and building one many seconds (docs/decisions/0003-vector-width.md). */
const graphFrom = 20_000;
/** A filter that leaves no more than this many is scanned exactly: the graph would have to search past the others. */
const scanUpTo = 100_000;
/** Graph parameters of hnswlib: links a node, and breadth while building and searching. */
const graph = { links: 16, build: 120, search: 100 } as const;

type Hnsw = InstanceType<(typeof import('hnswlib-node'))['HierarchicalNSW']>;

/** Which vectors may be found: one flag an owner (a passage), and how many vectors that leaves about. */
export interface OwnerFilter {
  allowed: Uint8Array;
  /** The allowed owners, ascending. */
  owners: Int32Array;
}

export function ownerFilter(allowed: Uint8Array): OwnerFilter {
  const owners: number[] = [];
  for (let owner = 0; owner < allowed.length; owner++) if (allowed[owner] === 1) owners.push(owner);
  return { allowed, owners: Int32Array.from(owners) };
}

export interface VectorHit {
  /** Position of the vector. */
  point: number;
  /** Whose vector it is. */
  owner: number;
  /** Cosine. */
  similarity: number;
}

/**
 * Vectors (of unit length, all but what windows tell), each with an owner, found by their dot product: exactly when few may be found, through an HNSW graph else.
 * hnswlib-node is optional: without it every search is exact.
 */
export class VectorIndex extends VectorStore {
  private hnsw: Hnsw | null = null;
  /** By owner; made when first asked for. */
  private runs: Map<number, (readonly [number, number])[]> | null = null;

  constructor(
    embeddings: EmbeddingsInterface,
    /** Components of a vector; a multiple of four. */
    readonly width: number,
    /** All vectors, one after the other. */
    private vectors: Float32Array,
    private owners: Int32Array,
  ) {
    super(embeddings, {});
  }

  _vectorstoreType(): string {
    return 'mingbai';
  }

  get size(): number {
    return this.owners.length;
  }

  get hasGraph(): boolean {
    return this.hnsw !== null;
  }

  /** Builds the graph when there are vectors enough to need one; false when hnswlib-node could not be loaded. */
  async buildGraph(options: { always?: boolean; progress?: (done: number) => void } = {}): Promise<boolean> {
    if (this.size < graphFrom && options.always !== true) return false;
    const library = await loadHnswlib();
    if (library === null) return false;
    const hnsw = new library.HierarchicalNSW('ip', this.width);
    hnsw.initIndex(this.size, graph.links, graph.build, 100);
    for (let i = 0; i < this.size; i++) {
      hnsw.addPoint(Array.from(this.vector(i)), i);
      if (i % 10_000 === 0) options.progress?.(i);
    }
    hnsw.setEf(graph.search);
    this.hnsw = hnsw;
    return true;
  }

  writeGraph(path: string): void {
    this.hnsw?.writeIndexSync(path);
  }

  /** Opens a graph written before; false when hnswlib-node could not be loaded (then every search is exact). */
  async readGraph(path: string): Promise<boolean> {
    const library = await loadHnswlib();
    if (library === null) return false;
    const hnsw = new library.HierarchicalNSW('ip', this.width);
    hnsw.readIndexSync(path);
    if (hnsw.getCurrentCount() !== this.size) {
      throw new AppError(
        'index_mismatch',
        `The graph ${path} does not fit its vectors; run: node dist/main.js index --force`,
      );
    }
    hnsw.setEf(graph.search);
    this.hnsw = hnsw;
    return true;
  }

  vector(point: number): Float32Array {
    return this.vectors.subarray(point * this.width, (point + 1) * this.width);
  }

  /** All vectors as they are kept in a file. */
  bytes(): Buffer {
    return Buffer.from(this.vectors.buffer, this.vectors.byteOffset, this.vectors.byteLength);
  }

  similarity(query: Float32Array, point: number): number {
    return dot(query, this.vectors, point * this.width, this.width);
  }

  /** The best `count` vectors, best first. `exact` scans whatever the size (for measuring). */
  nearest(query: VectorQuery, count: number, filter?: OwnerFilter, exact = false): VectorHit[] {
    const few =
      filter !== undefined && this.size * (filter.owners.length / filter.allowed.length) <= scanUpTo;
    if (exact || few || this.hnsw === null) return this.scan(query, count, filter);
    const wanted = Math.min(count, this.size);
    const { neighbors, distances } = this.hnsw.searchKnn(
      Array.from(query.vector),
      wanted,
      filter === undefined ? undefined : (point) => filter.allowed[this.owners[point]!] === 1,
    );
    return neighbors
      .map((point, i) => ({ point, owner: this.owners[point]!, similarity: 1 - distances[i]! }))
      .sort((a, b) => b.similarity - a.similarity);
  }

  private scan(query: VectorQuery, count: number, filter?: OwnerFilter): VectorHit[] {
    const best: VectorHit[] = [];
    let worst = -Infinity;
    const look = (from: number, to: number): void => {
      for (let point = from; point < to; point++) {
        const similarity = query.similarity(point);
        if (best.length === count && similarity <= worst) continue;
        let at = best.length;
        while (at > 0 && best[at - 1]!.similarity < similarity) at -= 1;
        best.splice(at, 0, { point, owner: this.owners[point]!, similarity });
        if (best.length > count) best.pop();
        if (best.length === count) worst = best[count - 1]!.similarity;
      }
    };
    if (filter === undefined) look(0, this.size);
    else for (const owner of filter.owners) for (const [from, to] of this.runsOf(owner)) look(from, to);
    return best;
  }

  /** Where the vectors of an owner stand: one run for every stretch of neighbours. */
  private runsOf(owner: number): readonly (readonly [number, number])[] {
    if (this.runs === null) {
      this.runs = new Map();
      for (let from = 0; from < this.size; ) {
        let to = from + 1;
        while (to < this.size && this.owners[to] === this.owners[from]) to += 1;
        const run = [from, to] as const;
        const known = this.runs.get(this.owners[from]!);
        if (known === undefined) this.runs.set(this.owners[from]!, [run]);
        else known.push(run);
        from = to;
      }
    }
    return this.runs.get(owner) ?? [];
  }

  override async addVectors(vectors: number[][], documents: Document[]): Promise<void> {
    const grown = new Float32Array(this.vectors.length + vectors.length * this.width);
    grown.set(this.vectors);
    vectors.forEach((vector, i) => grown.set(vector, this.vectors.length + i * this.width));
    const owners = documents.map((document) => Number(document.metadata['owner']));
    this.owners = Int32Array.from([...this.owners, ...owners]);
    this.vectors = grown;
    this.runs = null;
    if (this.hnsw !== null) await this.buildGraph({ always: true });
  }

  override async addDocuments(documents: Document[]): Promise<void> {
    await this.addVectors(
      await this.embeddings.embedDocuments(documents.map((d) => d.pageContent)),
      documents,
    );
  }

  override similaritySearchVectorWithScore(query: number[], k: number): Promise<[Document, number][]> {
    return Promise.resolve(
      this.nearest(new VectorQuery(this, Float32Array.from(query)), k).map(({ point, owner, similarity }) => [
        new Document({ pageContent: '', metadata: { point, owner } }),
        similarity,
      ]),
    );
  }
}

/** A vector that is looked for in an index: with each of the others it is compared once, however often that is asked for. */
export class VectorQuery {
  /** By point; 0 where nothing was compared yet. */
  private readonly known: Float64Array;

  constructor(
    private readonly index: VectorIndex,
    readonly vector: Float32Array,
  ) {
    this.known = new Float64Array(index.size);
  }

  /** Cosine with the vector of a point. */
  similarity(point: number): number {
    return (this.known[point] ||= this.index.similarity(this.vector, point));
  }
}

let hnswlib: Promise<typeof import('hnswlib-node') | null> | null = null;

/** An optional dependency: it may not have been compiled. */
function loadHnswlib(): Promise<typeof import('hnswlib-node') | null> {
  hnswlib ??= import('hnswlib-node').then(
    (loaded) => ('default' in loaded ? loaded.default : loaded),
    () => null,
  );
  return hnswlib;
}

function dot(query: Float32Array, vectors: Float32Array, offset: number, width: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < width; i += 4) {
    a += query[i]! * vectors[offset + i]!;
    b += query[i + 1]! * vectors[offset + i + 1]!;
    c += query[i + 2]! * vectors[offset + i + 2]!;
    d += query[i + 3]! * vectors[offset + i + 3]!;
  }
  return a + b + c + d;
}
