import type { FC } from 'hono/jsx';
import { readNumber } from '../../../../hardship/household/read-number.js';
import {
  Migrant,
  migrantPopulations,
  migrantReaches,
  migrantSectors,
  migrantStates,
} from '../../../../hardship/migrants/migrant.js';
import type { MigrantInput } from '../../../../hardship/migrants/record-migrant.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskContext } from '../desk-routes.js';
import type { SentFields } from '../sent-fields.js';
import { migrantStateWords, populationWords, reachWords } from './lead-words.js';
import { walksManyVillages } from './walk-place.js';

const Input = Migrant.pick({
  region: true,
  name: true,
  phone: true,
  population: true,
  reach: true,
  place: true,
  employer: true,
  sector: true,
  wage: true,
  since: true,
  state: true,
});

const wrongWords: Record<string, string> = {
  name: '请写姓名',
  phone: '电话号码不对，不知道可以空着',
  population: '请选是哪一类人口',
  reach: '请选在哪里务工',
  wage: '请写每月几元，如 5200',
  since: '请选日期',
  state: '请选现在的情况',
};

export type ReadMigrant =
  | { kind: 'input'; input: MigrantInput }
  | { kind: 'wrong'; errors: Record<string, string> };

/** What the form tells of somebody. */
export function readMigrant(form: SentFields, region: string): ReadMigrant {
  const orNull = (name: string) => form.text(name) || null;
  const wage = form.text('wage');
  const read = Input.safeParse({
    region,
    name: form.text('name'),
    phone: form.text('phone').replace(/[\s\-–—]/gu, '') || null,
    population: form.text('population'),
    reach: form.text('reach'),
    place: orNull('place'),
    employer: orNull('employer'),
    sector: orNull('sector'),
    wage: wage === '' ? null : (readNumber(wage) ?? NaN),
    since: orNull('since'),
    state: form.text('state'),
  });
  if (read.success) return { kind: 'input', input: read.data };
  const fields = read.error.issues.map(({ path }) => String(path[0]));
  return {
    kind: 'wrong',
    errors: Object.fromEntries(fields.map((field) => [field, wrongWords[field] ?? '这一项不对'])),
  };
}

export const MigrantForm: FC<{ c: DeskContext; kept: Migrant | null; errors: Record<string, string> }> = ({
  c,
  kept,
  errors,
}) => {
  const sent = c.form.names().length > 0;
  const value = (name: keyof MigrantInput): string => (sent ? c.form.text(name) : String(kept?.[name] ?? ''));
  return (
    <DeskLayout frame={c} title="务工登记" here="migrants">
      <h1>{kept === null ? '登记一个务工的人' : '务工登记'}</h1>
      <section class="sheet">
        <DeskForm csrf={c.csrf} action={kept === null ? '/desk/migrants' : `/desk/migrants/${kept.id}`}>
          <input
            type="hidden"
            name="version"
            value={sent ? c.form.text('version') : String(kept?.version ?? 0)}
          />
          <Field
            name="name"
            label="姓名"
            value={value('name')}
            maxlength={40}
            required
            error={errors['name']}
          />
          {walksManyVillages(c.member) ? (
            <Field
              name="area"
              label="家在哪个村"
              value={sent ? c.form.text('area') : (kept?.region.slice(c.member.region.length) ?? '')}
              maxlength={60}
              required
              error={errors['area']}
            />
          ) : null}
          <Choice
            name="state"
            label="现在"
            chosen={value('state')}
            required
            error={errors['state']}
            options={migrantStates.map((each) => ({
              value: each,
              text: migrantStateWords[each],
              ...(each === 'lost_job' ? { hint: '选了它，就开案件去核实' } : {}),
            }))}
          />
          <Choice
            name="population"
            label="哪一类人口"
            chosen={value('population')}
            required
            error={errors['population']}
            options={migrantPopulations.map((each) => ({ value: each, text: populationWords[each] }))}
          />
          <Choice
            name="reach"
            label="在哪里务工"
            chosen={value('reach')}
            required
            error={errors['reach']}
            options={migrantReaches.map((each) => ({ value: each, text: reachWords[each] }))}
          />
          <Field
            name="place"
            label="具体地方"
            hint="如：浙江省宁波市"
            value={value('place')}
            maxlength={60}
          />
          <Field name="employer" label="单位" value={value('employer')} maxlength={60} />
          <Choice
            name="sector"
            label="行业（可不填）"
            look="select"
            none="不知道"
            chosen={value('sector')}
            options={migrantSectors.map((each) => ({ value: each, text: each }))}
          />
          <Field
            name="wage"
            label="每月工资"
            inputmode="numeric"
            unit="元"
            value={value('wage')}
            maxlength={12}
            error={errors['wage']}
          />
          <Field name="since" label="哪一天开始" type="date" value={value('since')} error={errors['since']} />
          <Field
            name="phone"
            label="电话"
            type="tel"
            inputmode="tel"
            value={value('phone')}
            maxlength={20}
            error={errors['phone']}
          />
          {kept === null ? null : <p class="soft">联系过、没有变化，也请点“记下”，这一期就算联系上了。</p>}
          <p class="buttons">
            <SubmitButton label="记下" />
          </p>
        </DeskForm>
      </section>
    </DeskLayout>
  );
};
