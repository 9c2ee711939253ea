import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestFile } from '../../../../src/channels/web/sent-file.js';
import { permissions, rolesThatMay, type Permission } from '../../../../src/hardship/staff/permissions.js';
import { workbooks } from '../../../../src/storage/sheets/workbook.js';
import { warningSheet } from '../../../fakes/warning-sheet.js';
import { openLeadsHouse, people, township, village, type LeadsHouse } from './leads-house.js';

let house: LeadsHouse;
beforeEach(async () => void (house = await openLeadsHouse()));
afterEach(() => house.close());

const sheetFile = async (rows: string[][], name = '名单.xlsx'): Promise<File> => {
  const bytes = await workbooks.writeWorkbook([{ name: '名单', columns: rows[0]!, rows: rows.slice(1) }]);
  return new File([bytes.slice()], name);
};

describe('bringing in a bureau’s sheet', () => {
  const upload = async (rows: string[][]) => {
    const sent = await house.send(people.county, '/imports', {
      bureau: '县医保局',
      sheet: await sheetFile(rows),
    });
    return sent.headers.get('location')!.replace('/desk', '');
  };
  const roles = { header_row: '2', cause: '01', 'role-1': 'name', 'role-2': 'id_number', 'role-3': 'place' };
  const more = {
    'role-0': 'ignore',
    'role-4': 'place',
    'role-5': 'phone',
    'role-6': 'reason',
    'role-7': 'detail',
  };

  it('goes from the file over its columns and a trial into the case list, with faults by row and column', async () => {
    const path = await upload(warningSheet(20, 5).rows);
    const columns = await house.page(people.county, path);
    expect(columns).toContain('B 列：户主姓名');
    // some of its cells are shown, and that is noted
    expect(await house.accessLog.list({ limit: 9 })).toMatchObject([
      { staff: people.county.id, what: 'import_match' },
    ]);
    expect(columns).toMatch(/name="role-2"[^>]*>(?:(?!<\/select>).)*value="id_number" selected/);
    const chosen = await house.post(people.county, `${path}/columns`, { ...roles, ...more });
    expect(chosen.headers.get('location')).toBe(`/desk${path}/check`);
    const check = await house.page(people.county, `${path}/check`);
    expect(check).toContain('20 行');
    for (const words of ['第 7 行', '没有写姓名', '身份证号最后一位对不上', '这个地方不归本地管'])
      expect(check).toContain(words);
    expect(await house.allCases()).toEqual([]);

    await house.post(people.county, `${path}/run`, {});
    await house.runner.idle();
    expect(house.failures).toEqual([]);
    const result = await house.page(people.county, path);
    for (const words of [
      '导完了',
      '20 件',
      '第 7 行',
      'B 列（户主姓名）',
      '没有写姓名',
      '这个地方不归本地管',
    ])
      expect(result).toContain(words);
    const cases = await house.allCases();
    expect(cases).toHaveLength(20);
    expect(cases.every((row) => row.case.cause === '01' && row.case.door === 'warning')).toBe(true);
    // what is wrong is told without telling what the cell says
    for (const value of ['12345', '110105194912310021', '王桂桂']) expect(result).not.toContain(value);
    expect(JSON.stringify(house.lines)).not.toContain('王桂桂');
  });

  it('lists every faulty row, page by page', async () => {
    const path = await upload(warningSheet(1, 700).rows);
    await house.post(people.county, `${path}/columns`, { ...roles, ...more });
    await house.post(people.county, `${path}/run`, {});
    await house.runner.idle();
    const rows = new Set<string>();
    let next: string | undefined = path;
    let pages = 0;
    while (next !== undefined) {
      const page = await house.page(people.county, next);
      for (const [row] of page.matchAll(/第 \d+ 行/gu)) rows.add(row);
      next = /href="\/desk(\/imports\/[^"]+\?after=\d+)"/.exec(page)?.[1];
      pages++;
    }
    expect(pages).toBeGreaterThan(1);
    expect(rows.size).toBe(700);
  });

  it('remembers the columns for the bureau, and says what is missing', async () => {
    const path = await upload(warningSheet(3).rows);
    const lacking = await house.post(people.county, `${path}/columns`, { header_row: '2', 'role-1': 'name' });
    expect(lacking.status).toBe(422);
    expect(await lacking.text()).toContain('还没有说哪一列是村或地址');
    await house.post(people.county, `${path}/columns`, { ...roles, ...more, 'role-7': 'ignore' });
    const next = await house.page(people.county, await upload(warningSheet(4).rows));
    expect(next).toMatch(/name="role-7"[^>]*>(?:(?!<\/select>).)*value="ignore" selected/);
    expect(next).toMatch(/value="01" selected/);
  });

  it('goes on after a stop, from its page', async () => {
    const path = await upload(warningSheet(5).rows);
    const id = path.split('/').at(-1)!;
    await house.imports.start(id);
    expect(await house.page(people.county, path)).toContain('接着导入');
    await house.post(people.county, `${path}/run`, {});
    await house.runner.idle();
    expect((await house.allCases()).length).toBe(5);
  });

  it('refuses what is no sheet in plain words, and drops a sheet with what it held', async () => {
    const odd = new File(['\u0000\u0001\u0002'], 'x.xls');
    const refused = await house.send(people.county, '/imports', { bureau: '县残联', sheet: odd });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('这个文件读不了');
    const large = new File([new Uint8Array(largestFile + 1)], 'x.xlsx');
    const tooLarge = await house.send(people.county, '/imports', { bureau: '县残联', sheet: large });
    expect(tooLarge.status).toBe(422);
    expect(await tooLarge.text()).toContain('文件太大，最大12MB');
    const path = await upload(warningSheet(3).rows);
    await house.post(people.county, `${path}/drop`, {});
    expect(await house.imports.sheet(path.split('/').at(-1)!)).toBeNull();
  });

  it('is not for another county, and not found by it', async () => {
    const path = await upload(warningSheet(3).rows);
    for (const each of [path, `${path}/check`])
      expect((await house.get(people.otherCounty, each)).status).toBe(404);
    for (const deed of ['columns', 'run', 'drop'])
      expect((await house.post(people.otherCounty, `${path}/${deed}`, {})).status).toBe(404);
    expect(await house.page(people.county, '/imports')).toContain(path);
    expect(await house.page(people.otherCounty, '/imports')).not.toContain(path);
  });
});

describe('walks', () => {
  const walk = { sent_as: 'walk-0001', area: village, group: '3组', households: '12', on: '2024-12-03' };

  it('are kept once, with the case of what was found and a receipt to be copied', async () => {
    const fields = { ...walk, name: '老张家', words: '房子漏了，没地方住', cause: '99' };
    for (let i = 0; i < 2; i++)
      expect((await house.post(people.village, '/rounds', fields)).status).toBe(303);
    const cases = await house.allCases();
    expect(cases).toMatchObject([
      { name: '老张家', case: { door: 'finding', urgent: true, region: village } },
    ]);
    const page = await house.page(people.village, '/rounds');
    expect(page).toContain('新屯村三组：12户，发现1户');
    expect(page).not.toContain('老张家');
  });

  it('show what is still to be walked, group by group', async () => {
    for (const [group, counted] of [
      ['三组', '12'],
      ['四组', '30'],
    ])
      await house.post(people.village, '/rounds/groups', { area: village, group: group!, counted: counted! });
    await house.post(people.village, '/rounds', walk);
    const page = await house.page(people.village, '/rounds');
    expect(page).toContain('2 个组，走完 1 个；登记了户数的组共 42 户，走到 12 户');
    const [left, walked] = [page.indexOf('四组'), page.indexOf('三组</a>')];
    expect(left).toBeGreaterThan(0);
    expect(walked).toBeGreaterThan(left);
    expect(await house.page(people.supervisor, '/rounds/coverage')).toContain('走完 1 个');
    expect(await house.page(people.otherVillage, '/rounds/coverage')).not.toContain('新屯村');
  });

  it('of a grid worker are of the own group only, and of a township of any village of its own', async () => {
    expect((await house.post(people.gridWorker, '/rounds', walk)).status).toBe(303);
    expect(
      (await house.post(people.gridWorker, '/rounds', { ...walk, sent_as: 'w-000002', group: '四组' }))
        .status,
    ).toBe(422);
    const typed = { ...walk, sent_as: 'w-000003', area: '', area_typed: '北沟镇' };
    expect((await house.post(people.otherVillage, '/rounds', walk)).status).toBe(422);
    expect((await house.post(people.township, '/rounds', { ...walk, sent_as: 'w-000004' })).status).toBe(303);
    expect((await house.post(people.township, '/rounds', { ...typed, area_typed: '白石县' })).status).toBe(
      422,
    );
  });

  it('keep what was filled in when something is wrong, and say what', async () => {
    const wrong = await house.post(people.village, '/rounds', {
      ...walk,
      name: '老张家',
      words: '',
      phone: '123',
    });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    for (const words of ['请写上看到了什么', '电话号码不对', 'value="老张家"', 'value="walk-0001"'])
      expect(page).toContain(words);
    expect(await house.allCases()).toEqual([]);
  });

  it('of a concentrated round are ordered by township, county or city, for their own place', async () => {
    const round = { title: '冬月大走访', from: '2024-12-01', until: '2024-12-20' };
    expect((await house.post(people.county, '/rounds/coverage', round)).status).toBe(303);
    expect((await house.post(people.village, '/rounds/coverage', round)).status).toBe(403);
    expect(
      (await house.post(people.county, '/rounds/coverage', { ...round, until: '2024-11-01' })).status,
    ).toBe(422);
    expect(await house.page(people.village, '/rounds/coverage')).toContain('冬月大走访');
    expect(await house.page(people.otherCounty, '/rounds/coverage')).not.toContain('冬月大走访');
  });

  it('give the browser a token of today for what it kept', async () => {
    const token = (await (await house.get(people.village, '/offline/token')).json()) as Record<
      string,
      string
    >;
    expect(token['member']).toBe(people.village.id);
    expect(
      (await house.app.request('/offline/token', { headers: { accept: 'application/json' } })).status,
    ).toBe(401);
  });
});

describe('the ledger of migrant work', () => {
  const worker = {
    name: '李大山',
    state: 'working',
    population: 'lifted',
    reach: 'elsewhere',
    wage: '五千二',
    phone: '139 0000 1111',
  };

  it('counts the two watched populations, names what is not told, and logs who read it', async () => {
    await house.post(people.village, '/migrants', worker);
    const page = await house.page(people.village, '/migrants');
    for (const words of ['双监测', '李大山', '单位、行业']) expect(page).toContain(words);
    expect(await house.migrants.list({ region: village, limit: 9 })).toMatchObject([{ wage: 5200 }]);
    expect((await house.accessLog.list({ limit: 9 })).map(({ what }) => what)).toEqual(['migrant_list']);
    expect(await house.page(people.otherVillage, '/migrants')).not.toContain('李大山');
    const { id } = (await house.migrants.list({ region: village, limit: 1 }))[0]!;
    expect((await house.get(people.otherVillage, `/migrants/${id}`)).status).toBe(404);
  });

  it('turns a lost job into a case, and refuses a page that is older than the row', async () => {
    await house.post(people.village, '/migrants', worker);
    const { id } = (await house.migrants.list({ region: village, limit: 1 }))[0]!;
    const lost = { ...worker, state: 'lost_job', version: '1' };
    expect((await house.post(people.village, `/migrants/${id}`, lost)).status).toBe(303);
    expect(await house.allCases()).toMatchObject([
      { name: '李大山', case: { cause: '07', door: 'finding' } },
    ]);
    const late = await house.post(people.village, `/migrants/${id}`, { ...worker, version: '1' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('刚才有同事改过这个人');
  });
});

describe('the disaster mode', () => {
  it('is on for an area, shows who is unseen and makes cases urgent, until somebody ends it', async () => {
    await house.post(people.village, '/rounds/groups', { area: village, group: '三组', counted: '12' });
    const started = { area: township, kind: '0201', reason: '12月2日夜里山洪' };
    expect((await house.post(people.county, '/disaster', { ...started, reason: '水' })).status).toBe(422);
    expect((await house.post(people.otherCounty, '/disaster', started)).status).toBe(422);
    expect((await house.post(people.county, '/disaster', started)).status).toBe(303);
    const page = await house.page(people.township, '/disaster');
    for (const words of ['正在灾害模式', '还没走', '何县干', '12月2日夜里山洪'])
      expect(page).toContain(words);
    expect(await house.page(people.village, '/rounds')).toContain('家家都要走到');
    await house.post(people.county, '/finding', {
      sent_as: 'found-001',
      area: village,
      name: '老赵家',
      words: '收成没了',
    });
    expect(await house.allCases()).toMatchObject([{ case: { urgent: true } }]);
    const [mode] = await house.disasters.standing();
    // the county switched it on for the town, and the town may end it
    await house.post(people.township, `/disaster/${mode!.id}/end`, { reason: '全部走完，水退了' });
    expect(await house.disasters.standing()).toEqual([]);
    expect(await house.page(people.county, '/disaster')).toContain('周乡干结束（全部走完，水退了）');
  });
});

describe('the cases and villages of a disaster', () => {
  const started = { area: township, kind: '0201', reason: '12月2日夜里山洪' };
  const finding = (sent_as: string, name: string) =>
    house.post(people.village, '/finding', { sent_as, area: village, name, words: '收成没了' });

  it('are on its page: open cases made urgent and told so, and a village nobody has walked', async () => {
    await finding('found-101', '老赵家');
    expect(await house.allCases()).toMatchObject([{ case: { urgent: false } }]);
    await house.post(people.county, '/disaster', started);
    expect(await house.allCases()).toMatchObject([{ case: { urgent: true } }]);
    await finding('found-102', '老钱家');
    const page = await house.page(people.township, '/disaster');
    for (const words of [
      '因灾害模式标为紧急的有1件，其中1件只因为灾害模式才紧急',
      '还没有走到、也没有登记组的村（1个）',
      '没办完的案件（2件）',
      '老赵家',
      '老钱家',
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/<li>新屯村<\/li>/);
    expect((await house.accessLog.list({ limit: 9 })).map(({ what }) => what)).toContain('disaster_list');
    // with a group of its own it is covered by groups
    await house.post(people.village, '/rounds/groups', { area: village, group: '三组', counted: '12' });
    expect(await house.page(people.township, '/disaster')).not.toContain('也没有登记组的村');
  });

  it('are told of at its end, when nobody was there', async () => {
    await finding('found-103', '老孙家');
    await house.post(people.county, '/disaster', started);
    await house.post(people.county, '/disaster', started);
    const modes = await house.disasters.standing();
    expect(modes).toHaveLength(1);
    await house.post(people.county, `/disaster/${modes[0]!.id}/end`, { reason: '水退了，路通了' });
    expect(await house.allCases()).toMatchObject([{ case: { urgent: true } }]);
    const page = await house.page(people.county, '/disaster');
    expect(page).toContain('还有1件只因为它才紧急，期间没有走到');
    expect(page).not.toContain('老孙家');
    expect(await house.page(people.otherCounty, '/disaster')).not.toContain('只因为它才紧急');
  });
});

describe('who may open which page', () => {
  const pages: [string, Permission | 'signed_in'][] = [
    ['/imports', 'import_warnings'],
    ['/rounds', 'rounds_record'],
    ['/finding', 'case_open'],
    ['/migrants', 'migrants_record'],
    ['/migrants/new', 'migrants_record'],
    ['/disaster', 'disaster_mode'],
  ];
  it.each(pages)('%s', async (path, permission) => {
    expect(permissions).toContain(permission);
    for (const member of Object.values(people)) {
      const allowed = rolesThatMay(permission as Permission).includes(member.role);
      expect([member.role, (await house.get(member, path)).status]).toEqual([
        member.role,
        allowed ? 200 : 403,
      ]);
    }
    expect((await house.app.request(path)).status).toBe(303);
  });

  it('shows nobody a household of another place by any of them', async () => {
    await house.post(people.village, '/finding', {
      sent_as: 'found-002',
      area: village,
      name: '藏起来的一家',
      words: '难',
    });
    await house.post(people.village, '/migrants', {
      name: '藏起来的人',
      state: 'working',
      population: 'lifted',
      reach: 'county',
    });
    expect(await house.page(people.village, '/migrants')).toContain('藏起来的人');
    for (const path of ['/imports', '/rounds', '/rounds/coverage', '/finding', '/migrants', '/disaster'])
      for (const member of [people.otherVillage, people.otherCounty, people.gridWorker])
        expect(await house.page(member, path)).not.toContain('藏起来');
  });
});
