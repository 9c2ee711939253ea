import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checkRules } from '../../src/app/check-rules.js';
import { openEligibility } from '../../src/app/open-eligibility.js';
import { openRuleBook } from '../../src/app/open-rule-book.js';
import { createRuleReviewDesk, reviewRules } from '../../src/app/review-rules.js';
import type { Benefit } from '../../src/eligibility/benefit.js';
import { cardChanges } from '../../src/eligibility/card-changes.js';
import { cardRuleOf } from '../../src/eligibility/card-entry.js';
import { checkHousehold } from '../../src/eligibility/check-household.js';
import type { Facts } from '../../src/eligibility/facts.js';
import { householdCard } from '../../src/eligibility/household-card.js';
import { villageLeaflet } from '../../src/eligibility/village-leaflet.js';
import { createCatalogue } from '../../src/dialogue/eligibility/benefit-catalogue.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { sheetOfCard, sheetOfLeaflet } from '../../src/channels/web/cards/sheet-of-card.js';
import {
  gardenMeasure,
  kaiyuan,
  writeDocument,
  writeKaiyuan,
} from '../fixtures/eligibility/newer-documents.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const garden = 'kaiyuan-courtyard-subsidy';
const newer = 'kaiyuan-2025-garden';
const by = '01JE0000000000000000000001';
const now = new Date('2025-03-20T02:00:00Z');
const facts: Facts = { formerlyPoor: true, courtyardProject: true };
/** Issued within the days of the older one, so that only the decision ends it. */
const inTime = gardenMeasure({ date: '2024-11-20', period: null });

/** Kaiyuan's rules beside a newer document on gardens, and the desk that decides about them. */
function openCorpus(document = inTime) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-review-'));
  folders.push(folder);
  const dir = writeKaiyuan(folder);
  writeDocument(dir, document);
  let changes = 0;
  const desk = createRuleReviewDesk(dir, async () => void (changes += 1));
  const waitingIds = async () => (await reviewRules(dir)).waiting.map(({ rule }) => rule.id);
  const decide = (verdict: 'still_valid' | 'superseded') =>
    desk.decide({ rules: [garden], newer, verdict }, by, now);
  return { dir, desk, decide, waitingIds, changes: () => changes, file: join(dir, 'rules/reviews.jsonl') };
}

async function checked(dir: string, date: string) {
  const { benefits, contains } = await openEligibility(dir);
  const result = checkHousehold(benefits, facts, { region: kaiyuan, date }, contains);
  return { benefits, result, line: result.find(({ benefit }) => benefit.id === garden)! };
}
const ruleIn = (benefits: readonly Benefit[]) => benefits.find(({ id }) => id === garden)!;

describe('a decision about a rule', () => {
  it('“还有效” keeps it as it is, and it is asked about no more for this document', async () => {
    const { dir, decide, waitingIds, changes } = openCorpus();
    const before = await checked(dir, '2024-12-01');
    expect(await waitingIds()).toEqual([garden]);
    expect(await decide('still_valid')).toMatchObject([{ rule: garden, newer, by, verdict: 'still_valid' }]);
    expect(changes()).toBe(1);
    expect(await waitingIds()).toEqual([]);
    expect((await checked(dir, '2024-12-01')).line).toEqual(before.line);
    expect(before.line.outcome).toBe('likely');
  });

  it('“已被取代” ends it from the day of the newer document on, and says which year counts', async () => {
    const { dir, decide } = openCorpus();
    await decide('superseded');
    const { line } = await checked(dir, '2024-11-20');
    expect(line).toMatchObject({ outcome: 'was_in_force', then: 'likely', newer: { document: newer } });
    expect(line.says).toMatch(/^有了新文件，这条以2024年的新文件为准，规则还没整理好，要问.*。2024年的文件/);
    expect(line.says).not.toContain('还没见到');
    expect((await checked(dir, '2024-11-19')).line.outcome).toBe('likely');
  });

  it('about a document of a time to come counts from that time', async () => {
    const { dir, decide } = openCorpus(
      gardenMeasure({ date: '2024-11-20', period: { from: '2024-12-10', to: '2025-12-31' } }),
    );
    await decide('superseded');
    expect((await checked(dir, '2024-12-09')).line.outcome).toBe('likely');
    expect((await checked(dir, '2024-12-10')).line.says).toContain('以2024年到2025年的新文件为准');
  });

  it('can be taken back once, and the rule waits again', async () => {
    const { dir, desk, decide, waitingIds, file } = openCorpus();
    const [review] = await decide('superseded');
    expect(await decide('still_valid')).toEqual([]);
    expect(await desk.undo([review!.id], by, now)).toBe(1);
    expect(await desk.undo([review!.id], by, now)).toBe(0);
    expect(await waitingIds()).toEqual([garden]);
    expect((await checked(dir, '2024-12-01')).line.outcome).toBe('likely');
    expect(await desk.decided()).toEqual([]);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('does nothing once the newer document is withdrawn, and is not forgotten', async () => {
    const { dir, desk, decide } = openCorpus();
    await decide('superseded');
    unlinkSync(join(dir, 'documents', `${newer}.md`));
    expect((await checked(dir, '2024-12-01')).line.outcome).toBe('likely');
    expect(await desk.decided()).toMatchObject([{ newer: null, rule: { id: garden } }]);
    writeDocument(dir, inTime);
    expect((await checked(dir, '2024-12-01')).line.outcome).toBe('was_in_force');
  });

  it('is kept when two people decide at once, and no rule that does not wait is decided', async () => {
    const { desk, file } = openCorpus();
    expect(
      await desk.decide({ rules: ['kaiyuan-microloan', 'nothing'], newer, verdict: 'superseded' }, by, now),
    ).toEqual([]);
    expect(existsSync(file)).toBe(false);
    const verdicts = ['still_valid', 'superseded'] as const;
    await Promise.all(verdicts.map((verdict) => desk.decide({ rules: [garden], newer, verdict }, by, now)));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(lines.every((line) => (JSON.parse(line) as { rule: string }).rule === garden)).toBe(true);
    expect(await desk.decided()).toHaveLength(1);
  });
});

describe('a superseded rule', () => {
  it('is likely for no household on no day from then on', async () => {
    const { dir, decide } = openCorpus();
    await decide('superseded');
    const { benefits, contains } = await openEligibility(dir);
    const some = fc.record(
      { formerlyPoor: fc.boolean(), courtyardProject: fc.boolean(), monitored: fc.boolean() },
      { requiredKeys: [] },
    );
    const day = fc.date({ min: new Date('2024-11-20'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(some, day, (told, at) => {
        const date = at.toISOString().slice(0, 10);
        const [line] = checkHousehold([ruleIn(benefits)], told, { region: kaiyuan, date }, contains);
        expect(line!.outcome).toBe('was_in_force');
      }),
    );
  });

  it('says so on card, leaflet and catalogue before anything of the old figure', async () => {
    const { dir, decide } = openCorpus();
    await decide('superseded');
    const date = '2024-12-01';
    const { benefits, result } = await checked(dir, date);
    const { contains } = await openEligibility(dir);
    const says = '有了新文件，这条以2024年的新文件为准，规则还没整理好';
    const asked = { region: kaiyuan, date, offices: [] };
    const card = householdCard(result, { ...asked, gets: null }, (id) => id);
    const sheet = sheetOfCard(card, { household: null, address: 'https://a.example', secondFactor: false });
    const leaflet = sheetOfLeaflet(
      villageLeaflet(benefits, asked, contains, (id) => id),
      'https://a.example',
    );
    const headed = sheet.parts.find(({ heading }) => heading.startsWith('照以前的文件'))!;
    for (const item of [
      headed.items.find(({ head }) => head.startsWith('院子里搞种养'))!,
      leaflet.parts.flatMap(({ items }) => items).find(({ head }) => head.startsWith('院子里搞种养'))!,
    ]) {
      expect(item.lines.slice(0, 2)).toEqual([
        `${says}。`,
        expect.stringMatching(/^2024年写的是：.*2000元/) as string,
      ]);
    }
    const catalogue = createCatalogue({ benefits: () => benefits, contains }, (id) => id);
    const entryOn = (day: string) =>
      catalogue.of(kaiyuan, day, null).entries.find(({ id }) => id === garden)!;
    expect(entryOn(date).newer).toBe(says);
    expect(entryOn('2024-11-19').newer).toBeNull();
  });

  it('puts the cards that were printed by it on the list, once', async () => {
    const { dir, decide, desk } = openCorpus();
    const before = (await checked(dir, '2024-12-01')).benefits;
    const printed = { printedOn: '2024-12-01', rules: [cardRuleOf(ruleIn(before))] };
    const changesNow = async (rules = printed.rules) => {
      const { benefits } = await openEligibility(dir);
      return cardChanges({ ...printed, rules }, new Map(benefits.map((one) => [one.id, one])), '2024-12-02');
    };
    expect(await changesNow()).toEqual([]);
    const [review] = await decide('superseded');
    expect(await changesNow()).toEqual([
      { rule: garden, name: '院子里搞种养，先建后补', years: '2024年', kind: 'superseded', newer: '2024年' },
    ]);
    const reprinted = [cardRuleOf(ruleIn((await openEligibility(dir)).benefits))];
    expect(await changesNow(reprinted)).toEqual([]);
    await desk.undo([review!.id], by, now);
    expect(await changesNow()).toEqual([]);
    expect(await changesNow(reprinted)).toMatchObject([{ kind: 'changed' }]);
  });
});

describe('the check of the corpus', () => {
  it('names a rule that waits as a warning, and is silent once it is decided', async () => {
    const { dir, decide, file } = openCorpus();
    const problems = await checkRules(dir, '2024-12-01');
    expect(problems).toEqual([
      {
        severity: 'warning',
        file: 'rules/kaiyuan-2024-industry.yaml',
        message:
          'kaiyuan-courtyard-subsidy: perhaps superseded by kaiyuan-2025-garden (2000元 → 3000元): decide at the desk, 文件 → 规则要重看',
      },
    ]);
    await decide('still_valid');
    expect(await checkRules(dir, '2024-12-01')).toEqual([]);
    appendFileSync(file, '{"rule": "half a line\n');
    unlinkSync(join(dir, 'documents', `${newer}.md`));
    const { [0]: broken, [1]: idle } = await checkRules(dir, '2024-12-01');
    expect(broken).toEqual({
      severity: 'error',
      file: 'rules/reviews.jsonl',
      message: 'line 2 cannot be read: mend it or take it out',
    });
    expect(idle).toMatchObject({ severity: 'warning', message: expect.stringContaining(newer) as string });
  });
});

describe('the rules of a running house', () => {
  it('follow a decision at once, and one that another house wrote', async () => {
    const { dir, decide, desk } = openCorpus();
    const corpus = await loadCorpus(dir);
    const library = {
      ...corpus,
      documents: new Map(corpus.documents.map((one) => [one.id, one])),
    } as unknown as PolicyLibrary;
    const book = await openRuleBook(
      { corpusDir: dir },
      { library: () => library, beforeUse: () => undefined },
    );
    const own = createRuleReviewDesk(dir, () => book.reviewed());
    const [review] = await own.decide({ rules: [garden], newer, verdict: 'superseded' }, by, now);
    expect(ruleIn(book.benefits()).superseded).toMatchObject({ document: newer, ruled: false });
    await own.undo([review!.id], by, now);
    expect(ruleIn(book.benefits()).superseded).toBeNull();
    expect(await desk.decided()).toEqual([]);
    await decide('superseded');
    await expect
      .poll(() => ruleIn(book.benefits()).superseded, { timeout: 8_000, interval: 200 })
      .not.toBeNull();
  });
});
