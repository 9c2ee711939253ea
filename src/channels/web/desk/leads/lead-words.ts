import type { ColumnRole } from '../../../../hardship/leads/warning-columns.js';
import type { RowFault } from '../../../../hardship/leads/warning-row.js';
import type { WarningImport } from '../../../../hardship/leads/warning-import.js';
import type { Migrant } from '../../../../hardship/migrants/migrant.js';
import type { GridState } from '../../../../hardship/rounds/coverage.js';

export const roleWords: Record<ColumnRole, string> = {
  name: '户主姓名',
  place: '村或地址',
  phone: '电话',
  id_number: '身份证号',
  reason: '原因、说明',
  detail: '写进说明（金额、日期等）',
  ignore: '不要这一列',
};

/** What is wrong with a row, and what to do. */
export const faultWords: Record<RowFault, string> = {
  no_name: '没有写姓名',
  name_too_long: '姓名太长，可能填错了列',
  no_place: '没有写村或地址',
  place_too_long: '地址太长，可能填错了列',
  place_outside: '这个地方不归本地管',
  place_ambiguous: '有几个村叫这个名字，请把乡镇也写上',
  place_wide: '看不出是哪个县哪个村，请写全',
  bad_phone: '电话号码不对，要11位手机号或带区号的座机',
  id_length: '身份证号不是18位',
  id_signs: '身份证号里有不该有的字',
  id_birthday: '身份证号里的出生日期不对',
  id_check_digit: '身份证号最后一位对不上，可能抄错了一位',
  id_rounded: '身份证号被表格软件改成了数字，后几位丢了；请把这一列设成“文本”再填',
};

export const importStateWords: Record<WarningImport['state'], string> = {
  mapping: '等着核对',
  running: '正在导入',
  done: '导完了',
  dropped: '没有导入',
};

export const gridStateWords: Record<GridState, string> = {
  done: '走完了',
  part: '没走完',
  none: '还没走',
  uncounted: '户数没登记',
};

export const populationWords: Record<Migrant['population'], string> = {
  lifted: '脱贫人口',
  marginal: '边缘易致贫人口',
  other: '其他人口',
};

export const migrantStateWords: Record<Migrant['state'], string> = {
  working: '在外务工',
  home: '回家了',
  lost_job: '没了工作',
};

export const reachWords: Record<Migrant['reach'], string> = {
  county: '县内',
  province: '省内县外',
  elsewhere: '省外',
};
