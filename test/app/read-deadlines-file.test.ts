import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDeadlinesFile } from '../../src/app/read-deadlines-file.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-deadlines-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes the table of the corpus folder, and the shipped one where there is none', async () => {
  expect((await readDeadlinesFile(folder)).places.map(({ region }) => region)).toContain('海南省');
  await writeFile(join(folder, 'deadlines.yaml'), 'places: []\n');
  expect(await readDeadlinesFile(folder)).toMatchObject({ places: [], lines: [] });
});
