import type { WordSign } from './word-sign.js';

const less = '(?:少|掉|减|降|缩)';
const before = '(?:头[一两几]?年|前年|去年|往年|以前|早先|从前|年时|上年|先前|往常)';

/** What it does and has, and how it gets on. */
export const signsOfLife: readonly WordSign[] = [
  { facts: ['houseRenovation'], words: /(?:正在?|在)[^，。]{0,4}危房改造/gu },
  {
    facts: ['risk'],
    words:
      /[怕要会快](?:要|会|又)?返贫|(?:返贫|致贫)的?风险|怕[^，。]{0,8}(?:返了?贫|返回去|返回贫|掉下去|掉回去|又穷)/gu,
  },
  {
    facts: ['incomeDropped'],
    words: new RegExp(
      [
        `(?:收入|进项|挣的?|挣得|赚的?)[^，。没不]{0,8}(?:少[了多老一好]|减少|降了|掉了|${less}(?:一半|大半|不少|不老少|好多|[好几一二两三四五六七八九十\\d]))`,
        '(?:收入|挣的?|进项)[^，。]{0,3}没(?:往年|以前|去年|前年)多',
        `比${before}[^，。没不]{0,6}(?:少(?:[了多老挣赚好]|一|不少|$)|挣?得?少)`,
        '少(?:挣|赚)了?(?:不少|好多|不老少|[一二两三四五六七八九十几好\\d])',
        '(?:收入|生意|挣钱)[^，。]{0,3}(?:一年不如一年|不如(?:往年|以前|去年|从前))',
      ].join('|'),
      'gu',
    ),
    unless: /补贴|补助|低保|种地的人/u,
  },
  {
    facts: ['ownCourtyard'],
    words: /有个?[自大小空]?[己家]?的?院子?|院子?(?:是|就是)自[己家]的?|自家的?院子?|院子?有/gu,
    unless: /租|房东|别人/u,
  },
  {
    facts: ['courtyardProject'],
    words:
      /院(?:子|坝)?[里头儿]{0,2}[^，。没不冇]{0,6}[种养喂搞弄](?!过)|院(?:子|坝)?里[^，。没不冇]{0,4}加工|院(?:子|坝)?里[头边]?[^，。没不冇]{0,4}作坊/gu,
  },
  {
    facts: ['loanForProduction'],
    words:
      /[想要](?:再)?[贷借][^，。]{0,4}[款贷钱万][^，。]{0,6}(?:[养种]|扩大|发展|搞|买[牛羊猪草饲机种]|生产)/gu,
  },
  { facts: ['studentLoan'], words: /[想要办][^，。]{0,3}助学贷款/gu },
  {
    facts: ['unpaidLoan'],
    words:
      /(?:贷款|信用社|银行|农商行|贷的)[^，。]{0,10}还不[上起了]|还不[上起了][^，。]{0,3}(?:贷款|银行|信用社)/gu,
  },
  { facts: ['landRight'], words: /承包地|承包田|土地经营权|责任田|口粮田/gu },
  {
    facts: ['industryProject'],
    words: /(?:参加|跟着|入了|加入)[^，。没不]{0,8}项目/gu,
    unless: /想|打算/u,
  },
  {
    facts: ['production'],
    words: /(?:发展|搞)(?:生产|产业|种养|养殖|种植)|(?:想|打算)[^，。不没]{0,3}扩大/gu,
  },
  { facts: ['training'], words: /(?:参加|去|上)[了过着][^，。没不]{0,4}培训|学过(?:手艺|技术)/gu },
  {
    facts: ['wantsTraining'],
    words: /(?:想|愿意|愿)[去参加]{0,3}(?:学[^，。]{0,4}(?:技术|手艺)|[^，。]{0,3}培训)/gu,
  },
  {
    facts: ['wantsWork'],
    words:
      /(?:想|愿意|打算)(?:出去|出门|去|找)[^，。没不]{0,6}(?:打工|干活|活|挣钱|工作|做事|事做|上班|务工)/gu,
  },
  { facts: ['villageLeader'], words: /带头人/gu, unless: /跟着?|带头人(?:家|那|带)/u },
  { facts: ['familyFarm'], words: /[办搞开是弄][^，。没不]{0,5}家庭农场/gu },
  { facts: ['farmBusiness'], words: /[办搞开领弄][^，。没不]{0,5}合作社/gu, unless: /想|打算|准备/u },
  { facts: ['deepPovertyVillage'], words: /深度贫困村/gu },
  { facts: ['poorCounty'], words: /(?:贫困|脱贫)县/gu },
];
