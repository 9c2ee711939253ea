import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';
import { saveAnalysis, showAnalyses, showAnalysis } from './analysis-page.js';
import { dutiesWorkbook, recordDuty, showDuties, takeBackDuty } from './duties-page.js';
import { reportEvery, reports, reportWorkbook, showReport, type ReportEvery } from './report-page.js';

/** “5个1”, “321” (周调月报, 季调度) and 分析研判. */
export const dutyRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/duties', permission: 'duties_record', handle: (c) => showDuties(c, parts) },
  {
    method: 'get',
    path: '/duties/calendar.xlsx',
    permission: 'duties_record',
    handle: (c) => dutiesWorkbook(c, parts),
  },
  {
    method: 'post',
    path: '/duties/take-back',
    permission: 'duties_record',
    handle: (c) => takeBackDuty(c, parts),
  },
  {
    method: 'post',
    path: '/duties/:id/done',
    permission: 'duties_record',
    handle: (c) => recordDuty(c, parts),
  },
  ...reportEvery.flatMap((every) => report(parts, every)),
  {
    method: 'get',
    path: '/duties/quarter',
    permission: 'statistics_read',
    handle: (c) => showAnalyses(c, parts),
  },
  {
    method: 'get',
    path: '/duties/analysis',
    permission: 'statistics_read',
    handle: (c) => showAnalysis(c, parts),
  },
  {
    method: 'post',
    path: '/duties/analysis',
    permission: 'duties_record',
    handle: (c) => saveAnalysis(c, parts),
  },
];

const report = (parts: DeskParts, every: ReportEvery): DeskRoute[] => [
  {
    method: 'get',
    path: `/duties/${reports[every].path}`,
    permission: 'statistics_read',
    handle: (c) => showReport(c, parts, every),
  },
  {
    method: 'get',
    path: `/duties/${reports[every].path}.xlsx`,
    permission: 'statistics_read',
    handle: (c) => reportWorkbook(c, parts, every),
  },
];
