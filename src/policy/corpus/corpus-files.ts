import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join, sep } from 'node:path';
import { AppError } from '../../shared/app-error.js';

/** One file of a corpus: path inside the corpus folder with forward slashes, and its text. */
export interface CorpusFile {
  path: string;
  text: string;
}

/** The lists that come with the product; a corpus folder may bring its own instead. */
const shippedLists = fileURLToPath(new URL('../../../corpus/', import.meta.url));
const listNames = ['administrative-divisions.json', 'regions.yaml', 'lexicon.yaml'] as const;
export type ListName = (typeof listNames)[number];

/** Every file that makes the corpus, in the order of its paths. Hidden files (half-written ones) are left out. */
export async function readCorpusFiles(dir: string): Promise<CorpusFile[]> {
  const [documents, asks, lists] = await Promise.all([
    readFolder(dir, 'documents', '.md', true),
    readFolder(dir, 'asks', '.jsonl', false),
    Promise.all(listNames.map((name) => readList(dir, name))),
  ]);
  return [...documents, ...asks, ...lists].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One of the lists: the corpus folder's own, else the one shipped with the product. */
export async function readList(dir: string, name: ListName): Promise<CorpusFile> {
  const text = (await readIfThere(join(dir, name))) ?? (await readIfThere(join(shippedLists, name)));
  return { path: name, text: text ?? '' };
}

async function readFolder(
  dir: string,
  folder: string,
  ending: string,
  required: boolean,
): Promise<CorpusFile[]> {
  let names: string[];
  try {
    names = await readdir(join(dir, folder), { recursive: true });
  } catch (cause) {
    if (!required) return [];
    throw new AppError(
      'corpus_broken',
      `No folder "documents" in ${dir}: set MINGBAI_CORPUS_DIR to the corpus folder, or make it.`,
      { cause },
    );
  }
  const wanted = names.filter((name) => name.endsWith(ending) && !/(^|[\\/])\./.test(name)).sort();
  const files = await Promise.all(
    wanted.map(async (name) => ({
      path: `${folder}/${name.split(sep).join('/')}`,
      text: await readIfThere(join(dir, folder, name)),
    })),
  );
  // A file removed between listing and reading is simply not there any more.
  return files.filter((file): file is CorpusFile => file.text !== null);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
