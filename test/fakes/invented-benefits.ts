import type { Benefit } from '../../src/eligibility/benefit.js';
import type { ContainsPlace } from '../../src/eligibility/check-household.js';
import { readRules } from '../../src/eligibility/read-rules.js';

export const yunxi = '河东省青川市云溪县';

/** Rules of an invented county; `amount` is what a garden gets. */
export const inventedBenefits = (amount = 1500): Benefit[] =>
  readRules(
    `
document: yunxi-2026-garden
tells: rules
place: ${yunxi}
valid: { from: 2026-01-01, to: 2026-12-31 }
benefits:
  - id: yunxi-garden
    name: 院子里种菜的补贴
    official: 庭院种养奖补
    about: [courtyard, growing]
    by: { says: 乡镇人民政府, quote: 由乡镇人民政府审定后发放 }
    what:
      - says: 每户不超过${amount}元
        figure: { kind: ceiling, value: ${amount}, unit: 元, per: 户 }
        quote: 实行先建后补政策,每户补贴不超过${amount}元。
    conditions:
      - need: { kind: any, facts: [formerlyPoor, monitored] }
        quote: 补贴对象为脱贫户和监测对象
    how:
      where: { says: 村委会, quote: 农户向村委会提出申请 }
      papers:
        - { says: 身份证, quote: 申请时带身份证和户口本 }
  - id: yunxi-disabled
    name: 重度残疾人的护理补贴
    official: 重度残疾人护理补贴
    about: [disabled]
    what: [{ says: 有护理补贴，没写钱数, quote: 落实重度残疾人护理补贴 }]
    conditions:
      - need: { kind: person, all: [severelyDisabled] }
        quote: 一级、二级残疾人纳入护理补贴
  - id: yunxi-work
    name: 公益岗
    official: 乡村公益性岗位
    about: [work]
    what: [{ says: 安排到公益岗位, quote: 开发一批乡村公益性岗位 }]
  - id: yunxi-project
    name: 村里项目的尾款
    official: 项目资金拨付
    about: [village]
    what: [{ says: 验收合格拨尾款, quote: 项目验收合格后拨付尾款 }]
`,
    'rules/yunxi-2026-garden.yaml',
  );

export const containsPlace: ContainsPlace = (outer, inner) => inner.startsWith(outer);

export const inventedTitle = (): string => '云溪县2026年庭院种养奖补办法';
