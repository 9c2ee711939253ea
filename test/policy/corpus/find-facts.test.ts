import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asksOfFacts } from '../../../src/policy/corpus/asks-of-facts.js';
import { factKinds, findFacts } from '../../../src/policy/corpus/find-facts.js';
import { loadCorpus } from '../../../src/policy/corpus/load-corpus.js';

const corpus = await loadCorpus(join(import.meta.dirname, '../../../corpus'));

describe('facts', () => {
  it.each([
    ['D级危房重建每户补助2.6万元,C级危房修缮每户补助1万元。', 'amount'],
    ['65岁以上老人免费体检。', 'amount'],
    ['市级普查督导入户率20%,县区交叉互检入户率30%。', 'ratio'],
    ['脱贫人口、监测对象务工就业规模稳定在2500人以上。', 'ceiling'],
    ['补助对象为低保户、特困户和监测户中住房鉴定为C级、D级的农户。', 'who'],
    ['已享受过危房改造补助的,不得重复申请。', 'exclusion'],
    ['农户提交身份证、户口本复印件和一卡通账号。', 'papers'],
    ['由农户向村委会提出书面申请,经乡镇审核同意后公示。', 'steps'],
    ['乡镇每季、村组每月至少开展一次走访摸排;', 'when'],
    ['咨询电话:024-88880000。', 'phone'],
    ['有事可拨打12345热线。', 'phone'],
    ['到村委会申请。', 'where'],
    ['到乡镇便民服务中心办理登记。', 'where'],
    ['此项工作各乡镇人民政府、街道办事处负主体责任。', 'office'],
    ['选派驻村干部1113人和684名第一书记。', 'count'],
    ['收益主要用于脱贫户的产业发展。', 'use'],
    ['实行脱贫人口“双监测”机制。', 'arrangement'],
  ] as const)('are seen in %s', (sentence, kind) => {
    expect(factKinds(sentence)).toContain(kind);
  });

  it.each([
    '一是持续增强获得感。',
    '(一)加强组织领导。',
    '2.创新开展电商扶贫助农工程。',
    '二)建立长效帮扶机制。',
    '各乡镇(街道)、市直各相关行业部门:',
    '尊敬的国家评估组各位专家:',
    '现将有关情况报告如下。',
    '下面,从以下四个方面作以汇报。',
    '阜新市乡村振兴局',
    '2020年9月)',
    '坚持以人民为中心,深入贯彻落实党的二十大精神。',
    '抓巩固,防返贫。',
    '“严”字当头,紧盯责任落实不缺位。',
    '产业兴旺是解决农村一切问题的根本。',
    '坚决守住不发生规模性返贫的底线。',
    '认真总结经验,积累扶贫改革试验成果,为全国扶贫工作提供有益借鉴。',
    '为做好危房改造工作,制定本方案。',
  ])('are not seen in %s', (sentence) => {
    expect(factKinds(sentence)).toEqual([]);
  });

  it('are, in the real documents, mostly sentences that authors wrote asks for', () => {
    let facts = 0;
    let asked = 0;
    for (const { id } of corpus.documents) {
      const passages = corpus.passages.filter((passage) => passage.document === id);
      const found = asksOfFacts(
        findFacts(passages),
        corpus.asks.filter((ask) => ask.document === id),
      );
      expect(found.map(({ fact }) => fact.number)).toEqual(found.map((_, i) => i + 1));
      facts += found.length;
      asked += found.filter(({ asks }) => asks.length > 0).length;
    }
    expect(facts).toBeGreaterThan(400);
    expect(asked / facts).toBeGreaterThan(0.9);
  });

  it('cover most of what authors wrote asks for', () => {
    const facts = findFacts(corpus.passages);
    const answered = corpus.asks.filter((ask) => ask.answered);
    const covered = new Set(asksOfFacts(facts, answered).flatMap(({ asks }) => asks));
    expect(covered.size / answered.length).toBeGreaterThan(0.75);
  });
});
