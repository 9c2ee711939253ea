import type { FC } from 'hono/jsx';
import { createInspectionDesk } from '../../../../hardship/supervision/inspection-desk.js';
import {
  findingStateNames,
  inspectionKinds,
  inspectionSource,
  isFindingOverdue,
  type Finding,
} from '../../../../hardship/supervision/inspection.js';
import type { Wrong } from '../../../../hardship/supervision/slip-desk.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { staffRoles } from '../../../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { notFound } from '../refusal-pages.js';
import { officesWithin, placeBelow } from './offices.js';

const shown = 50;

/** 三查一访: findings still to be mended, and the inspections of the area. */
export async function showInspections(c: DeskContext, { oversight: { supervision } }: DeskParts) {
  const today = shanghaiDay(c.now);
  const scope = c.member.region;
  const [findings, inspections, counts] = await Promise.all([
    supervision.findings({ scope, standing: 'open', limit: shown }),
    supervision.inspections({ scope, limit: shown }),
    supervision.findingCounts(scope, today),
  ]);
  return c.html(
    <DeskLayout frame={c} title="三查一访" here="inspections">
      <h1>三查一访</h1>
      <p class="soft">{inspectionSource}</p>
      {may(c.member, 'inspections_record') ? (
        <p class="buttons">
          <a class="button strong" href="/desk/inspections/new">
            记一次检查
          </a>
        </p>
      ) : null}
      <h2>{`还没整改好的问题（待整改 ${counts.open}，其中超期 ${counts.overdue}）`}</h2>
      {findings.length === 0 ? (
        <Empty text="没有待整改的问题。" />
      ) : (
        <DeskTable
          rows={findings}
          columns={[
            {
              head: '问题',
              title: true,
              cell: (each) => <a href={`/desk/inspections/${each.inspection}`}>{each.what}</a>,
            },
            { head: '地方', cell: ({ region }) => placeBelow(scope, region) },
            { head: '责任人', cell: ({ responsible }) => responsible },
            { head: '整改期限', cell: ({ mendBy }) => mendBy },
            { head: '情况', cell: (each) => <FindingBadge finding={each} today={today} /> },
          ]}
        />
      )}
      <h2>检查</h2>
      {inspections.length === 0 ? (
        <Empty text="还没有记过检查。" />
      ) : (
        <DeskTable
          rows={inspections}
          columns={[
            {
              head: '检查',
              title: true,
              cell: ({ id, kind }) => <a href={`/desk/inspections/${id}`}>{inspectionKinds[kind]}</a>,
            },
            { head: '地方', cell: ({ region }) => placeBelow(scope, region) },
            { head: '日期', cell: ({ on }) => on },
            {
              head: '签字',
              cell: ({ signed }) => (signed ? '已签字' : <span class="badge amber">还没有签字</span>),
            },
          ]}
        />
      )}
    </DeskLayout>,
  );
}

export const FindingBadge: FC<{ finding: Finding; today: string }> = ({ finding, today }) => {
  const late = isFindingOverdue(finding, today);
  const look = late ? 'badge red' : finding.state === 'closed' ? 'badge grey' : 'badge';
  return <span class={look}>{`${findingStateNames[finding.state]}${late ? '，已超期' : ''}`}</span>;
};

export async function showInspectionForm(c: DeskContext, parts: DeskParts, wrong?: Wrong) {
  const offices = await officesWithin(parts.staff.store, c.member, staffRoles);
  const regions = [...new Set([c.member.region, ...offices.map(({ region }) => region)])].sort();
  const more = (field: string) => (wrong?.field === field ? { error: wrong.says } : {});
  const sent = (name: string) => c.form.text(name);
  return c.html(
    <DeskLayout frame={c} title="记一次检查" here="inspections">
      <h1>记一次检查</h1>
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/inspections">
          <Choice
            name="kind"
            label="检查哪一项"
            required
            chosen={sent('kind')}
            options={Object.entries(inspectionKinds).map(([value, text]) => ({ value, text }))}
            {...more('kind')}
          />
          <Choice
            name="region"
            label="检查哪里"
            look="select"
            chosen={sent('region')}
            options={regions.map((value) => ({ value, text: placeBelow(c.member.region, value) }))}
            {...more('region')}
          />
          <Field
            name="on"
            label="哪天检查的"
            type="date"
            required
            value={sent('on') || shanghaiDay(c.now)}
            max={shanghaiDay(c.now)}
            {...more('on')}
          />
          <Field
            name="households"
            label="走了多少户"
            type="number"
            inputmode="numeric"
            min={0}
            unit="户"
            value={sent('households')}
            {...more('households')}
          />
          <p class="buttons">
            <SubmitButton label="下一步：记问题" />
          </p>
        </DeskForm>
      </section>
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

export async function beginInspection(c: DeskContext, parts: DeskParts) {
  const text = (name: string) => c.form.text(name);
  const begun = await createInspectionDesk(parts.oversight.supervision).begin(
    c.member,
    { kind: text('kind'), region: text('region'), on: text('on'), households: text('households') },
    c.now,
  );
  if (begun.kind === 'begun') return c.redirect(`/desk/inspections/${begun.id}`);
  return begun.kind === 'wrong' ? showInspectionForm(c, parts, begun) : notFound(c, c.member);
}
