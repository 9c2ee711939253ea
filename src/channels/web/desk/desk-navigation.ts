import { may, type Permission } from '../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../hardship/staff/staff-member.js';

/** A place in the navigation; who may not go there does not see it. */
export interface NavigationEntry {
  key: string;
  label: string;
  /** A whole path, `/desk/…`. */
  path: string;
  permission: Permission | 'signed_in';
  /** Also in the bar at the bottom of a phone, which has room for five. */
  bar?: true;
}

/** Every page worth finding from anywhere, in order. A page adds its line here. */
export const navigation = [
  { key: 'today', label: '今天', path: '/desk', permission: 'signed_in', bar: true },
  { key: 'cases', label: '案件', path: '/desk/cases', permission: 'cases_read', bar: true },
  { key: 'rounds', label: '走访', path: '/desk/rounds', permission: 'rounds_record', bar: true },
  { key: 'policy', label: '查政策', path: '/desk/policy', permission: 'policy_ask', bar: true },
  { key: 'leaflet', label: '明白纸', path: '/desk/leaflet', permission: 'policy_ask' },
  { key: 'cards', label: '要重印的明白卡', path: '/desk/cards', permission: 'personal_read' },
  { key: 'outbox', label: '待告知', path: '/desk/outbox', permission: 'outbox_call' },
  { key: 'finding', label: '记一户困难', path: '/desk/finding', permission: 'case_open' },
  { key: 'coverage', label: '走访覆盖', path: '/desk/rounds/coverage', permission: 'statistics_read' },
  { key: 'imports', label: '导入部门预警', path: '/desk/imports', permission: 'import_warnings' },
  { key: 'migrants', label: '务工台账', path: '/desk/migrants', permission: 'migrants_record' },
  { key: 'disaster', label: '灾害模式', path: '/desk/disaster', permission: 'disaster_mode' },
  { key: 'notices', label: '公示', path: '/desk/notices', permission: 'notices_make' },
  { key: 'supervision', label: '督办单', path: '/desk/supervision', permission: 'cases_read' },
  { key: 'inspections', label: '三查一访', path: '/desk/inspections', permission: 'cases_read' },
  { key: 'statistics', label: '统计', path: '/desk/statistics', permission: 'statistics_read' },
  { key: 'duties', label: '该做的事', path: '/desk/duties', permission: 'duties_record' },
  { key: 'export', label: '导出', path: '/desk/export', permission: 'export' },
  { key: 'documents', label: '文件', path: '/desk/documents', permission: 'documents_manage' },
  { key: 'unanswered', label: '没答上来', path: '/desk/unanswered', permission: 'unanswered_manage' },
  { key: 'settings', label: '县情设置', path: '/desk/settings', permission: 'county_settings_edit' },
  { key: 'users', label: '用户', path: '/desk/users', permission: 'users_manage' },
  { key: 'access_log', label: '查看记录', path: '/desk/access-log', permission: 'access_log_read' },
  { key: 'account', label: '我的账号', path: '/desk/account', permission: 'signed_in' },
] as const satisfies readonly NavigationEntry[];

export type NavigationKey = (typeof navigation)[number]['key'] | 'more';

export const navigationOf = (member: StaffMember): readonly NavigationEntry[] =>
  navigation.filter(({ permission }) => permission === 'signed_in' || may(member, permission));
