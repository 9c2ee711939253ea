import type { RegionList, RegionPath } from '../policy/corpus/region-list.js';
import { asksForCheck } from './eligibility/asks-for-check.js';
import type { Affair } from './conversation.js';

/** What a person wants with one text. */
export type Intent =
  | { kind: 'empty' | 'start' | 'help' | 'change_person' | 'change_region' }
  | { kind: 'report' }
  | { kind: 'affair'; affair: Affair }
  /** 我家符合吗, with what was told along with it. */
  | { kind: 'check'; story: string }
  | { kind: 'place'; place: RegionPath }
  | { kind: 'not_a_place' }
  | { kind: 'question'; question: string };

export interface IntentContext {
  regions: RegionList;
  /** Remembered place: breaks ties between places of one name. */
  near: RegionPath | null;
  /** The bot has just asked for a place, so a bare unknown name counts as one. */
  placeAsked: boolean;
  /** … and nothing else was going on (换地方 without a question). */
  onlyPlaceAsked: boolean;
}

const help = /^(\/?help|帮助|怎么用|咋用|怎么使用|如何使用|使用说明|使用帮助|你会什么|你能干什么|\?|菜单)$/i;
const changePerson = /^(换人|换个人|换一个人|\/newperson|换人用|换别人)(了|吧|用)?$/;
const changeRegion = /^(换地方|换个地方|换地区|改地方|换个地区|换县|\/place|地方不对)(了|吧)?$/;
const report =
  /^(\/report$|(我|俺)?(要|想|来)?(报|登记|上报|申报|反映)(一下)?(个)?(我家|俺家|家里)?(的)?困难|(我)?(要|想)?求助|家里有困难|(我|俺)?(想|要)?(替|帮|给|为)[^，。,.]{1,10}(报|登记|上报|申报|反映)(一下)?(个)?困难|(怎么|咋|如何|咋个)(样)?报(个)?困难)(吧|啊|了|呢)?$/;
const affairs: readonly [Affair, RegExp][] = [
  ['status', /^(\/status|(我)?(要|想)?查(一下|查|下)?(进度|回执|办到哪)|看进度|查(我)?报的(困难|事))/],
  [
    'why',
    /^(为什么|为啥|咋|怎么|凭什么|凭啥)(这次)?(没有?|不予?|未)(给)?(我|俺|咱)?们?(家)?纳入(进去|上|呢|啊|呀|我家|俺家)?$/,
  ],
  ['see', /^(\/mydata|(我)?(要|想)?(看|查)(一下|看)?(我|俺)(家)?的?(信息|资料|材料))/],
  ['erase', /^(\/erase|(我)?(要|想)?(删|删除|删掉|清除|抹掉)(一下)?(我|俺)?(家)?的?(信息|资料|材料|困难))/],
  ['resume', /^(\/resume|接着报|继续报|接着说困难|接续码)/],
  ['withdraw', /^(我)?(要|想)?(撤回|撤销|撤掉)(我)?(报的|的)?(困难|报告|申报|申请)?(吧|了)?$/],
  ['recheck', /^(我)?(要|想)?(要求|申请)?(复核|再核实|重新核实|再看一遍)(一下|一次)?(吧|了)?$/],
  ['amend', /^(我)?(要|想)?(补充|更正|补报|改报的)(一下|困难|报告|信息|材料)?(吧|了)?$/],
];
const livesIn =
  /^(?:我们?|俺们?|咱们?|家)?(?:家|村|屯|这里|这边|这儿)?(?:现在)?(?:就?是|就?在|住在?|家在|家是|人在|老家在|老家是)(.+?)(?:的人|人|的|这边|这儿|这里|那边|住)?$/;
const asksSomething = /[吗么呢?？]|[多几]少|怎么|咋|啥|什么|如何|哪|能不能|有没有|是不是|几|谁/;
const placeEnding = /(省|市|州|盟|县|旗|区|乡|镇|街道|村|屯|苏木|嘎查)$/;
/** Kinds of places, not places: 农村, 开发区, 俺村, 产业园区. */
const kindOfPlace =
  /^(农村|山区|社区|行政村|自然村|.*(园区|小区|安置区|开发区|灾区|库区|景区)|(中心|示范|整|全|本|俺|我|咱|帮扶|脱贫|贫困|试点|重点)[省市县区乡镇村屯])$/;

/** Reads commands and a place that is the whole message; everything else is a question, kept as written. */
export function readIntent(text: string, context: IntentContext): Intent {
  const question = text.trim();
  const bare = question.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (question === '') return { kind: 'empty' };
  if (/^\/start(\s|@|$)/.test(question)) return { kind: 'start' };
  const command = question.startsWith('/') ? question.split(/[\s@]/)[0]! : bare === '' ? question : bare;
  if (help.test(command)) return { kind: 'help' };
  if (changePerson.test(command)) return { kind: 'change_person' };
  if (changeRegion.test(command)) return { kind: 'change_region' };
  if (report.test(command)) return { kind: 'report' };
  const affair = affairs.find(([, sign]) => sign.test(command))?.[0];
  if (affair !== undefined) return { kind: 'affair', affair };
  const story = asksForCheck(question);
  if (story !== null) return { kind: 'check', story };
  const place = wholePlace(bare, question, context);
  if (place !== null) return { kind: 'place', place };
  if (context.onlyPlaceAsked && bare.length <= 6 && !asksSomething.test(question))
    return { kind: 'not_a_place' };
  return { kind: 'question', question };
}

/** The place when the whole message names one, alone or as 我在…, 俺家是…的. */
function wholePlace(bare: string, question: string, context: IntentContext): RegionPath | null {
  if (bare === '' || bare.length > 40 || asksSomething.test(question)) return null;
  const said = livesIn.exec(bare)?.[1];
  for (const [name, told] of [
    [bare, false],
    [said, true],
  ] as const) {
    if (name === undefined || name === '' || kindOfPlace.test(name) || /[，,。;；!！]/.test(name)) continue;
    const place = context.regions.resolve(name, context.near);
    if (place === null) continue;
    if (named(name, context) || ((told || context.placeAsked) && placeEnding.test(name))) return place;
  }
  return null;
}

/** A place a list knows stands at the start, and what follows it can only be a narrower place. */
function named(name: string, { regions, near }: IntentContext): boolean {
  const mentions = regions.mentions(name, near);
  const [first] = mentions;
  if (first === undefined || first.start !== 0) return exactlyKnown(name, regions, near);
  const rest = name.slice(mentions.at(-1)!.end).replace(/^[的\s]+/, '');
  return rest === '' || (rest.length <= 12 && placeEnding.test(rest));
}

/** Short names that running text does not count as places still count when they are the whole message. */
function exactlyKnown(name: string, regions: RegionList, near: RegionPath | null): boolean {
  const place = regions.resolve(name, near);
  return place !== null && place !== name && regions.levels(place).length > 1 && place.includes(name);
}
