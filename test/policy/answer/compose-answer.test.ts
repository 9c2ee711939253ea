import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../../src/policy/answer/compose-answer.js';
import type { LexiconEntry } from '../../../src/policy/corpus/corpus.js';
import type { Passage } from '../../../src/policy/corpus/passage.js';
import type { DocumentMetadata } from '../../../src/policy/corpus/policy-document.js';
import { smallRegionList } from '../../fakes/small-region-list.js';
import { found, readsNothing } from '../../fixtures/corpus/small-library.js';

const region = smallRegionList.resolve('云溪县')!;
const lexicon: LexiconEntry[] = [
  { official: '防止返贫监测对象', people: [{ word: '三类户', from: null, until: null }] },
  { official: '城乡居民基本医疗保险', people: [{ word: '新农合', from: 2003, until: 2016 }] },
];

/** The answer that an invented document of one sentence gives; with others, each a passage of it, as many are said as there are. */
function answer(
  asked: string,
  sentence: string,
  more: Partial<DocumentMetadata> = {},
  others: readonly string[] = [],
) {
  const document: DocumentMetadata = {
    id: 'yunxi-2024-watch',
    title: '云溪县监测办法',
    issuer: null,
    number: null,
    region,
    date: '2024-03-05',
    period: null,
    kind: 'plan',
    source: 'yunxi.txt',
    sha256: '0'.repeat(64),
    ...more,
  };
  const passages = [sentence, ...others].map(
    (text, order) =>
      ({
        id: `yunxi-2024-watch.0a1b2c3${order}`,
        document: document.id,
        order,
        section: [],
        region,
        text,
        sentences: [text],
      }) as unknown as Passage,
  );
  return composeAnswer({
    library: {
      documents: new Map([[document.id, document]]),
      passages,
      places: [region],
      regions: smallRegionList,
      lexicon,
      finder: { find: () => Promise.reject(new Error('nothing is searched here')) },
      reader: readsNothing,
    },
    found: passages.map((passage) => found(passage, { text: 0.9 })),
    asked,
    searched: asked,
    wanted: ['whether'],
    date: '2026-05-01',
    saying: others.length === 0 ? null : 1 + others.length,
  });
}

const line = '防止返贫监测对象的收入线为家庭年人均纯收入7200元。';

describe('a composed answer', () => {
  it('holds the asker’s figure against the limit, after the official sentence', () =>
    expect(answer('我家一人八千挂零，算不算', line).answer).toBe(
      '云溪县2024年的方案写着：“防止返贫监测对象的收入线为家庭年人均纯收入7200元”。您说的8000多元，比文件写的7200元高。现在是不是还这样，请再问一下村委会或乡镇。',
    ));

  it('says what the document calls the asker’s word', () =>
    expect(answer('三类户的线是多少', line).answer).toContain(
      '”。您说的“三类户”，文件里叫“防止返贫监测对象”。',
    ));

  it('says that a name is of former years without the year', () =>
    expect(answer('新农合交多少', '城乡居民基本医疗保险个人缴费400元。').answer).toContain(
      '“新农合”是以前的叫法，文件里叫“城乡居民基本医疗保险”。',
    ));

  it('says several one after the other where it is told to, whole, and nothing of its own', () => {
    const long = `D级重建每户补助2.8万元，${'建筑面积按家庭人口分档控制，'.repeat(6)}验收后拨付。`;
    const { answer: said } = answer('我家三月开工的，补2万元是吧', '此前已开工的仍按原标准。', {}, [long]);
    expect(said).toContain('“此前已开工的仍按原标准”。');
    expect(said).toContain(`“${long.slice(0, -1)}”。`);
    expect(said).not.toContain('您说的');
  });

  it('adds one sentence only, the figure’s first', () => {
    const said = answer('我家一人八千挂零，算三类户不', line).answer;
    expect(said).toContain('您说的8000多元');
    expect(said).not.toContain('文件里叫');
  });

  it('holds no figure against what a report tells', () =>
    expect(answer('我家一人八千挂零', line, { kind: 'report' }).answer).not.toContain('您说的'));

  it('adds nothing where nothing is known', () =>
    expect(answer('监测的线是多少', line, { date: '2026-03-05' }).answer).toBe(
      '云溪县2026年的方案写着：“防止返贫监测对象的收入线为家庭年人均纯收入7200元”。',
    ));

  it('keeps what it says official where a sentence was added', () =>
    expect(answer('三类户的线是多少', line).said).toEqual([line]));
});
