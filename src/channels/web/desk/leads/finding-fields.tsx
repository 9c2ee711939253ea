import type { FC } from 'hono/jsx';
import { Finding } from '../../../../hardship/leads/open-finding.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { causeGroups, CauseGroup, codesOf } from '../../../../hardship/reports/cause.js';
import { Choice, Field } from '../desk-form.js';
import type { SentFields } from '../sent-fields.js';

export type ReadFinding =
  | { kind: 'finding'; finding: Finding }
  | { kind: 'none' }
  | { kind: 'wrong'; errors: Record<string, string> };

/** What was found, as the form says it; none when neither name nor words are filled in. */
export function readFinding(form: SentFields, group: string): ReadFinding {
  const [name, words] = [form.text('name'), form.text('words')];
  const phone = form.text('phone').replace(/[\s\-–—]/gu, '');
  if (name === '' && words === '' && phone === '') return { kind: 'none' };
  const errors: Record<string, string> = {};
  if (name === '') errors['name'] = '请写上怎么称呼这一户，如：老张家';
  if (words === '') errors['words'] = '请写上看到了什么';
  if (phone !== '' && !/^(1[3-9]\d{9}|0\d{9,11})$/.test(phone))
    errors['phone'] = '电话号码不对，不知道可以空着';
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  const groups = form.all('cause').flatMap((each) => {
    const read = CauseGroup.safeParse(each);
    return read.success ? [read.data] : [];
  });
  const house = form.text('house');
  const said = [group, house].filter((each) => each !== '').join(' ');
  const finding = Finding.safeParse({
    name: name.slice(0, 40),
    said: (said === '' ? '村里' : said).slice(0, 120),
    phone: phone === '' ? null : phone,
    words: words.slice(0, 2000),
    causes: codesOf(groups.slice(0, 5), words),
    urgent: form.text('urgent') === 'yes',
  });
  return finding.success
    ? { kind: 'finding', finding: finding.data }
    : { kind: 'wrong', errors: { words: '这一户的内容没有看懂，请再看一遍' } };
}

/** The household in trouble: how it is called, where, what was seen. */
export const FindingFields: FC<{ form: SentFields; errors: Record<string, string>; required: boolean }> = ({
  form,
  errors,
  required,
}) => (
  <>
    <Field
      name="name"
      label="哪一户（怎么称呼）"
      value={form.text('name')}
      maxlength={40}
      required={required}
      error={errors['name']}
    />
    <Field
      name="words"
      label="看到了什么，有什么难处"
      rows={3}
      value={form.text('words')}
      maxlength={2000}
      required={required}
      error={errors['words']}
    />
    <Choice
      name="cause"
      label="多半是什么难处（可以选几个）"
      look="check"
      chosen={form.all('cause')}
      options={causeGroups.map((value) => ({ value, text: causeNames[value] }))}
    />
    <Field name="house" label="门牌、在哪" value={form.text('house')} maxlength={60} />
    <Field
      name="phone"
      label="电话"
      type="tel"
      inputmode="tel"
      value={form.text('phone')}
      maxlength={20}
      error={errors['phone']}
    />
    <Choice
      name="urgent"
      label="急不急"
      look="check"
      chosen={form.all('urgent')}
      options={[{ value: 'yes', text: '急：没吃的、没住的、有危险', hint: '先帮，手续后补' }]}
    />
  </>
);
