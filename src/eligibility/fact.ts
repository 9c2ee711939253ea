/** Subject, verb and rest of a sentence that is true, false or not known: 家里 + 是 + 脱贫户. */
type Words = readonly [subject: string, verb: Verb, rest: string];
type Verb = '是' | '有' | '在' | '想' | '受过' | '要';

interface FactEntry {
  /** What is asked together. */
  topic: Topic;
  words: Words;
  /** Told of one person of the household; it also stands for the household when anybody has it. */
  person?: true;
}

/** What one question can settle. */
export const topics = [
  'kind',
  'group',
  'income',
  'labour',
  'students',
  'illness',
  'disability',
  'house',
  'renovation',
  'risk',
  'courtyard',
  'raises',
  'grows',
  'loan',
  'industry',
  'training',
  'work',
  'child',
  'relocated',
  'farming',
  'village',
  'project',
  'progress',
  'quantity',
  'origin',
] as const;
export type Topic = (typeof topics)[number];

const home = (topic: Topic, verb: Verb, rest: string) => ({ topic, words: ['家里', verb, rest] }) as const;
const person = (topic: Topic, verb: Verb, rest: string) =>
  ({ ...home(topic, verb, rest), person: true }) as const;
const village = (verb: Verb, rest: string) => ({ topic: 'village', words: ['村里', verb, rest] }) as const;
const project = (verb: Verb, rest: string) => ({ topic: 'project', words: ['项目', verb, rest] }) as const;

/** The closed vocabulary of what rules ask and people answer with yes or no. A missing one is not known. */
export const yesNoFacts = {
  /** Also the 建档立卡贫困户 of documents before 2021. */
  formerlyPoor: home('kind', '是', '脱贫户（建档立卡户）'),
  monitored: home('kind', '是', '监测对象（监测户）'),
  dibao: home('kind', '有', '吃低保的'),
  tekun: home('kind', '有', '特困（五保）人员'),
  unstable: home('group', '是', '脱贫不稳定户'),
  marginal: home('group', '是', '边缘易致贫户'),
  sudden: home('group', '是', '突发严重困难户'),
  rural: home('origin', '是', '农户'),
  registeredHere: home('origin', '是', '本地户口'),
  incomeDropped: home('risk', '有', '收入比以前减少的情况'),
  ordinaryLabour: person('labour', '有', '有劳动能力的人'),
  weakLabour: person('labour', '有', '半劳力或弱劳力（部分丧失劳动能力）'),
  lostLabour: person('labour', '有', '完全丧失劳动能力的人'),
  wantsWork: person('work', '有', '想出去干活挣钱的人'),
  worksInProvince: person('work', '有', '在省内打工的人'),
  worksOutside: person('work', '有', '在省外打工的人'),
  preschool: person('students', '有', '上幼儿园的'),
  primary: person('students', '有', '上小学的'),
  junior: person('students', '有', '上初中的'),
  senior: person('students', '有', '上普通高中的'),
  vocational: person('students', '有', '上中职（职业学校）的'),
  technical: person('students', '有', '上技工学校的'),
  college: person('students', '有', '上大学（大专）的'),
  boarding: person('students', '有', '在农村学校住校的'),
  graduate: person('students', '有', '大学毕业找工作的'),
  chronicIllness: person('illness', '有', '得慢性病的人'),
  seriousIllness: person('illness', '有', '得大病的人'),
  hospitalInCounty: person('illness', '有', '在本县住院看病的人'),
  disabled: person('disability', '有', '残疾人'),
  severelyDisabled: person('disability', '有', '一、二级残疾人'),
  child: person('child', '有', '儿童、少年'),
  houseRenovation: home('renovation', '在', '做危房改造'),
  risk: home('risk', '有', '返贫或致贫的风险'),
  disaster: home('risk', '受过', '灾'),
  drought: home('risk', '受过', '旱灾'),
  epidemic: home('risk', '受过', '疫情影响'),
  ownCourtyard: home('courtyard', '有', '自己的院子'),
  courtyardProject: home('courtyard', '在', '院子里搞种养、加工等（或打算搞）'),
  chickens: home('raises', '有', '养鸡'),
  ducks: home('raises', '有', '养鸭'),
  cattle: home('raises', '有', '养肉牛'),
  sheep: home('raises', '有', '养羊'),
  pigs: home('raises', '有', '养猪'),
  otherAnimals: home('raises', '有', '养别的牲畜家禽'),
  rice: home('grows', '有', '种有机水稻'),
  grapes: home('grows', '有', '种葡萄'),
  wildVegetables: home('grows', '有', '种山野菜'),
  herbs: home('grows', '有', '种中药材'),
  fruitTrees: home('grows', '有', '种果树'),
  flowers: home('grows', '有', '种花卉'),
  vegetables: home('grows', '有', '种蔬菜'),
  cowpeas: home('grows', '有', '种芝豇'),
  warmShed: home('grows', '有', '设施暖棚'),
  coldShed: home('grows', '有', '设施冷棚'),
  otherCrops: home('grows', '有', '种别的'),
  loanForProduction: home('loan', '想', '贷款发展生产'),
  studentLoan: person('loan', '想', '办助学贷款'),
  unpaidLoan: home('loan', '有', '还不上的贷款'),
  landRight: home('loan', '有', '承包地（土地经营权）'),
  industryProject: home('industry', '有', '已经参加的产业帮扶项目'),
  production: home('industry', '在', '发展生产（或打算发展）'),
  training: person('training', '有', '参加技能培训的人'),
  wantsTraining: person('training', '有', '愿意参加培训的人'),
  relocated: home('relocated', '是', '易地搬迁户'),
  villageLeader: person('farming', '有', '村里的致富带头人'),
  familyFarm: home('farming', '在', '办家庭农场（或打算办）'),
  farmBusiness: home('farming', '是', '合作社、家庭农场等农业经营主体'),
  deepPovertyVillage: village('是', '深度贫困村'),
  selfBuiltVillage: village('有', '自建类产业帮扶项目'),
  poorCounty: { topic: 'village', words: ['这个县', '是', '脱贫县'] } as const,
  selfBuiltProject: project('是', '自建类项目'),
  debtProject: project('是', '债权类项目'),
  projectAccepted: project('有', '验收合格'),
  needsRetention: project('要', '留质量保证金'),
  businessOutside: project('是', '主要在外市生产经营的'),
  lossMaking: project('是', '亏损企业的'),
} as const satisfies Record<string, FactEntry>;
export type YesNoFact = keyof typeof yesNoFacts;

export const yesNoNames = Object.keys(yesNoFacts) as YesNoFact[];

export const isOfPerson = (fact: YesNoFact): boolean => 'person' in yesNoFacts[fact];

/** Quantities, as ranges. */
export const rangeFacts = {
  incomePerHead: { topic: 'income', words: '家里一年的人均收入', unit: '元' },
  projectProgress: { topic: 'progress', words: '项目的实施进度', unit: '%' },
  cattleCount: { topic: 'quantity', words: '家里养的肉牛', unit: '头' },
  sheepCount: { topic: 'quantity', words: '家里养的羊', unit: '只' },
  warmShedMu: { topic: 'quantity', words: '家里的设施暖棚', unit: '亩' },
  coldShedMu: { topic: 'quantity', words: '家里的设施冷棚', unit: '亩' },
} as const satisfies Record<string, { topic: Topic; words: string; unit: string }>;
export type RangeFact = keyof typeof rangeFacts;

export const houseGrades = ['A', 'B', 'C', 'D'] as const;
export type HouseGrade = (typeof houseGrades)[number];

export type FactName = YesNoFact | RangeFact | 'houseGrade' | 'members';

const forms: Record<Verb, readonly [no: string, whether: string]> = {
  是: ['不是', '是不是'],
  有: ['没有', '有没有'],
  在: ['没在', '是不是在'],
  想: ['不想', '想不想'],
  受过: ['没受过', '受没受过'],
  要: ['不要', '要不要'],
};

export const thatItIs = (fact: YesNoFact): string => yesNoFacts[fact].words.join('');

export function thatItIsNot(fact: YesNoFact): string {
  const [subject, verb, rest] = yesNoFacts[fact].words;
  return subject + forms[verb][0] + rest;
}

/** 家里有没有养鸡、养鸭: subject and verb once where they are the same. */
export function whetherAny(facts: readonly YesNoFact[]): string {
  const phrases = facts.map((fact) => {
    const [subject, verb, rest] = yesNoFacts[fact].words;
    return { head: subject + forms[verb][1], rest };
  });
  return phrases.map(({ head, rest }, i) => (phrases[i - 1]?.head === head ? rest : head + rest)).join('、');
}

/** The thing itself, for lists: 脱贫户（建档立卡户）. */
export const thingOf = (fact: YesNoFact): string => yesNoFacts[fact].words[2];
