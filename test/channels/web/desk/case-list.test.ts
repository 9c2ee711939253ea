import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HardshipCase } from '../../../../src/hardship/cases/case.js';
import { caseStates } from '../../../../src/hardship/cases/case-transitions.js';
import { measureFlags } from '../../../../src/hardship/household/measure-flags.js';
import type { StaffMember } from '../../../../src/hardship/staff/staff-member.js';
import { keepLead, someLead } from '../../../contracts/counted-cases.js';
import { county, openCaseHouse, people, township, village, type CaseHouse } from './case-house.js';

let house: CaseHouse;
beforeEach(async () => void (house = await openCaseHouse('2026-12-02T02:00:00Z')));
afterEach(() => house.close());

const otherVillage = `${county}柳河镇东村`;
const days = (many: number) => new Date(house.now().getTime() + many * 86_400_000).toISOString();
const keep = (more: Partial<HardshipCase>, region = village, name = '孟广田') =>
  keepLead(house.cases, someLead(region, { name }), more);

interface Part {
  textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Part>;
}
const read = (html: string) => (parseHTML(html) as unknown as { document: Part }).document;
const all = (part: Part, selector: string) => [...part.querySelectorAll(selector)];
const shown = (page: Part) =>
  all(page, '.case-rows a').map((link) => link.getAttribute('href')!.split('/').at(-1)!);

/** What the form around a button would send. */
function sent(form: Part): Record<string, string> {
  const fields = all(form, 'input[type=hidden]').map((each) => [
    each.getAttribute('name')!,
    each.getAttribute('value')!,
  ]);
  return Object.fromEntries(fields) as Record<string, string>;
}
const formWith = (page: Part, label: string) =>
  all(page, 'form').find((form) => all(form, 'button').some((button) => button.textContent === label));

/** Every case of a list, page after page, as a browser would follow it. */
async function walked(member: StaffMember, path: string): Promise<string[]> {
  const found: string[] = [];
  for (let at: string | undefined = path; at !== undefined; ) {
    const page = read(await (await house.get(member, at.replace('/desk', ''))).text());
    found.push(...shown(page));
    at = all(page, '.pages a')
      .find((link) => link.textContent === '下一页')
      ?.getAttribute('href')
      ?.toString();
  }
  return found;
}

/** Cases of every state, kind and standing, in two townships. */
async function keepAll(): Promise<HardshipCase[]> {
  const kept: HardshipCase[] = [];
  let n = 0;
  for (const region of [village, otherVillage]) {
    for (const state of caseStates) {
      for (const due of [-2, 5, null]) {
        n += 1;
        const closed = state === '已关闭' || state === '风险消除';
        const dueAt = due === null || closed ? null : days(due);
        kept.push(
          await keep(
            {
              ...{ state, dueAt, amberAt: dueAt === null ? null : days(-3), urgent: n % 4 === 0 },
              openedAt: days(n % 3 === 0 ? -1 : -9),
              recheckAskedAt: state === '不予纳入' && due === 5 ? days(-1) : null,
              includedAt: ['已纳入', '帮扶中', '风险消除'].includes(state) ? days(n % 2 ? -200 : -20) : null,
              labour: n % 2 ? 'able' : 'unable',
              firstMeasureAt: due === 5 ? days(-10) : null,
            },
            region,
          ),
        );
      }
    }
  }
  return kept;
}

describe('案件', () => {
  it('shows behind each number of 今天 exactly as many cases as it counts', async () => {
    await keepAll();
    const seen = new Set<string>();
    for (const member of [people.village, people.township, people.county, people.otherTownship]) {
      const today = read(await (await house.get(member, '/')).text());
      for (const tile of all(today, '.tiles a')) {
        const path = tile.getAttribute('href')!;
        if (!path.startsWith('/desk/cases')) continue;
        const [count] = all(tile, 'b').map((each) => Number(each.textContent));
        expect(await walked(member, path), `${member.role} ${path}`).toHaveLength(count!);
        if (count! > 0) seen.add(path);
      }
    }
    for (const one of ['standing=red', 'turn=below', 'lacking=measure', 'lacking=development', 'fresh=1'])
      expect([...seen]).toContain(`/desk/cases?${one}`);
  });

  it('shows under 下级超期 what the level below let go over its limit, and nothing else', async () => {
    const kept = await keepAll();
    const below = kept.filter(
      ({ region, state, dueAt }) =>
        region === village &&
        ['核实中', '评议公示', '帮扶中'].includes(state) &&
        dueAt !== null &&
        dueAt < house.now().toISOString(),
    );
    expect(below).toHaveLength(3);
    const listed = await walked(people.township, '/desk/cases?turn=below');
    expect(listed.sort()).toEqual(below.map(({ id }) => id).sort());
    expect(await walked(people.village, '/desk/cases?turn=below')).toEqual([]);
  });

  it('lists who goes without measures as the flags of the case pages do, none of another area', async () => {
    const kept = await keepAll();
    for (const [what, rule] of [
      ['measure', 'month_without_measure'],
      ['development', 'labour_without_development'],
    ] as const) {
      const flagged = kept.filter(
        (each) =>
          each.region === village &&
          ['已纳入', '帮扶中'].includes(each.state) &&
          measureFlags(each, house.now()).some((flag) => flag.rule === rule),
      );
      expect(flagged.length, what).toBeGreaterThan(0);
      const listed = await walked(people.township, `/desk/cases?lacking=${what}`);
      expect(listed.sort(), what).toEqual(flagged.map(({ id }) => id).sort());
      for (const id of listed) {
        const page = await (await house.get(people.township, `/cases/${id}`)).text();
        expect(page).toContain(what === 'measure' ? '还没有一项帮扶措施' : '还没有产业、就业');
      }
      // a filter that leaves no state is no filter for all of them
      expect(await walked(people.township, `/desk/cases?lacking=${what}&state=待核实`)).toEqual([]);
    }
  });

  it('says which filters are in force and keeps them on the way to the next page and back', async () => {
    for (let i = 0; i < 32; i++) await keep({ cause: '06' });
    await keep({ cause: '01' });
    const first = read(await (await house.get(people.county, '/cases?cause=06')).text());
    expect(all(first, 'summary').map(({ textContent }) => textContent)).toContain('筛选：因产业失败');
    expect(await walked(people.county, '/desk/cases?cause=06')).toHaveLength(32);
    const next = all(first, '.pages a')[0]!.getAttribute('href')!;
    const second = read(await (await house.get(people.county, next.replace('/desk', ''))).text());
    expect(shown(second)).toHaveLength(2);
    expect(all(second, '.pages a').map((link) => link.getAttribute('href'))).toEqual([
      '/desk/cases?cause=06',
    ]);
  });
});

describe('找一户', () => {
  /** Every page of what was searched for, by the buttons of the pages. */
  async function searched(fields: Record<string, string>): Promise<string[]> {
    const found: string[] = [];
    for (let next: Record<string, string> | undefined = fields; next !== undefined; ) {
      const { csrf: _, ...asked }: Record<string, string> = next;
      const page = read(await (await house.post(people.township, '/cases/search', asked)).text());
      found.push(...shown(page));
      const form = formWith(page, '下一页');
      next = form && sent(form);
    }
    return found;
  }

  it('reaches every hit, page after page, by name and by initials, with the filter kept', async () => {
    const [urgent, calm]: string[][] = [[], []];
    for (let i = 0; i < 67; i++) {
      const state = i % 10 === 0 ? '已关闭' : '核实中';
      const { id } = await keep({ urgent: i < 35, state, dueAt: i % 3 ? days(i) : null }, village, '王桂花');
      (i < 35 ? urgent! : calm!).push(id);
    }
    await keep({ urgent: true }, village, '李大山');
    await keep({ urgent: true }, otherVillage, '王桂花');
    for (const words of ['王桂花', 'wgh', 'wangguihua']) {
      const found = await searched({ words });
      expect(found, words).toHaveLength(67);
      expect([...found].sort(), words).toEqual([...urgent!, ...calm!].sort());
    }
    const narrowed = await searched({ words: 'wgh', urgent: '1' });
    expect(narrowed).toHaveLength(35);
    expect([...narrowed].sort()).toEqual([...urgent!].sort());
  });

  it('searches among what the list was narrowed to, says so, and with one tap in all of it', async () => {
    await keep({ cause: '06' }, village, '王桂花');
    const list = read(await (await house.get(people.township, '/cases?cause=01')).text());
    const form = sent(formWith(list, '找')!);
    expect(form).toMatchObject({ cause: '01' });
    const { csrf: _, ...asked } = form;
    const none = await (
      await house.post(people.township, '/cases/search', { ...asked, words: 'wgh' })
    ).text();
    expect(none).toContain('没有找到');
    expect(none).toContain('只在这些里面找：因病');
    const { csrf: __, ...wide } = sent(formWith(read(none), '在全部案件里找')!);
    expect(wide).toEqual({ words: 'wgh' });
    const found = await (await house.post(people.township, '/cases/search', wide)).text();
    expect(shown(read(found))).toHaveLength(1);
  });

  it('puts no words of a search into an address', async () => {
    for (let i = 0; i < 31; i++) await keep({}, village, '王桂花');
    const page = await (await house.post(people.township, '/cases/search', { words: '王桂花' })).text();
    const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to]) =>
      decodeURIComponent(to!),
    );
    expect(addresses.filter((to) => /王桂花|words/.test(to))).toEqual([]);
    expect(formWith(read(page), '下一页')).toBeDefined();
  });
});

describe('giving many to one person', () => {
  it('goes back to the page of the list it came from and says how many, to whom', async () => {
    for (let i = 0; i < 33; i++) await keep({ cause: '06', dueAt: days(i) });
    const first = await house.cases.list({ scope: township, states: [], cause: '06', limit: 30 });
    const path = `/cases?${new URLSearchParams({ whose: 'nobody', cause: '06', after: first.next! }).toString()}`;
    const page = read(await (await house.get(people.township, path)).text());
    const { csrf: _, ...fields } = sent(formWith(page, '分派')!);
    const chosen = shown(page).slice(0, 2);
    const answer = await house.post(people.township, '/cases/assign', {
      ...fields,
      case: chosen,
      responsible: people.village.id,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/desk${path}`);
    const back = await house.said(people.township, answer);
    expect(back).toContain('给韩村官派了 2 户');
    expect(shown(read(back))).toHaveLength(1);
  });

  it('says which were not given and why, and leaves what somebody changed meanwhile', async () => {
    const [changed, free, relative] = [
      await keep({}, village, '王桂花'),
      await keep({}, village, '李大山'),
      await keep({}, village, '赵满仓'),
    ];
    const outside = await keep({}, otherVillage, '钱外乡');
    const page = read(await (await house.get(people.township, '/cases?urgent=&door=finding')).text());
    await house.post(people.township, `/cases/${relative.id}/recuse`, {});
    await house.post(people.county, `/cases/${changed.id}/assign`, { responsible: people.county.id });
    expect((await house.cases.find(changed.id))!.responsible).toBe(people.county.id);
    const seen = all(page, 'input[name=seen]').map((each) => each.getAttribute('value')!);
    const answer = await house.post(people.township, '/cases/assign', {
      ...{ door: 'finding', after: '', seen, responsible: people.village.id },
      case: [changed.id, free.id, relative.id, outside.id],
    });
    expect(answer.status).toBe(200);
    const told = await answer.text();
    expect(told).toContain('给韩村官派了 1 户，有 3 户没有派');
    expect(told).toMatch(/王桂花<\/b><\/a><br\/?>别人刚刚改过，现在是“待核实”，责任人何县干/);
    expect(told).toMatch(/赵满仓<\/b><\/a><br\/?>您说过这户是亲戚/);
    expect(told).toContain('不在您管的地方');
    expect(told).not.toContain('钱外乡');
    expect(told).toContain('name="door" value="finding"');
    expect(shown(read(told))).toHaveLength(3);
    expect((await house.cases.find(changed.id))!.responsible).toBe(people.county.id);
    expect((await house.cases.find(free.id))!.responsible).toBe(people.village.id);
    expect((await house.cases.find(outside.id))!.responsible).toBeNull();
  });
});
