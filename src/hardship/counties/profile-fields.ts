/** Fields of a profile that are a number of days (hours: `urgentHours`), in the order a form shows them. */
export const dayFields = [
  'visitDays',
  'noticeDays',
  'townshipDays',
  'countyDays',
  'wholeDays',
  'feedbackDays',
  'urgentHours',
  'urgentDays',
  'followUpDays',
] as const;
export type DayField = (typeof dayFields)[number];

export type ProfileField =
  | DayField
  | 'noticeCounting'
  | 'monitoringLine'
  | 'contact'
  | 'calendar'
  | 'calendarYear';

/** What each field is called on a form and in the log of changes, with its unit. */
export const profileFieldNames: Record<ProfileField, string> = {
  visitDays: '上门核实时限（工作日，从收到申报算）',
  noticeDays: '公示天数',
  noticeCounting: '公示天数怎么算',
  townshipDays: '乡镇审核时限（工作日）',
  countyDays: '县级审定时限（工作日）',
  wholeDays: '全程时限（工作日，从收到申报到审定）',
  feedbackDays: '不予纳入告知时限（工作日）',
  urgentHours: '急件先行帮扶时限（小时，夜间和节假日也算）',
  urgentDays: '急件先行帮扶时限（天，节假日也算）',
  followUpDays: '跟踪回访间隔（天）',
  monitoringLine: '监测收入线（元，每人每年）',
  contact: '联系电话',
  calendar: '放假和调休上班',
  calendarYear: '全年放假安排已录完',
};

/** Said wherever a limit is not known: never a number of another place. */
export const notEntered = (names: readonly string[]): string =>
  `本县县情设置里还没有录入${names.join('、')}。`;
