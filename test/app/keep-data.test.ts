import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restoreFrom, rotateMasterKey } from '../../src/app/keep-data.js';
import { openStoresAt } from '../../src/app/open-stores.js';
import { readConfig, type Config } from '../../src/config/config.js';
import { readMasterKeys } from '../../src/config/key-file.js';
import type { ReportDraft } from '../../src/hardship/reports/report-draft.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { draftWrite, someConversation, submission, toldDraft } from '../fakes/told-report.js';

let folder: string;
let config: Config;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingbai-keep-'));
  config = readConfig({ MINGBAI_DATA_DIR: join(folder, 'data'), MINGBAI_KEY_FILE: join(folder, 'key') });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Stores = Awaited<ReturnType<typeof openStoresAt>>;

/** Opens the stores of the house, and closes them whatever happens. */
async function inHouse<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> {
  const stores = await openStoresAt(config);
  try {
    return await work(stores);
  } finally {
    await stores.close();
  }
}

async function commit(stores: Stores, ...writes: HardshipWrite[]): Promise<void> {
  const conversation = someConversation();
  const reply = { session: conversation.id, messages: [] };
  expect(await stores.conversations.save(conversation, null, reply, { writes, forget: [] })).toBe('saved');
}

interface ToldTwo {
  sent: ReportDraft;
  /** As it was kept. */
  photo: Buffer;
  half: ReportDraft;
}

/** A report sent, with a photo, and another half told. */
async function tellTwo(stores: Stores): Promise<ToldTwo> {
  const [half, told] = [toldDraft(), toldDraft()];
  await commit(stores, draftWrite(half));
  await commit(stores, draftWrite(told));
  const bytes = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#a0522d' } })
    .jpeg()
    .toBuffer();
  const kept = await stores.attachments.keep(told.id, { kind: 'picture', bytes }, new Date());
  if (kept.kind !== 'kept') throw new Error(kept.why);
  const sent: ReportDraft = { ...told, attachments: [kept.attachment] };
  await commit(stores, submission(sent).write);
  const photo = Buffer.from((await stores.attachments.read(sent.id, kept.attachment))!);
  return { sent, photo, half };
}

const isWhole = ({ sent, photo, half }: ToldTwo) =>
  inHouse(async ({ reports, attachments }) => {
    expect((await reports.filed(sent.id))?.report?.story).toEqual(sent.story);
    expect((await reports.draft(half.id))?.story).toEqual(half.story);
    const read = await attachments.read(sent.id, sent.attachments[0]!);
    expect(Buffer.from(read!).equals(photo)).toBe(true);
  });

describe('keys rotate', () => {
  it('wraps every data key anew: all is readable with the new key, nothing with the old one alone', async () => {
    const told = await inHouse(tellTwo);
    const before = readMasterKeys(config.keyFile);
    // house, blind indexes, one report, one draft
    expect(await rotateMasterKey(config)).toEqual({ rewrapped: 4, retired: `${config.keyFile}.retired` });
    await isWhole(told);
    const after = readMasterKeys(config.keyFile);
    expect(after).toHaveLength(1);
    expect(after[0]!.equals(before[0]!)).toBe(false);
    expect(readMasterKeys(`${config.keyFile}.retired`)[0]!.equals(before[0]!)).toBe(true);
    await writeFile(config.keyFile, before[0]!.toString('base64'));
    await expect(openStoresAt(config)).rejects.toThrow('another master key');
  });

  it('finds a household again by its telephone after a rotation', async () => {
    const { sent } = await inHouse(tellTwo);
    await rotateMasterKey(config);
    const { householdKeys } = await import('../../src/hardship/reports/household-keys.js');
    await inHouse(async ({ reports }) => {
      const { report } = (await reports.filed(sent.id))!;
      expect(await reports.openCasesOf(householdKeys(report!))).toHaveLength(1);
    });
  });

  it('leaves the keys alone while another program uses the house', async () => {
    const stores = await openStoresAt(config);
    const before = await readFile(config.keyFile, 'utf8');
    await expect(rotateMasterKey(config)).rejects.toThrow('Another program uses');
    expect(await readFile(config.keyFile, 'utf8')).toBe(before);
    await stores.close();
  });

  it('leaves everything readable when it is killed at any moment', async () => {
    const told = await inHouse(tellTwo);
    const program = join(import.meta.dirname, '../../dist/main.js');
    const env = {
      PATH: process.env['PATH'],
      MINGBAI_DATA_DIR: config.dataDir,
      MINGBAI_KEY_FILE: config.keyFile,
    };
    for (let attempt = 0; attempt < 12; attempt++) {
      const child = spawn(process.execPath, [program, 'keys', 'rotate'], { env, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), 150 + attempt * 40);
      await ended;
      await isWhole(told);
    }
  }, 60_000);
});

describe('backup and restore', () => {
  it('brings back reports, drafts and attachments on an empty place, also when made while the house runs', async () => {
    const backup = join(folder, 'backup');
    const told = await inHouse(async (stores) => {
      const told = await tellTwo(stores);
      expect(await backUp(config, backup)).toEqual({ attachments: 1 });
      return told;
    });
    await rm(config.dataDir, { recursive: true });
    const restored = await restoreFrom(config, backup, false);
    expect(restored).toMatchObject({ aside: null, erasedAgain: 0 });
    await isWhole(told);
  });

  it('holds nothing a stranger could read', async () => {
    const backup = join(folder, 'backup');
    const { sent, photo } = await inHouse(tellTwo);
    await backUp(config, backup);
    const names = await readdir(backup, { recursive: true, withFileTypes: true });
    for (const file of names.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const secret of [sent.story[0]!, sent.name!, photo]) {
        expect(bytes.includes(secret), file.name).toBe(false);
      }
    }
    expect(names.map(({ name }) => name)).not.toContain('key');
  });

  it('puts what stands there aside, and does not bring back what a household had erased since', async () => {
    const backup = join(folder, 'backup');
    const { sent, half } = await inHouse(tellTwo);
    await backUp(config, backup);
    const later = await inHouse(async (stores) => {
      await commit(
        stores,
        { write: 'erasure', report: sent.id, at: '2026-01-01T00:00:00.000Z' },
        { write: 'draft_dropped', draft: half.id },
      );
      return tellTwo(stores);
    });
    await expect(restoreFrom(config, backup, false)).rejects.toThrow('--replace');
    const { aside, erasedAgain } = await restoreFrom(config, backup, true);
    expect(erasedAgain).toBe(1);
    await inHouse(async ({ reports, attachments }) => {
      expect((await reports.filed(sent.id))?.report).toBeNull();
      expect(await attachments.read(sent.id, sent.attachments[0]!)).toBeNull();
      expect(await reports.draft(half.id)).toBeNull();
      expect(await reports.filed(later.sent.id)).toBeNull();
    });
    config = readConfig({ MINGBAI_DATA_DIR: aside!, MINGBAI_KEY_FILE: config.keyFile });
    await isWhole(later);
  });

  it('is refused when a file was changed or the key is another one, and leaves what stands there', async () => {
    const backup = join(folder, 'backup');
    const told = await inHouse(tellTwo);
    await backUp(config, backup);
    const key = await readFile(config.keyFile, 'utf8');
    await writeFile(config.keyFile, Buffer.alloc(32, 3).toString('base64'));
    await expect(restoreFrom(config, backup, true)).rejects.toThrow('another master key');
    await writeFile(config.keyFile, key);
    const [photo] = await readdir(join(backup, 'attachments'));
    await appendFile(join(backup, 'attachments', photo!), 'x');
    await expect(restoreFrom(config, backup, true)).rejects.toThrow(`attachments/${photo} was changed`);
    await expect(restoreFrom(config, folder, true)).rejects.toThrow('is no backup');
    await expect(backUp(config, backup)).rejects.toThrow('not empty');
    await isWhole(told);
  });

  it('is refused while another program uses the house', async () => {
    const backup = join(folder, 'backup');
    await inHouse(tellTwo);
    await backUp(config, backup);
    await inHouse(() => expect(restoreFrom(config, backup, true)).rejects.toThrow('Another program uses'));
  });
});
