import type { FC } from 'hono/jsx';
import type { FieldKind } from '../../../../hardship/household/field-kind.js';
import type { VisitField } from '../../../../hardship/household/visit-fields.js';
import { Choice, Field } from '../desk-form.js';

/** One question of the form, by the kind of its answer. */
export const VisitAnswer: FC<{
  field: VisitField;
  name: string;
  inputs: Readonly<Record<string, string>>;
  error: string | undefined;
}> = ({ field: { label, kind, required: wanted }, name, inputs, error }) => {
  const value = inputs[name] ?? '';
  const asked = { name, label, error };
  const typed = { ...asked, value, wanted };
  switch (kind.kind) {
    case 'choice':
      return (
        <Choice
          {...asked}
          chosen={value}
          look={kind.options.length > 4 ? 'select' : 'radio'}
          {...(kind.options.length > 4 ? { none: '请选' } : {})}
          options={kind.options.map(([code, text]) => ({ value: code, text }))}
        />
      );
    case 'yes_no':
      return (
        <Choice
          {...asked}
          chosen={value}
          options={[
            { value: '1', text: '是' },
            { value: '0', text: '不是' },
          ]}
        />
      );
    case 'several':
      return <Several {...asked} kind={kind} inputs={inputs} />;
    case 'text':
      return <Field {...typed} maxlength={kind.longest} {...(kind.long === true ? { rows: 3 } : {})} />;
    case 'day':
      return <Field {...typed} type="date" />;
    case 'amount':
    case 'whole':
    case 'born':
    case 'id_number':
      return <Field {...typed} hint={typedAs[kind.kind]} />;
    default:
      return kind satisfies never;
  }
};

const typedAs = {
  amount: '比如 3000、3千、一万二、3000到4000、没有、不知道',
  whole: undefined,
  born: '比如 1956 或 67岁',
  id_number: undefined,
} as const;

/** Several answers at once: a box for each, and one that says there is none. */
const Several: FC<{
  name: string;
  label: string;
  kind: Extract<FieldKind, { kind: 'several' }>;
  inputs: Readonly<Record<string, string>>;
  error: string | undefined;
}> = ({ name, label, kind, inputs, error }) => (
  <fieldset class={error === undefined ? 'field' : 'field wrong'}>
    <legend>{label}</legend>
    <div class="options">
      {[...kind.options, ['none', '没有'] as const].map(([code, text]) => (
        <label class="option">
          <input
            type="checkbox"
            name={`${name}.${code}`}
            value="1"
            checked={!['', '0', undefined].includes(inputs[`${name}.${code}`])}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
    {error === undefined ? null : <p class="error">{error}</p>}
  </fieldset>
);
