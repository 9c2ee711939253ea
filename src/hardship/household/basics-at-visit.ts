import type { VisitFormDraft } from './visit-form.js';

/** What of 两不愁三保障 and water a visit found. */
export interface Basics {
  /** Names of what is not firm, in Chinese. */
  lacking: { field: string; says: string }[];
  /** Names of what nobody knows yet. */
  unknown: { field: string; label: string }[];
}

/** Goes through food and clothing, housing, water, schooling and medical insurance. */
export function basicsAt(draft: VisitFormDraft): Basics {
  const { foodAndClothing, housing, water, education, insured } = draft;
  const found: [field: string, label: string, found: string | undefined][] = [
    ['foodAndClothing', '吃和穿', foodAndClothing === 'not_ok' ? '吃和穿没有保障' : foodAndClothing],
    ['housing', '住房等级', housing === 'C' || housing === 'D' ? `住房是${housing}级，不安全` : housing],
    ['water', '饮水安全', water === 'not_ok' ? '饮水没有保障' : water],
    ['education', '义务教育', education === 'dropout' ? '义务教育阶段有孩子辍学' : education],
    ['insured', '医保参保', insured === 'not_all' ? '家里有人没参加医保' : insured],
  ];
  return {
    lacking: found.flatMap(([field, , says]) =>
      says !== undefined && says !== 'unknown' && !firm.includes(says) ? [{ field, says }] : [],
    ),
    unknown: found.flatMap(([field, label, says]) =>
      says === undefined || says === 'unknown' ? [{ field, label }] : [],
    ),
  };
}

const firm: readonly string[] = ['ok', 'A', 'B', 'none', 'all'];
