import { figureKinds, type Benefit, type RuleCitation } from './benefit.js';
import { yearsOf } from './eligibility-wording.js';
import { rangeFacts, thingOf } from './fact.js';
import type { Need } from './need.js';

const head = `# 各地文件里写的政策好处

由 \`npx tsx scripts/write-benefits.ts\` 从 \`corpus/rules/\` 生成，不要手改。每一条、每个数后面的数字是原文在下面“原文”里的编号；
“没写”就是这份文件没写，不是没有。文件过了期，只说明当年怎么写。`;

/** `docs/benefits.md`: the catalogue by place and year, every part with the sentence it rests on. */
export function benefitTable(benefits: readonly Benefit[], titleOf: (document: string) => string): string {
  const groups = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    const key = `${benefit.place} · ${yearsOf(benefit)}`;
    groups.set(key, [...(groups.get(key) ?? []), benefit]);
  }
  const withCondition = benefits.filter(({ conditions }) => conditions.length > 0).length;
  const summary = `共${benefits.length}条，写了条件的${withCondition}条，没写条件的${benefits.length - withCondition}条（这些只能说“要问”）。`;
  const sections = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => section(key, own, titleOf));
  return `${[head, summary, ...sections].join('\n\n')}\n`;
}

function section(title: string, benefits: readonly Benefit[], titleOf: (document: string) => string): string {
  const notes: RuleCitation[] = [];
  const cite = (citation: RuleCitation): string => {
    const at = notes.findIndex(
      ({ document, quote }) => document === citation.document && quote === citation.quote,
    );
    if (at >= 0) return `[${at + 1}]`;
    notes.push(citation);
    return `[${notes.length}]`;
  };
  const rows = benefits.map((benefit) => row(benefit, cite));
  const sources = notes.map(
    ({ document, quote, passage }, i) =>
      `${i + 1}. “${quote}” 《${titleOf(document)}》 \`${passage ?? document}\``,
  );
  return [
    `## ${title}`,
    `| 好处 | 给什么 | 条件 | 谁定 | 怎么办 |\n|---|---|---|---|---|\n${rows.join('\n')}`,
    `原文：\n\n${sources.join('\n')}`,
  ].join('\n\n');
}

function row(
  { name, official, what, conditions, exclusions, by, how }: Benefit,
  cite: (of: RuleCitation) => string,
): string {
  const grants = what.map(({ says, figure, citation }) => {
    const kind = figure === null ? '' : `（${figureKinds[figure.kind]}）`;
    return `${says}${kind}${cite(citation)}`;
  });
  const needs = [
    ...conditions.map(({ need, citation }) => needWords(need) + cite(citation)),
    ...exclusions.map(({ need, citation }) => `不能：${needWords(need)}${cite(citation)}`),
  ];
  const steps = [...how.steps, ...(how.papers ?? []), how.where, how.days].filter((step) => step !== null);
  const cells = [
    `${name}<br>${official}`,
    grants.join('<br>'),
    needs.length === 0 ? '没写' : needs.join('<br>'),
    by === null ? '没写' : by.says + cite(by.citation),
    steps.length === 0 ? '没写' : steps.map(({ says, citation }) => says + cite(citation)).join('<br>'),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function needWords(need: Need): string {
  switch (need.kind) {
    case 'any':
      return need.facts.map(thingOf).join('或') + (need.open ? '等' : '');
    case 'none':
      return `没有${need.facts.map(thingOf).join('、')}`;
    case 'below':
      return `${rangeFacts[need.fact].words}在${need.value}${rangeFacts[need.fact].unit}以下`;
    case 'at_least':
      return `${rangeFacts[need.fact].words}到${need.value}${rangeFacts[need.fact].unit}`;
    case 'grade':
      return need.grades.map((grade) => `${grade}级`).join('或') + '危房';
    case 'person':
      return `同一个人是${need.all.map(thingOf).join('、')}`;
    case 'either':
      return need.needs.map(needWords).join('；或者');
    case 'unstated':
      return `（${need.says}）`;
    default:
      return need satisfies never;
  }
}
