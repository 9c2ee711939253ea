import { shanghaiDay } from '../../../../shared/clock.js';
import {
  reviewVerdicts,
  type DecidedReview,
  type ReviewVerdict,
} from '../../../../eligibility/rule-review.js';
import type { ReviewGroup } from '../../../../eligibility/said-anew.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import type { KnowledgePages, KnowledgeParts } from './knowledge-parts.js';
import { ownsPlace } from './own-place.js';
import { GroupSheet } from './rule-review-sheet.js';

const path = '/desk/documents/rules';
/** Decisions shown below what waits. */
const mostDecided = 60;

/** 规则要重看: rules that a newer document may have taken the place of; a person says which. */
export const ruleReviewRoutes = (pages: KnowledgePages): DeskRoute[] => [
  {
    method: 'get',
    path: '/documents/rules',
    permission: 'rules_review',
    handle: (c) => show(c, pages),
  },
  {
    method: 'post',
    path: '/documents/rules',
    permission: 'rules_review',
    handle: (c) => decide(c, pages.knowledge),
  },
  {
    method: 'post',
    path: '/documents/rules/undo',
    permission: 'rules_review',
    handle: (c) => undo(c, pages.knowledge),
  },
];

/** What waits for a member: rules of the own place and below. */
export async function ownReviews(
  { ruleReviews }: Pick<KnowledgeParts, 'ruleReviews'>,
  member: StaffMember,
): Promise<ReviewGroup[]> {
  const groups = await ruleReviews.waiting();
  return groups
    .map((group) => ({
      ...group,
      reviews: group.reviews.filter(({ rule }) => ownsPlace(member, rule.place)),
    }))
    .filter(({ reviews }) => reviews.length > 0);
}

async function show(c: DeskContext, { knowledge, staff }: KnowledgePages) {
  const [groups, all] = await Promise.all([ownReviews(knowledge, c.member), knowledge.ruleReviews.decided()]);
  const decided = all.filter((one) => owns(c.member, one)).slice(0, mostDecided);
  const names = await staff.store.namesOf(decided.map(({ review }) => review.by));
  return c.html(
    <DeskLayout frame={c} title="规则要重看" here="documents" wide>
      <h1>规则要重看</h1>
      <p class="soft">
        来了新文件，下面这些整理好的规则可能不作数了。机器只是比了字句，不替您定：请看两边原文，再选。
      </p>
      {groups.length === 0 ? <Empty text="没有要重看的规则。" /> : null}
      {groups.map((group) => (
        <GroupSheet csrf={c.csrf} action={path} group={group} />
      ))}
      {decided.length === 0 ? null : (
        <section>
          <h2>定过的</h2>
          {decided.map(({ review, rule, newer }) => (
            <article class="card">
              <h3>{rule?.name ?? review.rule}</h3>
              <p>
                {reviewVerdicts[review.verdict]}，对着
                {newer === null ? '已经撤下的文件' : `《${newer.title}》`}
              </p>
              <p class="soft">
                {shanghaiDay(new Date(review.at))} · {names.get(review.by) ?? '同事'}
              </p>
              <DeskForm csrf={c.csrf} action={`${path}/undo`}>
                <input type="hidden" name="ids" value={review.id} />
                <SubmitButton label="撤销，再看" look="plain" />
              </DeskForm>
            </article>
          ))}
        </section>
      )}
    </DeskLayout>,
  );
}

const owns = (member: StaffMember, { rule }: DecidedReview): boolean =>
  rule !== null && ownsPlace(member, rule.place);

async function decide(c: DeskContext, knowledge: KnowledgeParts) {
  const newer = c.form.text('newer');
  const sent = c.form.text('verdict');
  const verdict = (Object.keys(reviewVerdicts) as ReviewVerdict[]).find((each) => each === sent);
  const own = (await ownReviews(knowledge, c.member))
    .filter((group) => group.newer.id === newer)
    .flatMap(({ reviews }) => reviews.map(({ rule }) => rule.id));
  const ticked = c.form.all('rule').filter((rule) => own.includes(rule));
  if (verdict === undefined || ticked.length === 0)
    return c.redirect(path, {
      kind: 'note',
      text: own.length === 0 ? '这些规则已经定过了。' : '请先勾上看过的规则，再选。',
    });
  const decided = await knowledge.ruleReviews.decide({ rules: ticked, newer, verdict }, c.member.id, c.now);
  if (decided.length === 0) return c.redirect(path, { kind: 'note', text: '这些规则已经定过了。' });
  return c.redirect(path, {
    kind: 'done',
    text: `${decided.length}条规则记成“${reviewVerdicts[verdict]}”了。`,
    undo: { label: '撤销', action: `${path}/undo`, fields: { ids: decided.map(({ id }) => id).join(',') } },
  });
}

async function undo(c: DeskContext, { ruleReviews }: KnowledgeParts) {
  const own = (await ruleReviews.decided()).filter((one) => owns(c.member, one));
  const sent = c.form.text('ids').split(',');
  const ids = own.map(({ review }) => review.id).filter((id) => sent.includes(id));
  const undone = ids.length === 0 ? 0 : await ruleReviews.undo(ids, c.member.id, c.now);
  return c.redirect(
    path,
    undone === 0
      ? { kind: 'note', text: '没有可以撤销的，可能已经撤销过了。' }
      : { kind: 'done', text: `${undone}条撤销了，请再看一看。` },
  );
}
