import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocument } from '../../../../../src/policy/corpus/front-matter.js';
import { documentWith } from '../../../../fixtures/corpus/policy-document.js';
import { qingchuan } from '../../../../fixtures/corpus/two-counties.js';
import { openKnowledgeHouse, people, type KnowledgeHouse } from './knowledge-house.js';

const rules = `
document: qingchuan-2025-courtyard
tells: rules
place: ${qingchuan}
valid: { from: 2025-01-01, to: 2025-12-31 }
benefits:
  - id: qingchuan-courtyard
    name: 院子里搞种养的补贴
    official: 庭院经济先建后补
    about: [courtyard]
    what:
      - says: 每户不超过1800元
        figure: { kind: ceiling, value: 1800, unit: 元, per: 户 }
        quote: 实行先建后补，每户补贴不超过1800元
`;

let house: KnowledgeHouse;
beforeAll(async () => {
  house = await openKnowledgeHouse();
  const { corpusDir } = house.knowledge;
  mkdirSync(join(corpusDir, 'rules'));
  writeFileSync(join(corpusDir, 'rules/qingchuan-2025-courtyard.yaml'), rules);
}, 60_000);
afterAll(() => house.close());

const path = '/documents/rules';
const reviewLines = () =>
  readFileSync(join(house.knowledge.corpusDir, 'rules/reviews.jsonl'), 'utf8').trimEnd().split('\n');

describe('规则要重看', () => {
  it('is empty while no newer document touches a rule', async () => {
    const { status, text } = await house.get(people.county, path);
    expect(status).toBe(200);
    expect(text).toContain('没有要重看的规则');
    expect((await house.get(people.county, '/documents')).text).toContain('href="/desk/documents/rules"');
    expect((await house.get(people.administrator, '/documents')).text).not.toContain('/desk/documents/rules');
  });

  it('shows what a newer document says otherwise: old and new figure, both sentences, both years, both paragraphs', async () => {
    const newer = documentWith(
      '一、扶持内容。对利用房前屋后发展种植养殖的农户，实行先建后补，每户补贴不超过2600元。验收合格后一次性拨付。',
      {
        id: 'qingchuan-2026-courtyard',
        title: '晴川县2026年庭院经济实施办法',
        region: qingchuan,
        date: '2025-05-20',
        period: { from: '2026-01-01', to: '2026-12-31' },
        kind: 'notice',
      },
    );
    writeFileSync(
      join(house.knowledge.corpusDir, 'documents/qingchuan-2026-courtyard.md'),
      renderDocument(newer),
    );
    const { text } = await house.get(people.county, path);
    expect(text).toContain('1800元 → 2600元');
    expect(text).toContain('实行先建后补，每户补贴不超过1800元');
    expect(text).toContain('实行先建后补，每户补贴不超过2600元');
    expect(text).toContain('2025年写的');
    expect(text).toContain('2026年写的');
    expect(text).toMatch(/href="\/p\/qingchuan-2025-courtyard\.[0-9a-f]{8}"/);
    expect(text).toMatch(/href="\/p\/qingchuan-2026-courtyard\.[0-9a-f]{8}"/);
    expect(text).toContain('和旧文件是同一个题目，年份新');
    expect((await house.get(people.county, '/documents/qingchuan-2026-courtyard')).text).toContain(
      '这份文件可能取代1条规则',
    );
  });

  it('is of the own place: a neighbour sees none of it and decides nothing', async () => {
    expect((await house.get(people.neighbour, path)).text).toContain('没有要重看的规则');
    await house.post(people.neighbour, path, {
      newer: 'qingchuan-2026-courtyard',
      rule: 'qingchuan-courtyard',
      verdict: 'superseded',
    });
    expect((await house.get(people.county, path)).text).toContain('1800元 → 2600元');
  });

  it('asks for a tick before it writes anything', async () => {
    const { status } = await house.post(people.county, path, {
      newer: 'qingchuan-2026-courtyard',
      verdict: 'superseded',
    });
    expect(status).toBe(303);
    expect((await house.knowledge.ruleReviews.decided()).length).toBe(0);
  });

  it('keeps what was decided with who and when, and takes it back', async () => {
    await house.post(people.county, path, {
      newer: 'qingchuan-2026-courtyard',
      rule: ['qingchuan-courtyard', 'somebody-elses-rule'],
      verdict: 'superseded',
    });
    const decided = await house.get(people.county, path);
    expect(decided.text).toContain('没有要重看的规则');
    expect(decided.text).toContain('已被取代，对着《晴川县2026年庭院经济实施办法》');
    expect(decided.text).toContain('2025-06-01 · 林知秋');
    expect(reviewLines().join()).not.toContain('林知秋');
    const [, id] = /name="ids" value="([0-9A-Z]{26})"/.exec(decided.text)!;
    await house.post(people.neighbour, `${path}/undo`, { ids: id! });
    expect(await house.knowledge.ruleReviews.decided()).toHaveLength(1);
    await house.post(people.county, `${path}/undo`, { ids: id! });
    expect((await house.get(people.county, path)).text).toContain('1800元 → 2600元');
    expect(reviewLines()).toHaveLength(2);
  });
});
