import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runTerminalChat } from '../../../src/channels/terminal/terminal-chat.js';
import type { Dialogue } from '../../../src/dialogue/dialogue.js';
import { wording } from '../../../src/dialogue/wording.js';
import { terminalWording } from '../../../src/dialogue/wording/terminal-wording.js';
import { startReportTalk } from '../../dialogue/report-talk.js';
import { startTalk } from '../../dialogue/talk.js';
import { inventedCitation } from '../../fakes/scripted-policy.js';

async function chat(dialogue: Dialogue, lines: string[]): Promise<string> {
  const output = new PassThrough();
  const shown = text(output);
  await runTerminalChat({ dialogue, input: Readable.from(lines.map((line) => `${line}\n`)), output });
  output.end();
  return shown;
}

describe('the terminal', () => {
  it('greets, answers with citations, and takes numbers for buttons', async () => {
    const talk = startTalk(() => ({ answer: '每户不超过1500元。', citations: [inventedCitation()] }));
    const shown = await chat(talk.dialogue, ['云溪', '院子里种菜补多少', '3', '/quit', '不再问']);
    expect(shown).toContain(wording.greeting);
    expect(shown).toContain(wording.placeSet('云溪县'));
    expect(shown).toContain('每户不超过1500元。');
    expect(shown).toContain('1. 《云溪县2024年庭院经济实施办法》');
    expect(shown).toContain('云溪县农业农村局 · 云农发〔2024〕7号 · 2024-03-05 · 云溪县');
    expect(shown).toContain('[1] 看原文1  [2] 有用  [3] 没答对  [4] 换地方');
    expect(shown).toContain(wording.sorryNotHelpful);
    expect(shown.endsWith(`${terminalWording.goodbye}\n`)).toBe(true);
    expect(talk.policy.asked.map((q) => q.question)).toEqual(['院子里种菜补多少']);
  });

  it('ends with the input, says help, and names a number that is none', async () => {
    const shown = await chat(startTalk().dialogue, ['/help', '云溪', '9']);
    expect(shown).toContain(wording.help);
    expect(shown).toContain(terminalWording.choiceUnknown);
    expect(shown).toContain(terminalWording.goodbye);
  });

  it('says a sentence when a turn fails, and goes on', async () => {
    const talk = startTalk(({ question }) => {
      if (question === '坏') throw new Error('broken');
      return {};
    });
    const shown = await chat(talk.dialogue, ['坏', '好的问题']);
    expect(shown).toContain(terminalWording.failed);
    expect(shown).toContain('文件里写着。');
  });

  it('takes several causes by the numbers shown, also after a policy answer came between', async () => {
    const talk = await startReportTalk(() => ({ answer: '按文件办。', citations: [inventedCitation()] }));
    const lines = ['报困难', '家里过不下去了', '说完了', '王桂花，给自己家报', '云溪县', '13812345678'];
    const shown = await chat(talk.dialogue, [...lines, '残疾证怎么办？', '1 2']);
    const question = shown.slice(shown.lastIndexOf('按文件办。'));
    const numberOf = (label: string) => new RegExp(`\\[(\\d+)\\] ${label}`).exec(question)![1]!;
    expect(Number(numberOf('有人生病'))).toBeGreaterThan(1);
    expect(question).toContain(terminalWording.oneNumber);
    const chosen = [numberOf('缺干活的人'), numberOf('别的难处')];
    const again = await chat(talk.dialogue, [...lines, '残疾证怎么办？', chosen.join(' ')]);
    expect(again).toMatch(/难处[：:][^\n]*缺干活的人[^\n]*别的难处/);
  });
});
