import type { CauseCode } from '../reports/cause.js';

/** Cause codes as the collection form calls them. */
export const causeNames: Record<CauseCode, string> = {
  '01': '因病',
  '02': '因自然灾害',
  '0201': '因洪涝灾害',
  '0202': '因地质灾害',
  '0203': '因旱灾',
  '0204': '因生物灾害',
  '0205': '因气象灾害',
  '0206': '因地震',
  '0299': '因其他自然灾害',
  '03': '因残',
  '04': '因缺劳动力',
  '05': '因意外事故',
  '06': '因产业失败',
  '07': '因务工就业不稳',
  '09': '因学',
  '99': '其他',
};
