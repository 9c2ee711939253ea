import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/policy/corpus/plain-text.js';
import { faultOf, type SentenceFault } from '../../../src/policy/rephrase/check-sentence.js';
import { inventedCitation } from '../../fakes/scripted-policy.js';

/** Invented passages in the manner of official ones. */
const passages = {
  garden:
    '各乡镇(街)要结合实际,合理确定奖补标准,支持和引领帮扶对象发展庭院经济,实行先建后补政策,每户补贴不超过2000元,激发脱贫户(监测户)内生动力。验收由农业农村局组织,电话0410-6612345。',
  sheds: '发展设施农业给予财政补贴,其中,设施暖棚每亩补助1万元,设施冷棚每亩补助0.2万元。',
  health:
    '取消县域内住院报销起付标准,起付线以上合规医疗费用按70%报销,不设封顶线,并明确规定患8种重特大疾病的可享受医疗救助,每人每年救助限额10000元。',
  deposit: '实行贫困人口看病免门槛费、不交押金先看病等制度,报销比例最高可达95%。',
  payment:
    '项目资金根据实施进度拨付,预付资金不能超过资金总额的30%,实施进度达到70%以上再拨付资金总额的40%,验收合格后拨付剩余30%尾款。',
  weak: '对有劳动能力的监测户全面落实开发式帮扶措施,对无劳动能力的监测户做好兜底保障,对存在因灾返贫风险农户符合政策规定的可先行落实帮扶措施。',
  jobs: '新增公益岗1462个,全市累计达到2773个,月工资收入830元。推广APP报名。',
  visits: '严格落实乡镇每季、村组每月走访摸排的要求。',
  misuse: '对挤占、挪用、套取帮扶资金,非法处置帮扶资产的,按照有关规定严肃查处。',
};
type Name = keyof typeof passages;

const fault = (name: Name, sentence: string): SentenceFault | null =>
  faultOf(plainText(sentence), inventedCitation({ text: passages[name] }));

describe('a plain sentence', () => {
  it.each<[Name, string]>([
    ['garden', '在自家院子里发展种养，一户最多补2000元'],
    ['garden', '搞庭院经济的，每户补贴最多两千元'],
    ['garden', '先自己建好，后给补贴'],
    ['garden', '每户补贴顶多2000块钱'],
    ['garden', '云溪县支持发展庭院经济'],
    ['sheds', '暖棚每亩补1万元'],
    ['sheds', '冷棚一亩补助2000元，暖棚一亩补助一万元'],
    ['health', '县里住院报销不设起付线'],
    ['health', '县域内住院，取消了报销起付标准'],
    ['health', '得了8种重特大疾病的，可以享受医疗救助'],
    ['health', '救助每人每年最多10000元'],
    ['health', '起付线以上的合规医疗费用，报销70%'],
    ['deposit', '贫困人口看病不用交押金，先看病'],
    ['payment', '预付的钱不能超过总额的30%'],
    ['payment', '进度达到70%以上，再拨付总额的40%'],
    ['payment', '验收合格后，拨付剩下的30%'],
    ['weak', '因灾有返贫风险的农户，符合政策规定的，可以先落实帮扶'],
    ['jobs', '公益岗一个月工资830元'],
    ['jobs', '公益岗可以用APP报名'],
    ['visits', '乡镇每季、村组每月走访摸排'],
    ['misuse', '挪用、套取帮扶资金的，按规定严肃查处'],
  ])('holds when the passage (%s) says it: %s', (name, sentence) => {
    expect(fault(name, sentence)).toBeNull();
  });

  it.each<[SentenceFault, Name, string]>([
    ['length', 'garden', '补贴'],
    ['length', 'garden', `${'支持发展庭院经济，'.repeat(12)}每户补贴最多2000元`],
    ['signs', 'garden', '每户补贴最多2000元subsidy'],
    ['signs', 'garden', '-每户补贴最多2000元'],
    ['signs', 'garden', '每户补贴最多2000元です'],
    ['itself', 'garden', '我支持发展庭院经济'],
    ['itself', 'garden', '系统支持发展庭院经济'],
    ['itself', 'garden', '支持发展庭院经济，用小学生认识的字'],
    ['telephone', 'garden', '验收打0410-6612345'],
    ['telephone', 'garden', '支持发展庭院经济，打13800001111'],
    ['telephone', 'garden', '支持发展庭院经济，打幺三八零零零'],
    ['promise', 'garden', '每户补贴最多2000元，保证给'],
    ['promise', 'garden', '您家可以领补贴，最多2000元'],
    ['promise', 'garden', '只要建好，每户补贴最多2000元'],
    ['number', 'garden', '每户补贴最多3000元'],
    ['number', 'garden', '每户补贴最多两千五'],
    ['number', 'garden', '每户补贴2000元'],
    ['number', 'garden', '每户补贴最少2000元'],
    ['number', 'garden', '每户补贴最多2000元，十五天内给'],
    ['number', 'garden', '三年里每户补贴最多2000元'],
    ['number', 'garden', '每人补贴最多2000元'],
    ['number', 'sheds', '冷棚每亩补1万元'],
    ['number', 'sheds', '暖棚每亩补助0.2万元'],
    ['number', 'sheds', '暖棚每户补1万元'],
    ['number', 'health', '合规医疗费用按50%报销'],
    ['number', 'health', '救助每人每年10000元'],
    ['number', 'health', '救助每人每年最少10000元'],
    ['number', 'deposit', '看病报销95%'],
    ['number', 'payment', '预付资金最多是总额的40%'],
    ['number', 'jobs', '公益岗一年工资830元'],
    ['number', 'visits', '乡镇每月走访摸排'],
    ['number', 'visits', '乡镇每天走访摸排'],
    ['claim', 'visits', '村组天天走访摸排'],
    ['claim', 'garden', '到民政局验收，每户补贴最多2000元'],
    ['claim', 'garden', '青山县支持发展庭院经济'],
    ['claim', 'garden', '支持发展庭院经济，加微信办'],
    ['claim', 'garden', '所有农户都有补贴，每户最多2000元'],
    ['claim', 'deposit', '看病免费，报销最高95%'],
    ['negation', 'garden', '发展庭院经济不给补贴'],
    ['negation', 'health', '住院报销有起付标准'],
    ['negation', 'health', '医疗费用设封顶线'],
    ['negation', 'deposit', '贫困人口看病要交押金'],
    ['negation', 'payment', '没验收也拨付剩下的尾款'],
    ['negation', 'weak', '有劳动能力的监测户做好兜底保障'],
    ['negation', 'weak', '不符合政策规定的农户先行落实帮扶'],
    ['negation', 'misuse', '挪用帮扶资金不查处'],
    ['support', 'garden', '种地看天气，下雨少出门'],
    ['support', 'misuse', '种庄稼先看土质再选种子'],
  ])('fails for its %s against %s: %s', (why, name, sentence) => {
    expect(fault(name, sentence)).toBe(why);
  });
});
