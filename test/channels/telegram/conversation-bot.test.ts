import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createConversationBot } from '../../../src/channels/telegram/conversation-bot.js';
import { createEchoDialogue } from '../../fakes/echo-dialogue.js';
import { fakeMe } from '../../fakes/fake-bot-api.js';
import { createKeptLogger } from '../../fakes/kept-logger.js';
import { createMemoryPersonalMessages } from '../../fakes/memory-personal-messages.js';
import { createMemoryUpdateInbox } from '../../fakes/memory-update-inbox.js';
import { inventedCitation } from '../../fakes/scripted-policy.js';
import { AppError } from '../../../src/shared/app-error.js';

type Call = { method: string; payload: Record<string, unknown> };

/** The real bot; a transformer stands where the network would be. */
function startBot(
  dialogue = createEchoDialogue(),
  perMinute = 600,
  refuse: (payload: object) => boolean = () => false,
) {
  const calls: Call[] = [];
  const inbox = createMemoryUpdateInbox();
  const bot = createConversationBot(
    {
      token: '1:a',
      apiRoot: 'http://127.0.0.1:1',
      inbox,
      personal: createMemoryPersonalMessages(),
      dialogue,
      clock: { now: () => new Date('2024-12-01T02:00:00Z') },
      logger: createKeptLogger().logger,
      rate: { perMinute, burst: perMinute },
    },
    { botInfo: fakeMe as never },
  );
  bot.api.config.use(async (_previous, method, payload) => {
    calls.push({ method, payload: payload });
    if (refuse(payload)) return { ok: false, error_code: 400, description: 'Bad Request: refused' };
    return { ok: true, result: { message_id: 1 } as never };
  });
  let id = 0;
  const hear = async (update: Omit<Update, 'update_id'>) => {
    calls.length = 0;
    await bot.handleUpdate({ update_id: ++id, ...update });
    return calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => payload);
  };
  const write = (message: Record<string, unknown>) => hear({ message: personMessage(message) as never });
  return { calls, hear, write, dialogue };
}

const personMessage = (more: Record<string, unknown>) => ({
  message_id: 5,
  date: 1_733_000_000,
  chat: { id: 7, type: 'private' },
  from: { id: 7, is_bot: false, first_name: '王小明' },
  ...more,
});
const group = { id: -9, type: 'supergroup', title: '云溪村' };
const press = (data: string): Omit<Update, 'update_id'> => ({
  callback_query: {
    id: 'p1',
    from: { id: 7, is_bot: false, first_name: '王小明' },
    chat_instance: 'x',
    data,
    message: personMessage({ text: '问' }) as never,
  },
});

describe('the bot', () => {
  it('hands commands it has to the dialogue, takes others as a question or a call for help', async () => {
    const { write, dialogue } = startBot();
    for (const text of ['/start', '/HELP', '/start abc', '/wen 补多少', '/what']) await write({ text });
    expect(dialogue.taken.map(({ text }) => text)).toEqual(['/start', '/help', '/start', '补多少', '/help']);
  });

  it('shows sources below the answer and choices as buttons under it', async () => {
    const { write } = startBot(
      createEchoDialogue(() => [
        {
          text: '每户最多1500元。',
          citations: [inventedCitation()],
          choices: [
            { id: 'b1.1', label: '看原文1', does: 'citation' },
            { id: 'b1.2', label: '有用', does: 'feedback' },
            { id: 'b1.3', label: '没答对', does: 'feedback' },
            { id: 'b1.4', label: '换地方', does: 'change_region' },
          ],
        },
      ]),
    );
    const [sent] = await write({ text: '补多少' });
    expect(sent!['text']).toBe(
      [
        '每户最多1500元。',
        '',
        '出自这些文件：',
        '1. 《云溪县2024年庭院经济实施办法》',
        '云溪县农业农村局 · 云农发〔2024〕7号 · 2024-03-05 · 云溪县',
        '二、扶持内容 › (一)庭院种养',
        '“实行先建后补政策,每户补贴不超过1500元。”',
      ].join('\n'),
    );
    expect(sent!['reply_markup']).toEqual({
      inline_keyboard: [
        [{ text: '看原文1', callback_data: 'b1.1' }],
        [
          { text: '有用', callback_data: 'b1.2' },
          { text: '没答对', callback_data: 'b1.3' },
        ],
        [{ text: '换地方', callback_data: 'b1.4' }],
      ],
    });
  });

  it('does not say a quote twice, and marks what is near as no answer', async () => {
    const { write } = startBot(
      createEchoDialogue(() => [
        { text: '文件写着：“实行先建后补政策，每户补贴不超过1500元”。', citations: [inventedCitation()] },
        { text: '没找到。', nearest: [inventedCitation({ quote: '' })] },
      ]),
    );
    const [answered, refused] = await write({ text: '补多少' });
    expect(answered!['text']).not.toContain('“实行先建后补政策,');
    expect(refused!['text']).toMatch(/没找到。\n\n内容相近的文件（不是答案）：\n1\. 《云溪县/);
  });

  it('takes a press as a choice and answers it, so that its clock goes away', async () => {
    const { hear, calls, dialogue } = startBot();
    const [sent] = await hear(press('b3.1'));
    expect(sent).toMatchObject({ chat_id: 7, text: '回:b3.1' });
    expect(calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
    expect(dialogue.taken[0]).toMatchObject({ choice: 'b3.1', text: null, session: 'telegram:7' });
  });

  it('says so when a button is too old', async () => {
    const { hear } = startBot(
      createEchoDialogue(() => {
        throw new AppError('choice_unknown', 'no such button');
      }),
    );
    expect((await hear(press('b3.1')))[0]!['text']).toContain('这个按钮已经用不了');
  });

  it('cuts a long answer into messages, the buttons under the last', async () => {
    const sentence = '实行先建后补政策，每户补贴不超过一千五百元。';
    const { write } = startBot(
      createEchoDialogue(() => [{ text: sentence.repeat(400), choices: [{ id: 'b1.1', label: '有用' }] }]),
    );
    const sent = await write({ text: '补多少' });
    expect(sent.length).toBeGreaterThan(1);
    for (const { text } of sent) {
      expect((text as string).length).toBeLessThanOrEqual(4096);
      expect((text as string).endsWith('。')).toBe(true);
    }
    expect(sent.map(({ text }) => text).join('')).toBe(sentence.repeat(400));
    expect(sent.map((each) => each['reply_markup'] !== undefined)).toEqual(
      sent.map((_, i) => i === sent.length - 1),
    );
  });

  it('has a kind sentence for what it cannot read, and none for what nobody said', async () => {
    const { write, dialogue } = startBot();
    expect((await write({ video: { file_id: 'v' } }))[0]!['text']).toContain('打字');
    expect((await write({ sticker: { file_id: 's' } }))[0]!['text']).toContain('打字');
    expect(await write({ pinned_message: { message_id: 1 } })).toEqual([]);
    expect(await write({ text: '我也是机器人', from: { id: 8, is_bot: true, first_name: 'x' } })).toEqual([]);
    expect(dialogue.taken).toEqual([]);
  });

  it('is silent in a group unless it is addressed', async () => {
    const { write, dialogue } = startBot();
    const name = '@Mingbai_Bot';
    const at = (text: string, type: string) => [
      {
        type,
        offset: text.indexOf(type === 'bot_command' ? '/' : '@'),
        length: type === 'bot_command' ? text.search(/\s|$/) : name.length,
      },
    ];
    const asked = `${name} 补多少`;
    const command = `/wen${name} 补多少`;
    const silent = [
      { text: '补多少' },
      { text: '/start', entities: at('/start', 'bot_command') },
      { text: '/start@other_bot', entities: at('/start@other_bot', 'bot_command') },
      { text: '@somebodyelse 补多少', entities: [{ type: 'mention', offset: 0, length: 13 }] },
      { text: '补多少', reply_to_message: personMessage({ text: '嗯' }) },
      { voice: { file_id: 'v' } },
    ];
    for (const message of silent) expect(await write({ chat: group, ...message })).toEqual([]);
    const heard = [
      { text: asked, entities: at(asked, 'mention') },
      { text: command, entities: at(command, 'bot_command') },
      { text: '补多少', reply_to_message: personMessage({ text: '嗯', from: fakeMe }) },
      {
        text: '明白人 补多少',
        entities: [{ type: 'text_mention', offset: 0, length: 3, user: fakeMe }],
      },
    ];
    heard.push({ ...heard[0]!, from: { ...fakeMe, id: 1087968824 }, sender_chat: group } as never);
    for (const message of heard) {
      const [sent] = await write({ chat: group, ...message });
      expect(sent).toMatchObject({ chat_id: -9, reply_parameters: { message_id: 5 } });
    }
    expect(dialogue.taken.map(({ text, session }) => `${session} ${text}`)).toEqual(
      heard.map(() => 'telegram:-9 补多少'),
    );
  });

  it('asks once for patience when somebody is too fast, by the time they wrote, and says what was lost', async () => {
    const { write, dialogue } = startBot(createEchoDialogue(), 3);
    const date = 1_733_000_000;
    for (const n of [1, 2, 3]) expect(await write({ text: `第${n}句`, date })).toHaveLength(1);
    const [asked] = await write({ text: '第4句', date: date + 1 });
    expect(asked!['text']).toMatch(/说得太快了.*这一句没有记下.*等19秒/);
    expect(await write({ text: '第5句', date: date + 2 })).toEqual([]);
    expect(await write({ text: '第6句', date: date + 3 })).toEqual([]);
    expect(await write({ text: '第7句', date, chat: { id: 8, type: 'private' } })).toHaveLength(1);
    // written later, whenever it is read
    const [lost, taken] = await write({ text: '第8句', date: date + 60 });
    expect(lost!['text']).toMatch(/还有2句我也没有记下/);
    expect(taken!['text']).toBe('回:第8句');
    expect(await write({ text: '第9句', date: date + 61 })).toHaveLength(1);
    expect(dialogue.taken).toHaveLength(6);
  });

  it('sends the words alone when Telegram refuses what came with them', async () => {
    const { write, calls } = startBot(createEchoDialogue(), 600, (payload) => 'reply_parameters' in payload);
    const fromBot = personMessage({ from: fakeMe });
    const sent = await write({ text: '补多少', chat: group, reply_to_message: fromBot });
    expect(sent.map((payload) => 'reply_parameters' in payload)).toEqual([true, false]);
    expect(sent[1]).toMatchObject({ chat_id: -9, text: '回:补多少' });
    expect(calls).toHaveLength(2);
  });
});
