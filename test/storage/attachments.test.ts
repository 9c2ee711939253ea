import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAttachmentStore } from '../../src/storage/attachments/file-attachment-store.js';
import { createConversationStore } from '../../src/storage/kysely-conversation-store.js';
import { openDatabase } from '../../src/storage/open-database.js';
import { openTestVault } from '../fakes/test-vault.js';
import { mp4Sound, mpegSound, oggSound, oggSum, waveSound } from '../journeys/marked-sounds.js';
import { draftWrite, someConversation, toldDraft } from '../fakes/told-report.js';

const now = new Date('2024-12-01T02:00:00Z');
let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-attachments-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function openWithDraft() {
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const conversations = createConversationStore(database, vault);
  const commit = (write: Parameters<typeof draftWrite>[0] | string) => {
    const conversation = someConversation();
    const writes =
      typeof write === 'string' ? [{ write: 'draft_dropped' as const, draft: write }] : [draftWrite(write)];
    return conversations.save(
      conversation,
      null,
      { session: conversation.id, messages: [] },
      {
        writes,
        forget: [],
      },
    );
  };
  const draft = toldDraft();
  await commit(draft);
  return { store: createAttachmentStore(database, vault, folder), draft, drop: () => commit(draft.id) };
}

const picture = (size = 64) =>
  sharp({ create: { width: size, height: size * 2, channels: 3, background: '#a0522d' } });

it('keeps a photo sealed, upright and without what the camera wrote into it', async () => {
  const { store, draft } = await openWithDraft();
  const bytes = await picture()
    .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '42/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(bytes.includes('Exif')).toBe(true);
  const kept = await store.keep(draft.id, { kind: 'picture', bytes }, now);
  if (kept.kind !== 'kept') throw new Error(kept.why);
  expect(kept.attachment).toMatchObject({ kind: 'picture', mediaType: 'image/jpeg' });
  const [file] = await readdir(folder);
  const onDisk = await readFile(join(folder, file!));
  expect(onDisk.includes('JFIF')).toBe(false);
  const read = Buffer.from((await store.read(draft.id, kept.attachment))!);
  const { exif, width, height } = await sharp(read).metadata();
  expect(exif).toBeUndefined();
  expect([width, height]).toEqual([128, 64]);
  expect(read.includes('somebody')).toBe(false);
});

it('makes a huge photo small enough to keep, and refuses what is no picture or no sound', async () => {
  const { store, draft } = await openWithDraft();
  const large = await picture(2000).png().toBuffer();
  const kept = await store.keep(draft.id, { kind: 'picture', bytes: large }, now);
  if (kept.kind !== 'kept') throw new Error(kept.why);
  const { height } = await sharp(Buffer.from((await store.read(draft.id, kept.attachment))!)).metadata();
  expect(height).toBe(2560);
  for (const kind of ['picture', 'voice'] as const) {
    const bytes = Buffer.from('<script>alert(1)</script> MZ not a file');
    expect(await store.keep(draft.id, { kind, bytes }, now)).toEqual({
      kind: 'refused',
      why: 'not_readable',
    });
  }
  const heavy = Buffer.alloc(13 * 1024 * 1024, 'OggS');
  expect(await store.keep(draft.id, { kind: 'voice', bytes: heavy }, now)).toEqual({
    kind: 'refused',
    why: 'too_large',
  });
});

const keepVoice = async (bytes: Buffer): Promise<Buffer | null> => {
  const { store, draft } = await openWithDraft();
  const kept = await store.keep(draft.id, { kind: 'voice', bytes }, now);
  return kept.kind === 'kept' ? Buffer.from((await store.read(draft.id, kept.attachment))!) : null;
};

it.each([
  ['Ogg', oggSound('marked-owner'), 300],
  ['MP3', mpegSound('marked-owner'), 413],
  ['WAV', waveSound('marked-owner'), 101],
  ['MP4', mp4Sound('marked-owner'), 500],
])(
  'keeps what is heard in a voice note (%s) and nothing else that the phone wrote into it',
  async (_, bytes, sound) => {
    expect(bytes.includes('marked-owner')).toBe(true);
    const given = Buffer.from(bytes);
    const read = (await keepVoice(bytes))!;
    expect(read.includes('marked')).toBe(false);
    expect(read.includes('+42.3')).toBe(false);
    const heard = Buffer.from(Array.from({ length: sound }, (_, i) => (i * 37) % 251));
    expect(read.includes(heard)).toBe(true);
    // the engine that listens is given the same bytes
    expect(bytes.equals(given)).toBe(true);
  },
);

it('moves nothing within an Ogg or MP4 file, and sums the pages anew', async () => {
  const mp4 = mp4Sound('marked-owner');
  const clean = (await keepVoice(mp4))!;
  expect(clean).toHaveLength(mp4.length);
  expect(clean.indexOf('mdat')).toBe(mp4.indexOf('mdat'));
  const ogg = (await keepVoice(oggSound('marked-owner')))!;
  const starts = [...ogg.toString('latin1').matchAll(/OggS/g)].map(({ index }) => index);
  expect(starts).toHaveLength(4);
  for (const [i, start] of starts.entries()) {
    const page = Buffer.from(ogg.subarray(start, starts[i + 1]));
    const stated = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    expect(oggSum(page)).toBe(stated);
  }
});

it.each([
  ['a WebM file', Buffer.from('1a45dfa3a342868101', 'hex')],
  ['a film', mp4Sound('marked-owner', 'vide')],
  ['a file cut off in its boxes', mp4Sound('marked-owner').subarray(0, 200)],
  [
    'an Ogg file of pictures',
    Buffer.from(oggSound('x').toString('latin1').replace('OpusHead', 'fishead\0'), 'latin1'),
  ],
  ['only a tag', mpegSound('marked-owner').subarray(0, 40)],
  ['a sound without sound', waveSound('marked-owner').subarray(0, 30)],
])('refuses %s, whose words it could not take out', async (_, bytes) => {
  expect(await keepVoice(bytes)).toBeNull();
});

it('cannot be read, and is swept away, once the key is destroyed', async () => {
  const { store, draft, drop } = await openWithDraft();
  const kept = await store.keep(draft.id, { kind: 'voice', bytes: oggSound('words') }, now);
  if (kept.kind !== 'kept') throw new Error(kept.why);
  expect(await store.sweep()).toBe(0);
  await drop();
  expect(await store.read(draft.id, kept.attachment)).toBeNull();
  expect(await store.sweep()).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});
