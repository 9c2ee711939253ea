import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { documentWords, reviewedDocument } from '../../src/app/document-words.js';
import { reviewRules } from '../../src/app/review-rules.js';
import { figureChanges, type FigureChange, type QuotedFigure } from '../../src/eligibility/figure-changes.js';
import { isNewer } from '../../src/eligibility/reviewed-document.js';
import { changeSays, reviewSays } from '../../src/eligibility/review-wording.js';
import { supersededRules, type RuleToReview } from '../../src/eligibility/superseded-rules.js';
import { hasStrayFigure } from '../../src/policy/corpus/stray-figure.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import type { PolicyDocument } from '../../src/policy/corpus/policy-document.js';
import {
  fundsMeasure,
  gardenMeasure,
  nextYearsPlan,
  repeal,
  roadMeasure,
  titleOf2024,
  writeDocument,
  writeKaiyuan,
} from '../fixtures/eligibility/newer-documents.js';
import { corpusDir, real } from './real-benefits.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What waits in a corpus of Kaiyuan's plan of 2024 once these came in. */
async function waitingWith(...documents: PolicyDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-newer-'));
  folders.push(folder);
  const dir = writeKaiyuan(folder);
  for (const document of documents) writeDocument(dir, document);
  return reviewRules(dir);
}

const idsOf = (reviews: readonly RuleToReview[]) => reviews.map(({ rule }) => rule.id).sort();
const told = ({ figures }: RuleToReview) => figures.map(changeSays);
const quotedFigures = (change: FigureChange): QuotedFigure[] =>
  change.kind === 'added'
    ? [change.now]
    : change.kind === 'not_said'
      ? [change.was]
      : [change.was, change.now];

describe('a newer document about gardens', () => {
  it('touches exactly the rule on gardens, and shows the old and the new figure with both quotes', async () => {
    const { waiting } = await waitingWith(gardenMeasure());
    expect(idsOf(waiting)).toEqual(['kaiyuan-courtyard-subsidy']);
    const [review] = waiting;
    expect(review!.reasons).toEqual([{ kind: 'said_again' }]);
    expect(told(review!)).toEqual(['2000元 → 3000元']);
    expect(review!.was.quote).toBe('实行先建后补政策,每户补贴不超过2000元');
    expect(review!.now!.quote).toBe('实行先建后补政策,每户补助不超过3000元');
    expect(review!.now!.passage).toMatch(/^kaiyuan-2025-garden\.[0-9a-f]{8}$/);
    expect(reviewSays(review!)).toBe('2000元 → 3000元');
  });

  it('touches none when it is a report, older, of another place, or of a township', async () => {
    for (const fields of [
      { kind: 'report' },
      { kind: 'news' },
      { date: '2024-03-05' },
      { date: '2024-10' },
      { date: null, period: null },
      { region: '辽宁省铁岭市西丰县' },
      { region: '辽宁省铁岭市开原市八宝镇' },
    ] as const) {
      const { waiting } = await waitingWith(gardenMeasure(fields));
      expect(idsOf(waiting), JSON.stringify(fields)).toEqual([]);
    }
  });

  it('of the province touches it only when its figure is another one', async () => {
    const region = '辽宁省';
    const other = await waitingWith(gardenMeasure({ region }));
    expect(idsOf(other.waiting)).toEqual(['kaiyuan-courtyard-subsidy']);
    const { body } = gardenMeasure();
    const same = await waitingWith(gardenMeasure({ region, body: body.replace('3000', '2000') }));
    expect(idsOf(same.waiting)).toEqual([]);
  });

  it('is doubtful about a ceiling that became a floor, and about two sums of one unit', async () => {
    const { body } = gardenMeasure();
    const floor = await waitingWith(gardenMeasure({ body: body.replace('不超过', '不低于') }));
    expect(floor.waiting.map(told)).toEqual([['2000元 → 3000元（说的是不是同一个数，请看原文）']]);
    const two = await waitingWith(
      gardenMeasure({
        body: body.replace('每户补助不超过3000元', '脱贫户补助不超过3000元,监测户补助不超过4000元'),
      }),
    );
    expect(two.waiting[0]!.figures[0]).toMatchObject({ kind: 'changed', sure: false });
  });

  it('says of 由2000元提高到3000元 that it is 3000元 now', async () => {
    const { body } = gardenMeasure();
    const { waiting } = await waitingWith(
      gardenMeasure({ body: body.replace('每户补助不超过3000元', '每户补贴不超过由2000元提高到3000元') }),
    );
    expect(waiting.map(told)).toEqual([['2000元 → 3000元']]);
  });
});

describe('a newer document about something else', () => {
  it('touches no rule, though it names hiring, money and the same works', async () => {
    const { waiting } = await waitingWith(roadMeasure());
    expect(waiting.map((one) => `${one.rule.id}: ${one.now?.quote ?? ''}`)).toEqual([]);
  });
});

describe('a newer document about the same money for works', () => {
  it('touches the rules of procedure that it says otherwise, and no benefit of a household', async () => {
    const { waiting } = await waitingWith(fundsMeasure());
    expect(waiting.map((one) => [one.rule.id, told(one)])).toEqual([
      ['kaiyuan-self-built-advance', ['30% → 50%']],
      ['kaiyuan-self-built-second-payment', ['70% 没变', '40% → 30%']],
      ['kaiyuan-self-built-final-payment', ['30% → 20%']],
    ]);
  });
});

describe('the same plan of the next year', () => {
  it('touches every rule of the older one: two figures changed, one benefit is named no more, the rest stands', async () => {
    const { waiting, groups, benefits } = await waitingWith(nextYearsPlan());
    expect(idsOf(waiting)).toEqual(benefits.map(({ id }) => id).sort());
    expect(waiting.every(({ reasons }) => reasons[0]!.kind === 'same_series')).toBe(true);
    const changed = waiting.filter(({ figures }) => figures.some(({ kind }) => kind === 'changed'));
    expect(changed.map((one) => [one.rule.id, told(one)])).toEqual([
      ['kaiyuan-courtyard-subsidy', ['2000元 → 3000元']],
      ['kaiyuan-differentiated-income', ['8500元 → 9000元']],
    ]);
    expect(idsOf(waiting.filter(({ now }) => now === null))).toEqual(['kaiyuan-public-job']);
    expect(waiting.flatMap(({ figures }) => figures).filter(({ kind }) => kind === 'not_said')).toEqual([]);
    expect(groups[0]!.reviews.slice(0, 3).map(({ rule }) => rule.id)).toEqual([
      'kaiyuan-courtyard-subsidy',
      'kaiyuan-differentiated-income',
      'kaiyuan-public-job',
    ]);
    expect(groups[0]!.anew.map(({ quote }) => quote)).toEqual([
      '对新购买能繁母牛的农户,每头一次性补贴1500元。',
    ]);
  });
});

describe('a document that names the older one', () => {
  it('touches all its rules when it ends it', async () => {
    const { waiting, benefits } = await waitingWith(
      repeal(`自本通知印发之日起,《${titleOf2024}》等3份文件予以废止。`),
    );
    expect(waiting).toHaveLength(benefits.length);
    expect(waiting[0]!.reasons).toEqual([
      {
        kind: 'repeals',
        said: expect.objectContaining({ quote: expect.stringContaining('予以废止') as string }) as object,
      },
    ]);
  });

  it.each([
    ['goes by it', `根据《${titleOf2024}》,制定本通知。`],
    ['says that it goes on', `《${titleOf2024}》继续有效,其他文件予以废止。`],
    ['ends that of another year', `《${titleOf2024.replace('2024', '2022')}》予以废止。`],
    ['ends another one', '《开原市农村公路养护办法》予以废止。'],
  ])('touches none when it %s', async (_, says) => {
    expect(idsOf((await waitingWith(repeal(says))).waiting)).toEqual([]);
  });

  it('touches only what it speaks of when it changes some of it', async () => {
    const { waiting } = await waitingWith(
      repeal(`对《${titleOf2024}》作如下修改:发展庭院经济,实行先建后补政策,每户补贴不超过2500元。`),
    );
    expect(idsOf(waiting)).toEqual(['kaiyuan-courtyard-subsidy']);
    expect(waiting[0]!.reasons.map(({ kind }) => kind)).toEqual(['changes', 'said_again']);
  });
});

describe('the documents that ship', () => {
  it('touch no rule of each other', async () => {
    const { waiting } = await reviewRules(corpusDir);
    expect(waiting.map((one) => `${one.rule.id} ${one.newer.id}`)).toEqual([]);
  });

  it('are found to say the same where they do, if all were plans of one place, one after the other, and hardly elsewhere', async () => {
    const corpus = await loadCorpus(corpusDir);
    const words = documentWords(corpus.lexicon);
    const documents = corpus.documents.map((one) => reviewedDocument(one, corpus.passages));
    const valid = { from: '2000-01-01', to: '2000-12-31' };
    const rules = real.benefits.map((rule) => ({ ...rule, valid }));
    const sources = new Map(corpus.documents.map(({ id, source }) => [id, source]));
    const claims = documents.flatMap((newer) =>
      documents
        .filter(({ id }) => id !== newer.id)
        .flatMap((older) =>
          supersededRules(
            rules,
            [
              { ...older, issued: { from: '2000-01-01', to: '2000-01-01' } },
              { ...newer, kind: 'plan' as const, issued: { from: '2001-01-01', to: '2001-01-01' } },
            ].map((one) => ({ ...one, region: '全国' })),
            words,
            () => true,
          ),
        ),
    );
    const foreign = claims.filter(({ older, newer }) => sources.get(older.id) !== sources.get(newer.id));
    // three reports of one file repeat each other; of the other 36 pairs hardly any sentence is alike
    expect(claims.length).toBeGreaterThan(15);
    expect(foreign.length).toBeLessThanOrEqual(6);
    for (const { figures } of claims)
      for (const figure of figures.flatMap(quotedFigures))
        expect(hasStrayFigure(figure.words, figure.at.quote)).toBe(false);
  });
});

describe('the difference of figures', () => {
  const units = ['元', '%', '户', '亩', '个月', '万元'];
  const figure = fc
    .tuple(fc.integer({ min: 2, max: 90_000 }), fc.constantFrom(...units))
    .map(([value, unit]) => `${value}${unit}`);
  const clause = fc
    .tuple(
      fc.constantFrom('每户补贴不超过', '按', '奖励', '不低于', '由'),
      figure,
      fc.constantFrom('', '提高到', '的标准'),
    )
    .map((parts) => parts.join(''));
  const sentence = fc.array(clause, { minLength: 1, maxLength: 5 }).map((clauses) => clauses.join('，'));
  const words = documentWords([]);

  it('never holds a figure that is not in its own quote', () => {
    fc.assert(
      fc.property(sentence, fc.option(sentence), fc.array(figure), (was, now, says) => {
        const changes = figureChanges(
          { at: { document: 'a', passage: null, quote: was }, says: [...says, was], context: was },
          now === null ? null : { at: { document: 'b', passage: null, quote: now }, sentence: now },
          words,
        );
        for (const change of changes) {
          for (const one of quotedFigures(change)) {
            expect(one.at.quote).toContain(one.words);
            expect(hasStrayFigure(one.words, one.at.quote)).toBe(false);
          }
          if (change.kind === 'changed') expect(change.now.value).not.toBe(change.was.value);
          if (change.kind === 'same') expect(change.now.value).toBe(change.was.value);
          if ('sure' in change) expect(change.now.unit).toBe(change.was.unit);
        }
      }),
    );
  });

  it('is newer only when it surely is', () => {
    const day = fc
      .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 10, max: 12 }))
      .map(([year, month]) => ({ from: `${year}-${month}-01`, to: `${year}-${month}-28` }));
    const dates = fc.record({ issued: fc.option(day), period: fc.option(day) });
    fc.assert(fc.property(dates, dates, (a, b) => !(isNewer(a, b) && isNewer(b, a))));
  });
});
