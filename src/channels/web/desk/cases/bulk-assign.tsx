import type { FC } from 'hono/jsx';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { whyNot } from './answer-worked.js';
import { casePath } from './case-path.js';

/** Most that are assigned with one tap. */
const assignedAtOnce = 50;

interface NotGiven {
  id: string;
  /** How the household is called; null where the member may not read that. */
  name: string | null;
  why: string;
}

export type GivenToOne =
  | { kind: 'nothing_chosen' }
  | { kind: 'given'; to: string; given: number; not: readonly NotGiven[] };

/** Gives the chosen cases to one person; whatever somebody changed since the list was shown stays as it is. */
export async function giveToOne(c: DeskContext, parts: DeskParts): Promise<GivenToOne> {
  const chosen = [...new Set(c.form.all('case'))].slice(0, assignedAtOnce);
  const responsible = c.form.text('responsible');
  if (chosen.length === 0 || responsible === '') return { kind: 'nothing_chosen' };
  const seen = new Map(c.form.all('seen').map((each) => each.split(' ') as [string, string]));
  const not: NotGiven[] = [];
  for (const id of chosen) {
    const why = await give(c, parts, id, responsible, seen.get(id));
    if (why !== null) not.push({ id, name: await nameOf(c, parts, id), why });
  }
  const names = await parts.casework.colleagues.names([responsible]);
  return { kind: 'given', to: names.get(responsible) ?? '这个人', given: chosen.length - not.length, not };
}

/** Null when it was given, or why it was not. */
async function give(
  c: DeskContext,
  parts: DeskParts,
  id: string,
  responsible: string,
  seen: string | undefined,
): Promise<string | null> {
  const { cases, colleagues, desk } = parts.casework;
  const kept = await cases.find(id);
  if (kept === null || !inScope(c.member, kept.region)) return '不在您管的地方。';
  if (seen !== undefined && String(kept.version) !== seen) {
    const names = await colleagues.names([kept.responsible]);
    const whose = kept.responsible === null ? '还没有责任人' : `责任人${names.get(kept.responsible) ?? ''}`;
    return `别人刚刚改过，现在是“${kept.state}”，${whose}。请看过再派。`;
  }
  const worked = await desk.enter(c.member, id, { action: '分派', responsible, note: null }, c.now);
  if (worked.kind === 'done') return null;
  return worked.kind === 'not_found' ? '不在您管的地方。' : whyNot(parts, worked);
}

/** Only of cases that are on the member's own list. */
async function nameOf(c: DeskContext, parts: DeskParts, id: string): Promise<string | null> {
  const file = await parts.casework.cases.file(id);
  return file !== null && inScope(c.member, file.case.region) ? (file.origin?.name ?? null) : null;
}

/** What came of it, above the list. */
export const NotGivenList: FC<{ worked: Extract<GivenToOne, { kind: 'given' }> }> = ({
  worked: { to, given, not },
}) => (
  <section class="sheet" id="not-given">
    <h2>{given === 0 ? '一户也没有派出去' : `给${to}派了 ${given} 户，有 ${not.length} 户没有派`}</h2>
    <ul class="plain">
      {not.map(({ id, name, why }) => (
        <li>
          <a href={casePath(id)}>
            <b>{name ?? '（看不到是谁）'}</b>
          </a>
          <br />
          {why}
        </li>
      ))}
    </ul>
  </section>
);
