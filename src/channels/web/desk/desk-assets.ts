import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sheetStyle } from '../cards/sheet-style.js';
import { caseStyle } from './cases/case-style.js';
import { deskScript } from './desk-script.js';
import { deskStyle } from './desk-style.js';
import { policyStyle } from './policy/policy-style.js';
import { settingsStyle } from './settings/settings-style.js';
import { supervisionStyle } from './supervision/supervision-style.js';

interface DeskAsset {
  /** Below `/desk`; changes with the content, so that browsers may keep it for good. */
  path: string;
  type: string;
  body: string;
}

function asset(name: string, ending: 'css' | 'js', body: string): DeskAsset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  return { path: `/assets/${name}-${hash}.${ending}`, type, body };
}

const htmxFile = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');

export const styleAsset = asset(
  'desk',
  'css',
  deskStyle + caseStyle + policyStyle + settingsStyle + supervisionStyle + sheetStyle,
);
export const scriptAsset = asset('desk', 'js', deskScript);
export const htmxAsset = asset('htmx', 'js', readFileSync(htmxFile, 'utf8'));

export const deskAssets: readonly DeskAsset[] = [styleAsset, scriptAsset, htmxAsset];
