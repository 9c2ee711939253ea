import type { ProfileField } from '../../../../hardship/counties/profile-fields.js';
import { Choice, Field } from '../desk-form.js';
import type { FilledSetting } from './filled-setting.js';
import { dayWords } from './setting-words.js';

/** Which of several: the year, the day, the office. Fixed once it stands. */
export const Which = ({
  field,
  filled,
  fixed,
  place,
}: {
  field: ProfileField;
  filled: FilledSetting;
  fixed: boolean;
  place: string;
}) => {
  if (field === 'monitoringLine' || field === 'calendarYear') {
    return (
      <Field
        name="year"
        label="哪一年"
        type="number"
        inputmode="numeric"
        min={2000}
        max={2100}
        unit="年"
        value={filled.year}
        readonly={fixed}
        required
      />
    );
  }
  if (field === 'calendar') {
    return <Field name="day" label="哪一天" type="date" value={filled.day} readonly={fixed} required />;
  }
  if (field !== 'contact') return null;
  const below = filled.region?.startsWith(place) === true ? filled.region.slice(place.length) : filled.region;
  return (
    <>
      <Field
        name="region"
        label="哪个乡镇、哪个村"
        hint="不填就是全县"
        value={below}
        maxlength={60}
        readonly={fixed}
      />
      <Field
        name="office"
        label="单位"
        hint="例如：八宝镇民政办"
        value={filled.office}
        maxlength={60}
        readonly={fixed}
        required
      />
    </>
  );
};

/** The value itself. */
export const Value = ({ field, value }: { field: ProfileField; value: string }) => {
  switch (field) {
    case 'noticeCounting':
      return (
        <Choice
          name="value"
          label="公示的天数怎么算"
          chosen={value}
          required
          options={[
            { value: 'calendar', text: '自然日', hint: '节假日也算' },
            { value: 'working', text: '工作日' },
          ]}
        />
      );
    case 'calendar':
      return (
        <Choice
          name="value"
          label="这一天"
          chosen={value}
          required
          options={[
            { value: 'false', text: '放假' },
            { value: 'true', text: '上班' },
          ]}
        />
      );
    case 'calendarYear':
      return <input type="hidden" name="value" value="true" />;
    case 'monitoringLine':
      return (
        <Field
          name="value"
          label="监测收入线"
          type="number"
          inputmode="numeric"
          min={1000}
          max={100000}
          unit="元/人·年"
          value={value}
          required
        />
      );
    case 'contact':
      return (
        <Field name="value" label="电话" type="tel" hint="单位的电话，不写个人姓名" value={value} required />
      );
    case 'visitDays':
    case 'noticeDays':
    case 'townshipDays':
    case 'countyDays':
    case 'wholeDays':
    case 'feedbackDays':
    case 'urgentHours':
    case 'urgentDays':
    case 'followUpDays':
      return (
        <Field
          name="value"
          label="多少"
          hint={dayWords[field].hint}
          type="number"
          inputmode="numeric"
          min={1}
          max={366}
          unit={dayWords[field].unit}
          value={value}
          required
        />
      );
    default:
      return field satisfies never;
  }
};
