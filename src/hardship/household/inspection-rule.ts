import { z } from 'zod';

/** The rules supervisors run afterwards; shown to the cadre while the form is filled. */
export const inspectionRules = [
  'duplicate_id',
  'id_number',
  'labour_not_short',
  'job_risk_nobody_works',
  'two_insurances',
  'subsidy_without_disabled',
  'child_in_public_job',
  'tekun_works',
  'month_without_measure',
  'labour_without_development',
  'job_measure_without_earner',
  'work_incomplete',
] as const;
export const InspectionRule = z.enum(inspectionRules);
export type InspectionRule = z.infer<typeof InspectionRule>;

export const inspectionRuleNames: Record<InspectionRule, string> = {
  duplicate_id: '身份证号重复',
  id_number: '身份证号不对',
  labour_not_short: '缺劳动力与劳动力人数不符',
  job_risk_nobody_works: '务工就业不稳与务工情况不符',
  two_insurances: '同时参加两种医保',
  subsidy_without_disabled: '有残疾补贴、没有残疾人',
  child_in_public_job: '未满16岁在公益岗位',
  tekun_works: '特困人员登记为务工',
  month_without_measure: '纳入满一个月没有帮扶措施',
  labour_without_development: '有劳动力、满六个月没有产业就业措施',
  job_measure_without_earner: '有就业措施、没有人挣钱',
  work_incomplete: '务工信息不全',
};
