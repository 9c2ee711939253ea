/** Codes of the visit form with the words a person reads; the words are those of the collection form, or plainer. */

export const memberRelations = {
  head: '户主',
  spouse: '配偶',
  child: '子女',
  child_in_law: '儿媳或女婿',
  parent: '父母',
  parent_in_law: '岳父母或公婆',
  grandparent: '祖父母',
  grandchild: '孙子女',
  sibling: '兄弟姐妹',
  other: '其他',
} as const;

export const sexes = { female: '女', male: '男' } as const;

/** The first two can work. */
export const labourKinds = {
  ordinary: '普通劳动力',
  weak: '弱劳动力或半劳动力',
  none: '无劳动力（老人、孩子、学生）',
  lost: '丧失劳动力',
} as const;

export const schoolStages = {
  not_in_school: '不在上学',
  preschool: '学前',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中职或技校',
  college: '大专及以上',
  dropped_out: '该上学却辍学',
} as const;

export const disabilityLevels = {
  none: '没有',
  level_1: '一级',
  level_2: '二级',
  level_3: '三级',
  level_4: '四级',
  no_level: '有残疾，等级不清楚',
} as const;

export const insuranceKinds = { resident: '居民医保', employee: '职工医保' } as const;

export const housingGrades = {
  A: 'A级（安全）',
  B: 'B级（安全）',
  C: 'C级（局部危险）',
  D: 'D级（整栋危险）',
  unknown: '没有鉴定，不清楚',
} as const;

export const firmness = { ok: '有保障', not_ok: '没有保障', unknown: '不清楚' } as const;

export const compulsoryEducation = {
  ok: '适龄孩子都在上学',
  dropout: '有孩子辍学',
  none: '家里没有这个年龄的孩子',
} as const;

export const insuranceJoined = {
  all: '全家都参保',
  not_all: '有人没参保',
  unknown: '不清楚',
} as const;

/** How this year's income stands beside the time before what happened. */
export const incomeDrops = {
  sharp: '大幅减少',
  slight: '少了一些',
  none: '没有减少',
  unknown: '不清楚',
} as const;

/** 信息比对: the bureaus whose data are compared. */
export const bureaus = {
  police: '公安',
  housing: '房管',
  market: '市场监管',
  finance: '财政',
  social: '社保',
} as const;

export const checkStates = {
  clear: '比对过，没有发现',
  found: '比对过，有发现',
  not_checked: '还没有比对',
} as const;

/** The codes of a list, for a schema. */
export const codesIn = <Words extends Record<string, string>>(words: Words): (keyof Words & string)[] =>
  Object.keys(words);
