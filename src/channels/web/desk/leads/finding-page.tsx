import { recordRound, RoundInput } from '../../../../hardship/rounds/record-round.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newSecretToken } from '../../../../shared/id.js';
import { DeskForm, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { FindingFields, readFinding } from './finding-fields.js';
import { recordedMessage, sentPlace } from './rounds-page.js';
import { WalkPlace } from './walk-form.js';

const permission = 'case_open';

/** 记一户: a household in trouble that somebody of the staff met or was told of; works without a signal. */
export const findingRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/finding', permission, handle: (c) => show(c, parts) },
  { method: 'post', path: '/finding', permission, handle: (c) => record(c, parts) },
];

async function show(c: DeskContext, { leads }: DeskParts, errors: Record<string, string> = {}) {
  const grids = await leads.rounds.grids(c.member.region);
  return c.html(
    <DeskLayout frame={c} title="记一户困难" here="finding">
      <h1>记一户困难</h1>
      <p>走访时看到的、别人告诉您的，都可以记。记下就开了案件，不用等。</p>
      <section class="sheet">
        <DeskForm
          csrf={c.csrf}
          action="/desk/finding"
          more={{ 'data-offline': 'finding', 'data-label': '记一户困难' }}
        >
          <input type="hidden" name="sent_as" value={c.form.text('sent_as') || newSecretToken()} />
          <WalkPlace c={c} grids={grids} errors={errors} />
          <FindingFields form={c.form} errors={errors} required />
          <p class="buttons">
            <SubmitButton label="记下，开案件" />
          </p>
          <p class="soft">没有信号也可以记：先存在这台手机里，有信号时自动发出，只发一次。</p>
        </DeskForm>
      </section>
    </DeskLayout>,
    Object.keys(errors).length === 0 ? 200 : 422,
  );
}

async function record(c: DeskContext, parts: DeskParts) {
  const place = await sentPlace(c, parts);
  if (place === null) return show(c, parts, { area: '没有找到这个村，请写清乡镇和村' });
  const found = readFinding(c.form, place.group);
  if (found.kind === 'wrong') return show(c, parts, found.errors);
  if (found.kind === 'none')
    return show(c, parts, { name: '请写上怎么称呼这一户', words: '请写上看到了什么' });
  const input = RoundInput.safeParse({
    ...place,
    sentAs: c.form.text('sent_as'),
    households: 0,
    on: shanghaiDay(c.now),
    finding: found.finding,
  });
  if (!input.success) return show(c, parts, { words: '这一页放得太久了，请刷新后再记' });
  const recorded = await recordRound(parts.leads, c.member, input.data, c.now);
  if (recorded.kind !== 'recorded' && recorded.kind !== 'known')
    return show(c, parts, { area: '这个地方不归您管', group: '这个组不归您管' });
  return c.redirect('/desk/finding', recordedMessage(recorded));
}
