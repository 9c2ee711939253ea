import type { Child, FC } from 'hono/jsx';

/** A form of the desk: posts, and carries the form token. `children` bring fields and the button. */
export const DeskForm: FC<{
  csrf: string;
  action: string;
  /** With a file in it. */
  files?: boolean;
  class?: string;
  id?: string;
  /** For scripts: `hx-…` and `data-…`. */
  more?: Record<`hx-${string}` | `data-${string}`, string>;
  children?: Child;
}> = (form) => (
  <form
    method="post"
    action={form.action}
    class={form.class ?? 'form'}
    id={form.id}
    {...(form.files === true ? { enctype: 'multipart/form-data' } : {})}
    {...(form.more ?? {})}
  >
    <input type="hidden" name="csrf" value={form.csrf} />
    {form.children}
  </form>
);

interface Labelled {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was sent; the field is marked. */
  error?: string | undefined;
}

/** A labelled field; `rows` makes it a text of several lines. */
export const Field: FC<
  Labelled & {
    value?: string | number | null | undefined;
    type?: 'text' | 'password' | 'number' | 'date' | 'tel' | 'search' | 'month' | 'file';
    rows?: number;
    required?: boolean;
    /** Asked for, though a form without it is kept too. */
    wanted?: boolean;
    /** What may be meant, offered while typing; other words are taken too. */
    suggestions?: readonly string[];
    /** What the browser may fill in; none unless said. */
    autocomplete?: string;
    inputmode?: 'numeric' | 'decimal' | 'tel';
    maxlength?: number;
    min?: string | number;
    max?: string | number;
    step?: string | number;
    placeholder?: string;
    /** 单位：元, 人, 天. */
    unit?: string;
    accept?: string;
    readonly?: boolean;
    autofocus?: boolean;
  }
> = ({
  name,
  label,
  hint,
  error,
  value,
  rows,
  unit,
  type = 'text',
  autocomplete = 'off',
  wanted,
  suggestions,
  ...more
}) => {
  const id = `f-${name}`;
  const about = describedBy(id, hint, error);
  const wrong = error === undefined ? {} : { 'aria-invalid': 'true' as const };
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {label}
        {more.required === true || wanted === true ? null : <i>（可不填）</i>}
      </label>
      {hint === undefined ? null : (
        <small class="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {rows === undefined ? (
        <span class={unit === undefined ? 'line' : 'line with-unit'}>
          <input
            id={id}
            name={name}
            type={type}
            autocomplete={autocomplete}
            {...(type === 'file' ? {} : { value: value ?? '' })}
            {...(suggestions === undefined ? {} : { list: `${id}-known` })}
            {...more}
            {...about}
            {...wrong}
          />
          {unit === undefined ? null : <span class="unit">{unit}</span>}
          {suggestions === undefined ? null : (
            <datalist id={`${id}-known`}>
              {suggestions.map((known) => (
                <option value={known}></option>
              ))}
            </datalist>
          )}
        </span>
      ) : (
        <textarea
          id={id}
          name={name}
          rows={rows}
          required={more.required}
          maxlength={more.maxlength}
          placeholder={more.placeholder}
          readonly={more.readonly}
          {...about}
          {...wrong}
        >
          {value ?? ''}
        </textarea>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
};

export interface ChoiceOption {
  value: string;
  text: string;
  hint?: string;
}

/** One of several (`radio` for few, `select` for many), or some of them (`check`). */
export const Choice: FC<
  Labelled & {
    options: readonly ChoiceOption[];
    look?: 'radio' | 'select' | 'check';
    chosen?: string | readonly string[] | null;
    required?: boolean;
    /** First line of a select that chooses nothing. */
    none?: string;
  }
> = ({ name, label, hint, error, options, look = 'radio', chosen, required, none }) => {
  const id = `f-${name}`;
  const isChosen = (value: string) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);
  if (look === 'select') {
    return (
      <div class={error === undefined ? 'field' : 'field wrong'}>
        <label for={id}>{label}</label>
        {hint === undefined ? null : (
          <small class="hint" id={`${id}-hint`}>
            {hint}
          </small>
        )}
        <select id={id} name={name} required={required} {...describedBy(id, hint, error)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(({ value, text }) => (
            <option value={value} selected={isChosen(value)}>
              {text}
            </option>
          ))}
        </select>
        <FieldError id={id} error={error} />
      </div>
    );
  }
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} {...describedBy(id, hint, error)}>
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <small class="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      <div class="options">
        {options.map((option) => (
          <label class="option">
            <input
              type={look === 'check' ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              checked={isChosen(option.value)}
              required={look === 'radio' ? required : undefined}
            />
            <span>
              {option.text}
              {option.hint === undefined ? null : <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
};

/** Prints the page; the browser asks how. */
export const PrintButton: FC<{ label?: string }> = ({ label = '打印' }) => (
  <button type="button" class="button plain" data-print="">
    {label}
  </button>
);

/** The button that sends a form. `danger` for what is not easily taken back; `confirm` asks first where scripts run. */
export const SubmitButton: FC<{
  label: string;
  look?: 'strong' | 'plain' | 'danger';
  name?: string;
  value?: string;
  confirm?: string;
  formaction?: string;
}> = ({ label, look = 'strong', name, value, confirm, formaction }) => (
  <button
    type="submit"
    class={`button ${look}`}
    name={name}
    value={value}
    formaction={formaction}
    {...(confirm === undefined ? {} : { 'data-confirm': confirm })}
  >
    {label}
  </button>
);

/** Tells a browser that keeps passwords whose password the form is about. */
export const UserName: FC<{ name: string }> = ({ name }) => (
  <input type="text" name="username" value={name} autocomplete="username" hidden readonly />
);

const FieldError: FC<{ id: string; error: string | undefined }> = ({ id, error }) =>
  error === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  );

function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return about === '' ? {} : { 'aria-describedby': about };
}
