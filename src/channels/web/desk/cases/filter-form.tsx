import type { FC } from 'hono/jsx';
import { caseStates } from '../../../../hardship/cases/case-transitions.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { groupNames } from '../../../../hardship/household/group-criterion.js';
import { causeGroups } from '../../../../hardship/reports/cause.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { Choice, DeskForm, Field, SubmitButton, type ChoiceOption } from '../desk-form.js';
import { freshDays, type CaseFilters, type FilterName } from './case-filters.js';
import { doorNames } from './case-words.js';

const named = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }));

/** What the list can be narrowed to, as it is offered. */
const offered: readonly {
  name: FilterName;
  label: string;
  options: readonly ChoiceOption[];
  none?: string;
}[] = [
  {
    name: 'state',
    label: '办到哪一步',
    none: '所有没办完的',
    options: caseStates.map((value) => ({ value, text: value })),
  },
  { name: 'turn', label: '轮到谁', options: named({ mine: '轮到我这一级', below: '下级超期' }) },
  { name: 'standing', label: '时限', options: named({ red: '超期', amber: '快到期' }) },
  { name: 'whose', label: '责任人', options: named({ me: '我', nobody: '还没有派' }) },
  {
    name: 'lacking',
    label: '缺措施',
    options: named({
      measure: '纳入一个月还没有帮扶措施',
      development: '有劳力，纳入半年没有发展类措施',
    }),
  },
  { name: 'cause', label: '原因', options: causeGroups.map((value) => ({ value, text: causeNames[value] })) },
  { name: 'door', label: '怎么发现的', options: named(doorNames) },
  { name: 'group', label: '三类对象', options: named(groupNames) },
  { name: 'urgent', label: '紧急', options: named({ 1: '只看紧急的' }) },
  { name: 'recheck', label: '复核', options: named({ 1: '只看申请复核的' }) },
  { name: 'fresh', label: '新来的', options: named({ 1: `${freshDays}天内新来的` }) },
];

/** The filters in force, each in a word or two. */
export const filterWords = (filters: CaseFilters): string[] => [
  ...offered.flatMap(({ name, label, options }) => {
    const chosen = options.find(({ value }) => value === filters[name])?.text;
    if (chosen === undefined) return [];
    return [name === 'whose' ? `${label}：${chosen}` : chosen];
  }),
  ...(filters.place === undefined ? [] : [filters.place === 'unknown' ? '地方不清' : filters.place]),
];

/** Carries filters through a form that changes something else. */
export const KeptFilters: FC<{ filters: CaseFilters }> = ({ filters }) => (
  <>
    {Object.entries(filters).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** 找一户, among the cases that the filters leave. The words are sent, never put into an address. */
export const SearchForm: FC<{ csrf: string; filters: CaseFilters; words?: string }> = ({
  csrf,
  filters,
  words,
}) => (
  <DeskForm csrf={csrf} action="/desk/cases/search" class="form search-line">
    <KeptFilters filters={filters} />
    <Field
      name="words"
      label="找一户"
      type="search"
      value={words}
      required
      placeholder="姓名、拼音、拼音首字母、电话或回执号"
    />
    <SubmitButton label="找" />
  </DeskForm>
);

/** 筛选; with `search`, of what was searched for. */
export const FilterForm: FC<{
  filters: CaseFilters;
  member: StaffMember;
  search?: { csrf: string; words: string };
}> = ({ filters, member, search }) => {
  const inForce = filterWords(filters);
  return (
    <details class="sheet">
      <summary>{inForce.length === 0 ? '筛选' : `筛选：${inForce.join('、')}`}</summary>
      {search === undefined ? (
        <form method="get" action="/desk/cases" class="form">
          <FilterFields filters={filters} member={member} />
        </form>
      ) : (
        <DeskForm csrf={search.csrf} action="/desk/cases/search">
          <input type="hidden" name="words" value={search.words} />
          <FilterFields filters={filters} member={member} />
        </DeskForm>
      )}
    </details>
  );
};

const FilterFields: FC<{ filters: CaseFilters; member: StaffMember }> = ({ filters, member }) => (
  <>
    {offered.map(({ name, label, options, none = '不限' }) => (
      <Choice
        name={name}
        label={label}
        look="select"
        none={none}
        options={options}
        chosen={filters[name] ?? null}
      />
    ))}
    <Field
      name="place"
      label="地方"
      value={filters.place ?? ''}
      placeholder={member.region}
      hint={`写全路径，从“${member.region}”起`}
    />
    <SubmitButton label="筛选" look="plain" />
  </>
);
