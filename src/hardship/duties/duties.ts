import type { Duty, DutyLevel, DutySource } from './duty.js';

const fuxin = { document: 'fuxin-2022-proposal-20', region: '辽宁省阜新市', date: '2022-04-14' };
const kaiyuan = { document: 'kaiyuan-2024-industry', region: '辽宁省铁岭市开原市', date: '2024-10-30' };

const check: DutySource = { ...fuxin, quote: '市级每年至少组织开展一次集中排查或专项动态管理' };
const comparison: DutySource = {
  ...fuxin,
  quote: '市级每季、县级每月至少开展一次行业部门数据比对和预警信息推送',
};
const fiveBatches: DutySource = { ...fuxin, quote: '市级视情每季开展一次“五个一批”等必要数据比对' };
const round: DutySource = { ...fuxin, quote: '乡镇每季、村组每月至少开展一次走访摸排' };
const kaiyuanRound: DutySource = { ...kaiyuan, quote: '严格落实乡镇每季、村组每月走访摸排的要求' };
const follow: DutySource = { ...fuxin, quote: '村组每月跟踪回访、乡镇每季分析研判' };
const quarterly: DutySource = { ...fuxin, quote: '实行防止返贫动态监测和帮扶工作季调度制度' };
const migrants: DutySource = {
  ...fuxin,
  quote: '实行脱贫人口、边缘易致贫人口务工情况“双监测”机制',
};
const weekly: DutySource = {
  ...fuxin,
  quote: '实行防止返贫动态监测定期调度统计(即“周调月报”)机制',
};
const dataDispatch: DutySource = { ...kaiyuan, quote: '继续加强监测数据月调度和工作提醒制度' };
const jobs: DutySource = { ...kaiyuan, quote: '建立脱贫人口稳岗就业月调度、季通报制度' };

const levelChosen = '原文没有写由哪一级做，这里列在县级';

/** The calendar of duties: “5个1”动态预警, “321”跟踪调度, and the monthly dispatch of Kaiyuan. */
export const duties: readonly Duty[] = [
  fiveOnes('city-yearly-check', '集中排查或专项动态管理', 'city', 'year', [check]),
  fiveOnes('city-quarterly-comparison', '数据比对和预警推送', 'city', 'quarter', [comparison]),
  {
    ...fiveOnes('city-quarterly-five-batches', '“五个一批”等数据比对', 'city', 'quarter', [fiveBatches]),
    asNeeded: true,
  },
  fiveOnes('county-monthly-comparison', '数据比对和预警推送', 'county', 'month', [comparison]),
  fiveOnes('township-quarterly-round', '走访摸排', 'township', 'quarter', [round, kaiyuanRound]),
  fiveOnes('township-quarterly-analysis', '分析研判', 'township', 'quarter', [follow]),
  fiveOnes('village-monthly-round', '走访摸排', 'village', 'month', [round, kaiyuanRound]),
  fiveOnes('village-monthly-follow-up', '跟踪回访', 'village', 'month', [follow]),
  dispatch('county-quarterly-dispatch', '监测帮扶季调度', 'quarter', quarterly, levelChosen),
  dispatch(
    'county-monthly-migrant-monitoring',
    '务工情况“双监测”',
    'month',
    migrants,
    '原文没有写由哪一级做、多久一次，这里列在县级，每月看一次',
  ),
  dispatch('county-weekly-dispatch', '周调度', 'week', weekly, levelChosen),
  dispatch('county-monthly-report', '月报', 'month', weekly, levelChosen),
  daily('county-monthly-data-dispatch', '监测数据月调度和工作提醒', 'month', dataDispatch),
  daily('county-monthly-jobs-dispatch', '稳岗就业月调度', 'month', jobs),
  daily('county-quarterly-jobs-notice', '稳岗就业季通报', 'quarter', jobs),
];

/** The duties of a level, those of “5个1” first. */
export function dutiesOf(level: DutyLevel): Duty[] {
  return duties.filter((duty) => duty.level === level);
}

function fiveOnes(
  id: Duty['id'],
  name: string,
  level: DutyLevel,
  every: Duty['every'],
  sources: readonly DutySource[],
): Duty {
  return { id, name, scheme: '5个1', level, every, asNeeded: false, sources, chosen: null };
}

function dispatch(
  id: Duty['id'],
  name: string,
  every: Duty['every'],
  source: DutySource,
  chosen: string,
): Duty {
  return { id, name, scheme: '321', level: 'county', every, asNeeded: false, sources: [source], chosen };
}

function daily(id: Duty['id'], name: string, every: Duty['every'], source: DutySource): Duty {
  return {
    ...{ id, name, scheme: '日常监测', level: 'county', every, asNeeded: false },
    sources: [source],
    chosen: levelChosen,
  };
}
