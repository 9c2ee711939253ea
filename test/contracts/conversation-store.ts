import { expect, it } from 'vitest';
import type { Conversation } from '../../src/dialogue/conversation.js';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import type { TurnReply } from '../../src/dialogue/turn.js';

const day = (n: number) => `2024-12-${String(n).padStart(2, '0')}T02:00:00.000Z`;

function conversation(id: string, more: Partial<Conversation> = {}): Conversation {
  return {
    id,
    channel: 'web',
    region: null,
    history: [],
    pending: null,
    account: 'somebody',
    seatSince: '',
    draft: null,
    left: null,
    proven: null,
    asking: null,
    fieldNote: null,
    check: null,
    choices: {},
    version: 0,
    createdAt: day(1),
    lastSeenAt: day(1),
    ...more,
  };
}

function reply(session: string, text: string): TurnReply {
  return { session, messages: [{ text, citations: [], choices: [], expects: 'question' }], asked: '问' };
}

export function conversationStoreContract(store: () => ConversationStore): void {
  it('knows nothing of a conversation nobody began', async () => {
    expect(await store().load('nobody')).toBeNull();
    expect(await store().reply('nobody', 't1')).toBeNull();
  });

  it('gives back what was saved, one version on', async () => {
    const told = conversation('a', {
      channel: 'telegram',
      region: '河东省青川市云溪县',
      history: ['院子里种菜补多少钱？', "that's \u0000 odd 😀"],
      pending: '',
      choices: { 'b1.1': { type: 'citation', passage: 'yunxi-2024-garden.0a1b2c3d' } },
      lastSeenAt: day(2),
    });
    expect(await store().save(told, 't1', reply('a', '文件里写着。'))).toBe('saved');
    expect(await store().load('a')).toEqual({ ...told, version: 1 });
    expect(await store().reply('a', 't1')).toEqual(reply('a', '文件里写着。'));
    expect(await store().reply('a', 't2')).toBeNull();
  });

  it('refuses a save on an old version and writes nothing of it', async () => {
    await store().save(conversation('a'), 't1', reply('a', '一'));
    const late = conversation('a', { region: '河东省青川市白石县' });
    expect(await store().save(late, 't2', reply('a', '二'))).toBe('conflict');
    expect(await store().save({ ...late, version: 7 }, 't2', reply('a', '二'))).toBe('conflict');
    expect((await store().load('a'))?.region).toBeNull();
    expect(await store().reply('a', 't2')).toBeNull();
  });

  it('lets one of two writers win who save at once, whether the conversation is new or not', async () => {
    for (const version of [0, 1]) {
      const saves = [1, 2, 3].map((n) =>
        store().save(conversation('a', { version }), `v${version}.${n}`, reply('a', String(n))),
      );
      expect((await Promise.all(saves)).sort()).toEqual(['conflict', 'conflict', 'saved']);
      expect((await store().load('a'))?.version).toBe(version + 1);
    }
  });

  it('never replaces the reply of a turn', async () => {
    await store().save(conversation('a'), 't1', reply('a', '先说的'));
    const again = conversation('a', { version: 1, region: '河东省青川市白石县' });
    expect(await store().save(again, 't1', reply('a', '后说的'))).toBe('conflict');
    expect(await store().reply('a', 't1')).toEqual(reply('a', '先说的'));
    expect(await store().load('a')).toMatchObject({ version: 1, region: null });
  });

  it('keeps the same turn id of two conversations apart', async () => {
    await store().save(conversation('a'), 't1', reply('a', '甲'));
    await store().save(conversation('b'), 't1', reply('b', '乙'));
    expect(await store().reply('b', 't1')).toEqual(reply('b', '乙'));
  });

  it('keeps no reply when the turn has no id', async () => {
    expect(await store().save(conversation('a'), null, reply('a', '一'))).toBe('saved');
    expect(await store().save(conversation('a', { version: 1 }), null, reply('a', '二'))).toBe('saved');
  });

  it('forgets one person with every reply, and nobody else', async () => {
    await store().save(conversation('a'), 't1', reply('a', '甲'));
    await store().save(conversation('b'), 't1', reply('b', '乙'));
    await store().forget('a');
    await store().forget('nobody');
    expect(await store().load('a')).toBeNull();
    expect(await store().reply('a', 't1')).toBeNull();
    expect(await store().load('b')).not.toBeNull();
    expect(await store().save(conversation('a'), 't1', reply('a', '又来'))).toBe('saved');
  });

  it('forgets conversations that were silent too long, and old replies of the others', async () => {
    await store().save(conversation('old'), 't1', reply('old', '旧'));
    await store().save(conversation('kept'), 't1', reply('kept', '旧'));
    await store().save(conversation('kept', { version: 1, lastSeenAt: day(9) }), 't2', reply('kept', '新'));
    expect(await store().forgetBefore(day(5))).toBe(1);
    expect(await store().load('old')).toBeNull();
    expect(await store().reply('old', 't1')).toBeNull();
    expect(await store().load('kept')).not.toBeNull();
    expect(await store().reply('kept', 't1')).toBeNull();
    expect(await store().reply('kept', 't2')).toEqual(reply('kept', '新'));
    expect(await store().forgetBefore(day(5))).toBe(0);
  });
}
