import { beginImport, foreseeImport } from '../../../../hardship/leads/import-warnings.js';
import { headersAt, headerSignature, mappingLacks } from '../../../../hardship/leads/warning-columns.js';
import type { WarningImport } from '../../../../hardship/leads/warning-import.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { largestFile } from '../../sent-file.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { ImportChecked } from './import-check-page.js';
import { ImportColumns, sentMapping } from './import-columns-page.js';
import { ImportList } from './import-list-page.js';
import { ImportProgress, ImportResult } from './import-result-page.js';

const permission = 'import_warnings';
const listed = 30;
const faultsShown = 600;

/** 部门预警名单: a sheet is sent, its columns are looked at, it is tried, then brought in. */
export function importRoutes(parts: DeskParts): DeskRoute[] {
  const own = (handle: (c: DeskContext, kept: WarningImport) => Response | Promise<Response>) =>
    async function ofMember(c: DeskContext): Promise<Response> {
      const kept = await parts.leads.imports.find(c.param('id'));
      return kept === null || !inScope(c.member, kept.region) ? notFound(c, c.member) : handle(c, kept);
    };
  return [
    { method: 'get', path: '/imports', permission, handle: (c) => showList(c, parts) },
    { method: 'post', path: '/imports', permission, handle: (c) => takeSheet(c, parts) },
    { method: 'get', path: '/imports/:id', permission, handle: own((c, kept) => show(c, parts, kept)) },
    {
      method: 'get',
      path: '/imports/:id/progress',
      permission,
      handle: own((c, kept) =>
        kept.state === 'running'
          ? c.fragment(<ImportProgress kept={kept} here={parts.leads.runner.isRunning(kept.id)} />)
          : c.web.body(null, 200, { 'HX-Refresh': 'true' }),
      ),
    },
    {
      method: 'post',
      path: '/imports/:id/columns',
      permission,
      handle: own((c, kept) => choose(c, parts, kept)),
    },
    {
      method: 'get',
      path: '/imports/:id/check',
      permission,
      handle: own((c, kept) => check(c, parts, kept)),
    },
    { method: 'post', path: '/imports/:id/run', permission, handle: own((c, kept) => run(c, parts, kept)) },
    { method: 'post', path: '/imports/:id/drop', permission, handle: own((c, kept) => drop(c, parts, kept)) },
  ];
}

async function showList(c: DeskContext, { leads }: DeskParts, trouble?: string) {
  const imports = await leads.imports.list(c.member.region, listed);
  return c.html(<ImportList c={c} imports={imports} trouble={trouble} />, trouble === undefined ? 200 : 422);
}

async function takeSheet(c: DeskContext, parts: DeskParts) {
  const file = c.form.file('sheet');
  const bureau = c.form.text('bureau').slice(0, 40);
  if (bureau === '') return showList(c, parts, '请写上是哪个部门的名单。');
  if (file === null) return showList(c, parts, '请选一个表格文件。');
  if (file.size > largestFile) return showList(c, parts, '文件太大，最大12MB。请分成几个文件。');
  const read = await parts.leads.sheets.readSheet(new Uint8Array(await file.arrayBuffer()));
  switch (read.kind) {
    case 'unreadable':
      return showList(c, parts, '这个文件读不了。请在表格软件里“另存为”.xlsx 或 .csv，再传一次。');
    case 'too_large':
      return showList(c, parts, `行数太多，最多${read.rowsAtMost}行。请分成几个文件。`);
    case 'rows': {
      const sheet = { fileName: file.name.slice(0, 80), rows: read.rows };
      const begun = await beginImport(parts.leads, c.member, { bureau, sheet }, c.now);
      return c.redirect(`/desk/imports/${begun.id}`);
    }
    default:
      return read satisfies never;
  }
}

/** Faults of whole rows, from the row that the address names. */
async function faultsOf(c: DeskContext, { leads }: DeskParts, { id }: WarningImport) {
  const after = /^\d{1,7}$/.test(c.query('after')) ? { row: Number(c.query('after')) } : null;
  const found = await leads.imports.faults(id, after, faultsShown);
  if (found.length < faultsShown) return { faults: found, next: undefined };
  const faults = found.filter(({ row }) => row < found.at(-1)!.row);
  return { faults, next: `/desk/imports/${id}?after=${faults.at(-1)!.row}` };
}

async function show(c: DeskContext, parts: DeskParts, kept: WarningImport, lacks: string[] = []) {
  const { leads, accessLog } = parts;
  if (kept.state !== 'mapping') {
    const { faults, next } = await faultsOf(c, parts, kept);
    const here = leads.runner.isRunning(kept.id);
    return c.html(<ImportResult c={c} kept={kept} faults={faults} next={next} here={here} />);
  }
  const sheet = await leads.imports.sheet(kept.id);
  if (sheet === null) return notFound(c, c.member);
  // a few cells of each column are shown
  await noteReading(accessLog, c.member, 'import_match', null, c.now);
  return c.html(
    <ImportColumns c={c} kept={kept} sheet={sheet} lacks={lacks} />,
    lacks.length === 0 ? 200 : 422,
  );
}

async function choose(c: DeskContext, parts: DeskParts, kept: WarningImport) {
  const { imports } = parts.leads;
  const sheet = kept.state === 'mapping' ? await imports.sheet(kept.id) : null;
  if (sheet === null) return c.redirect(`/desk/imports/${kept.id}`);
  const mapping = sentMapping(c.form, sheet.rows);
  const signature = headerSignature(headersAt(sheet.rows, mapping.headerRow));
  await imports.choose(kept.id, mapping, signature, c.now.toISOString());
  const lacks = mappingLacks(mapping);
  if (lacks.length > 0) return show(c, parts, { ...kept, mapping }, lacks);
  const moved = mapping.headerRow !== kept.mapping?.headerRow;
  return c.redirect(moved ? `/desk/imports/${kept.id}` : `/desk/imports/${kept.id}/check`);
}

async function check(c: DeskContext, { leads }: DeskParts, kept: WarningImport) {
  const sheet = kept.state === 'mapping' ? await leads.imports.sheet(kept.id) : null;
  if (sheet === null || kept.mapping === null || mappingLacks(kept.mapping).length > 0)
    return c.redirect(`/desk/imports/${kept.id}`);
  const foresight = await foreseeImport(leads, kept, sheet, c.member, c.now);
  return c.html(<ImportChecked c={c} kept={kept} foresight={foresight} />);
}

async function run(c: DeskContext, { leads }: DeskParts, kept: WarningImport) {
  if (kept.state === 'mapping') {
    if (kept.mapping === null || mappingLacks(kept.mapping).length > 0)
      return c.redirect(`/desk/imports/${kept.id}`);
    await leads.imports.start(kept.id);
  }
  leads.runner.start(kept.id, c.member);
  return c.redirect(`/desk/imports/${kept.id}`);
}

async function drop(c: DeskContext, { leads }: DeskParts, kept: WarningImport) {
  const dropped = await leads.imports.drop(kept.id, c.now.toISOString());
  return c.redirect(
    '/desk/imports',
    dropped
      ? { kind: 'done', text: '这份名单不导入了，传上来的内容已经删掉。' }
      : { kind: 'note', text: '这份名单已经办完了，没有改动。' },
  );
}
