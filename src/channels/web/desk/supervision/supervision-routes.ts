import type { DeskParts } from '../desk-parts.js';
import type { DeskRoute } from '../desk-routes.js';
import { beginInspection, showInspectionForm, showInspections } from './inspection-list-page.js';
import { addFinding, followFinding, showInspection, signInspection } from './inspection-page.js';
import { issueSlip, showSlipForm } from './slip-form-page.js';
import { showSlips } from './slip-list-page.js';
import { actOnSlip, showSlip } from './slip-page.js';

/** 督办单 and 三查一访. */
export const supervisionRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/supervision', permission: 'cases_read', handle: (c) => showSlips(c, parts) },
  {
    method: 'get',
    path: '/supervision/new',
    permission: 'slips_issue',
    handle: (c) => showSlipForm(c, parts),
  },
  { method: 'post', path: '/supervision', permission: 'slips_issue', handle: (c) => issueSlip(c, parts) },
  { method: 'get', path: '/supervision/:id', permission: 'cases_read', handle: (c) => showSlip(c, parts) },
  { method: 'post', path: '/supervision/:id', permission: 'cases_read', handle: (c) => actOnSlip(c, parts) },

  { method: 'get', path: '/inspections', permission: 'cases_read', handle: (c) => showInspections(c, parts) },
  {
    method: 'get',
    path: '/inspections/new',
    permission: 'inspections_record',
    handle: (c) => showInspectionForm(c, parts),
  },
  {
    method: 'post',
    path: '/inspections',
    permission: 'inspections_record',
    handle: (c) => beginInspection(c, parts),
  },
  {
    method: 'get',
    path: '/inspections/:id',
    permission: 'cases_read',
    handle: (c) => showInspection(c, parts),
  },
  {
    method: 'post',
    path: '/inspections/:id/findings',
    permission: 'inspections_record',
    handle: (c) => addFinding(c, parts),
  },
  {
    method: 'post',
    path: '/inspections/:id/sign',
    permission: 'inspections_record',
    handle: (c) => signInspection(c, parts),
  },
  { method: 'post', path: '/findings/:id', permission: 'cases_read', handle: (c) => followFinding(c, parts) },
];
