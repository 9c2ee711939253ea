import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import families from '../fixtures/eligibility/families.json' with { type: 'json' };
import { renderMessage } from '../../src/channels/telegram/render-message.js';
import { renderReply } from '../../src/channels/terminal/render-reply.js';
import { sheetOfCard, sheetOfLeaflet } from '../../src/channels/web/cards/sheet-of-card.js';
import { CitationCard } from '../../src/channels/web/pages/citation-card.js';
import type { TurnReply } from '../../src/dialogue/turn.js';
import { checkHousehold } from '../../src/eligibility/check-household.js';
import type { Facts } from '../../src/eligibility/facts.js';
import { householdCard } from '../../src/eligibility/household-card.js';
import { readableResult, resultOf } from '../../src/eligibility/result.js';
import { villageLeaflet } from '../../src/eligibility/village-leaflet.js';
import type { Citation } from '../../src/policy/answer/policy-answer.js';
import { walk, type Family } from '../dialogue/eligibility-families.js';
import { talkOfRules } from '../dialogue/eligibility-talk.js';
import { real } from '../eligibility/real-benefits.js';

const year = /20\d\d年/;
const places = ['辽宁省铁岭市开原市', '辽宁省阜新市', '山西省', '湖北省咸宁市'];
const facts: Facts = { formerlyPoor: true, courtyardProject: true, ordinaryLabour: true };
const titles = new Map(real.documents.map(({ id, title }) => [id, title]));
const titleOf = (id: string) => titles.get(id)!;

const citation: Citation = {
  passage: 'kaiyuan-2024-industry.0a1b2c3d',
  document: 'kaiyuan-2024-industry',
  title: '庭院经济办法',
  issuer: null,
  number: null,
  date: '2024-10-30',
  region: '开原市',
  section: '',
  text: '每户补贴不超过2000元',
  quote: '每户补贴不超过2000元',
  source: 'a.txt',
  url: '/p/kaiyuan-2024-industry.0a1b2c3d',
};

describe('a source shown under an answer', () => {
  it('says of when it is, in Telegram, in the terminal and on the web; without a date it says so', async () => {
    for (const [date, said] of [
      ['2024-10-30', '2024-10-30'],
      [null, '没写日期'],
    ] as const) {
      const message = { text: '可以。', citations: [{ ...citation, date }], choices: [], expects: null };
      expect(
        renderMessage(message as never)
          .map(({ text }) => text)
          .join(),
      ).toContain(said);
      expect(renderReply({ messages: [message] } as unknown as TurnReply).text).toContain(said);
      const card = html`${CitationCard({ citation: { ...citation, date }, n: 1 })}`;
      expect((await card).toString()).toContain(said);
    }
  });
});

describe.each(['2024-06-01', '2026-11-27'])('on %s', (date) => {
  it.each(places)(
    'every line of a card, a leaflet and a list of %s names the year of its document',
    (region) => {
      const asked = { region, date, offices: [] };
      const checked = checkHousehold(real.benefits, facts, asked, real.contains);
      const card = sheetOfCard(householdCard(checked, { ...asked, gets: null }, titleOf), {
        household: null,
        address: 'https://a.example',
        secondFactor: false,
      });
      const leaflet = sheetOfLeaflet(
        villageLeaflet(real.benefits, asked, real.contains, titleOf),
        'https://a.example',
      );
      const heads = [card, leaflet].flatMap(({ parts, sources }) => [
        ...parts.flatMap(({ items }) => items.map(({ head }) => head)),
        ...sources,
      ]);
      expect(heads.length).toBeGreaterThan(3);
      for (const head of heads) expect(head).toMatch(year);

      const result = resultOf({ asked: { region, date }, checked, next: null });
      for (const { says, valid, outcome } of result.benefits) {
        expect(valid.from).toMatch(/^20\d\d-/);
        if (outcome === 'was_in_force') expect(says).toMatch(year);
      }
      for (const head of readableResult(result).match(/^【.*$/gm) ?? []) expect(head).toMatch(year);
    },
  );
});

describe('the list at the end of 我家符合吗', () => {
  it.each((families as unknown as Family[]).filter((_, i) => i % 7 === 0))(
    'names the year of every line for $id, or the one year of all of them above',
    async (family) => {
      const { reply } = await walk(await talkOfRules(), family);
      const list = reply.messages.map(({ text }) => text).join('\n');
      const lines = list.match(/^\d+\. 【.*$/gm)!;
      expect(lines.length).toBeGreaterThan(0);
      const without = lines.filter((line) => !year.test(line));
      const years = new Set(list.match(/20\d\d年(?:到20\d\d年)?/g));
      expect(without.length === 0 || years.size === 1, list).toBe(true);
    },
  );
});
