import type { FC } from 'hono/jsx';
import type { Grid } from '../../../../hardship/rounds/round.js';
import { newSecretToken } from '../../../../shared/id.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import type { DeskContext } from '../desk-routes.js';
import { FindingFields } from './finding-fields.js';
import { ownWalk, walksManyVillages } from './walk-place.js';

/** Where the walk was: the member's own village, or one of several. */
export const WalkPlace: FC<{ c: DeskContext; grids: readonly Grid[]; errors: Record<string, string> }> = ({
  c,
  grids,
  errors,
}) => {
  const own = ownWalk(c.member);
  const chosen = (name: string) => c.form.text(name) || c.query(name);
  const areas = [...new Set(grids.map(({ area }) => area))];
  return (
    <>
      {walksManyVillages(c.member) ? (
        <>
          {areas.length === 0 ? null : (
            <Choice
              name="area"
              label="哪个村"
              look="select"
              none="下面自己写"
              chosen={chosen('area')}
              options={areas.map((value) => ({ value, text: value.slice(c.member.region.length) || value }))}
            />
          )}
          <Field
            name="area_typed"
            label={areas.length === 0 ? '哪个村' : '名单里没有的村'}
            hint="如：八宝镇新屯村"
            value={c.form.text('area_typed')}
            maxlength={60}
            error={errors['area']}
          />
        </>
      ) : (
        <input type="hidden" name="area" value={own.area} />
      )}
      {own.group === '' ? (
        <Field
          name="group"
          label="哪个组"
          hint="如：三组。不分组的村可以空着"
          value={chosen('group')}
          maxlength={20}
          error={errors['group']}
        />
      ) : (
        <input type="hidden" name="group" value={own.group} />
      )}
    </>
  );
};

/** 记一次走访: kept in the browser while there is no signal. */
export const WalkForm: FC<{ c: DeskContext; grids: readonly Grid[]; errors: Record<string, string> }> = ({
  c,
  grids,
  errors,
}) => (
  <section class="sheet">
    <h2>记一次走访</h2>
    <DeskForm
      csrf={c.csrf}
      action="/desk/rounds"
      more={{ 'data-offline': 'round', 'data-label': '走访记录' }}
    >
      <input type="hidden" name="sent_as" value={c.form.text('sent_as') || newSecretToken()} />
      <WalkPlace c={c} grids={grids} errors={errors} />
      <Field
        name="households"
        label="走了几户"
        type="number"
        inputmode="numeric"
        min={0}
        max={2000}
        unit="户"
        value={c.form.text('households')}
        required
        error={errors['households']}
      />
      <Field
        name="on"
        label="哪一天走的"
        type="date"
        value={c.form.text('on') || shanghaiDay(c.now)}
        max={shanghaiDay(c.now)}
        required
        error={errors['on']}
      />
      <details
        open={c.form.text('words') !== '' || c.form.text('name') !== '' || c.form.text('phone') !== ''}
      >
        <summary>发现有一户不好过（没有就不用填）</summary>
        <FindingFields form={c.form} errors={errors} required={false} />
      </details>
      <p class="buttons">
        <SubmitButton label="记下" />
      </p>
      <p class="soft">没有信号也可以记：先存在这台手机里，有信号时自动发出，只发一次。</p>
    </DeskForm>
  </section>
);
