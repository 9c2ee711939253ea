import type { HouseholdGroup } from '../cases/case.js';

/** A passage of the corpus that says what a group is, as the policy room cites it. */
export interface PassageCite {
  passage: string;
  document: string;
  title: string;
  quote: string;
  url: string;
}

/** What was found for each group; nothing where the corpus does not define it. */
export type GroupCites = Partial<Record<HouseholdGroup, readonly PassageCite[]>>;

export const groupNames: Record<HouseholdGroup, string> = {
  unstable: '脱贫不稳定户',
  marginal: '边缘易致贫户',
  sudden: '突发严重困难户',
};

/** The question that finds the passage which defines a group. */
export function criterionOf(group: HouseholdGroup): string {
  const about: Record<HouseholdGroup, string> = {
    unstable: '人均纯收入低于监测线、有返贫风险的脱贫户',
    marginal: '人均纯收入低于监测线、有致贫风险的一般农户',
    sudden: '因病因灾因意外事故刚性支出较大或收入大幅缩减、基本生活严重困难的农户',
  };
  return `什么样的家庭算${groupNames[group]}？${about[group]}`;
}

/** The first passage found, and the words that stand beside a ground. */
export function citeFor(
  group: HouseholdGroup,
  cites: GroupCites,
): { cite: PassageCite | null; citeSays: string } {
  const cite = cites[group]?.[0] ?? null;
  return {
    cite,
    citeSays:
      cite === null
        ? `文件库里没有找到写明“${groupNames[group]}”认定条件的段落`
        : `依据《${cite.title}》：“${cite.quote}”`,
  };
}
