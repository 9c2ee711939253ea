import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { now, openSettings, people, place } from './settings-house.js';

const { county, gansu, administrator, township } = people;
const own = { source: '云农发〔2024〕7号', date: '2024-03-05' };
const visit = (value: string, more: Record<string, string> = {}) => ({
  ...{ field: 'visitDays', value, ...own },
  ...more,
});

let house: Awaited<ReturnType<typeof openSettings>>;
beforeEach(async () => void (house = await openSettings()));
afterEach(() => house.close());

describe('县情设置', () => {
  it('says of everything that it is not entered, and borrows nothing', async () => {
    const { status, text } = await house.get(county, '/settings');
    expect(status).toBe(200);
    expect(text.match(/还没有录入/g)!.length).toBeGreaterThan(10);
    expect(text).toContain('2024年');
    expect(text).toContain('没有录入以前，系统不给三类对象的建议');
    expect(text).toContain('甘肃省 2023 用的是 5 个工作日，照这个录入？');
    expect(await house.counties.kept(place)).toBeNull();
  });

  it('keeps a value with its source and who entered it, and shows the log by name', async () => {
    const sent = await house.post(county, '/settings', visit('3'));
    expect(sent).toMatchObject({ status: 303, to: '/desk/settings' });
    const { text } = await house.get(county, '/settings');
    expect(text).toContain('3 个工作日');
    expect(text).toContain('出处：云农发〔2024〕7号，2024-03-05');
    expect(text).toMatch(
      /上门核实时限[\s\S]*还没有录入 → 3（云农发〔2024〕7号，2024-03-05）[\s\S]*周正 · 2024年12月3日/,
    );
  });

  it.each([
    [visit('3', { source: '' }), '要写出处'],
    [visit('3', { date: '' }), '文件日期'],
    [visit('三天'), '要填1到366的整数'],
    [visit('3', { date: '2030-01-01' }), '不能晚于今天'],
    [{ field: 'monitoringLine', year: '2024', value: '8', ...own }, '1000到100000'],
    [{ field: 'contact', office: '民政办', value: '张三 138', region: '' }, '电话只写数字'],
    [{ field: 'contact', office: '民政办', value: '0410-1234567', region: '火星' }, '没认出这个地方'],
  ])('sends %j back with what is wrong, and what was typed', async (fields, why) => {
    const sent = await house.post(county, '/settings', fields);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(why);
    expect(sent.text).toContain(`value="${fields.value}"`);
    expect(await house.counties.kept(place)).toBeNull();
  });

  it('takes the figure of another place by a deliberate tap only, with a source of the county’s own', async () => {
    const { text } = await house.get(county, '/settings');
    const offer = /href="([^"]+)">甘肃省 2023 用的是 5 个工作日/.exec(text)![1]!.replaceAll('&amp;', '&');
    const form = await house.get(county, offer.replace('/desk', ''));
    expect(form.text).toContain('也要写本县自己的出处');
    expect(form.text).toMatch(/name="value"[^>]*value="5"/);
    expect(form.text).toMatch(/name="source"[^>]*value=""/);
    expect((await house.post(county, '/settings', visit('5', { source: '' }))).status).toBe(422);
  });

  it('can be taken back, by the button under what was said', async () => {
    await house.post(county, '/settings', visit('3'));
    const { said } = await house.post(county, '/settings', visit('4'));
    expect(said?.undo?.fields).toEqual({ field: 'visitDays', place, value: '3', ...own });
    await house.post(county, '/settings', said!.undo!.fields);
    const kept = await house.counties.kept(place);
    expect(kept?.visitDays?.value).toBe(3);
    expect(kept?.edits).toHaveLength(3);
    const first = await house.post(county, '/settings', { field: 'visitDays', value: '' });
    expect((await house.counties.kept(place))?.visitDays).toBeNull();
    await house.post(county, '/settings', first.said!.undo!.fields);
    expect((await house.counties.kept(place))?.visitDays?.value).toBe(3);
  });

  it('keeps telephones of county, township and village', async () => {
    const phone = { field: 'contact', value: '0410-1234567', office: '民政办' };
    await house.post(county, '/settings', { ...phone, region: '八宝镇' });
    await house.post(county, '/settings', { ...phone, region: '' });
    expect((await house.counties.kept(place))?.contacts.map(({ region }) => region)).toEqual([
      `${place}八宝镇`,
      place,
    ]);
    expect((await house.get(county, '/settings')).text).toMatch(/全县[\s\S]*八宝镇/);
  });

  it('says how the cases followed', async () => {
    const { case: id } = await house.told('web', 0, `${place}八宝镇新屯村`);
    const { said } = await house.post(county, '/settings', visit('3'));
    expect(said?.text).toContain('1件案件的期限跟着改了');
    expect((await house.cases.find(id))?.dueAt).toBe('2024-12-04T16:00:00.000Z');
    const line = { field: 'monitoringLine', year: '2024', value: '8000', ...own };
    expect((await house.post(county, '/settings', line)).said?.text).toBe('存下了。');
    expect((await house.get(county, '/settings')).text).toContain('8,000元');
  });

  it('says how far it is while many cases follow in the background', async () => {
    await house.told('web', 0, `${place}八宝镇新屯村`);
    await house.stored.ask(place, now.toISOString());
    const { text } = await house.get(county, '/settings');
    expect(text).toContain('正在按新的设置重算案件的期限：共1件，已经看过0件，改了0件');
  });

  it('is begun with what the place itself published, after somebody looked at it', async () => {
    expect((await house.get(gansu, '/settings')).text).toContain('找到甘肃省 2023公开的办理时限');
    const shown = await house.get(gansu, '/settings/begin');
    expect(shown.text).toMatch(/15 个工作日[\s\S]*5个工作日内反馈，是从核查完成算起/);
    await house.post(gansu, '/settings/begin', {});
    expect(await house.counties.kept(gansu.region)).toMatchObject({
      startedFrom: '甘肃省 2023',
      wholeDays: { value: 15 },
      edits: [{ by: 'gansu', field: '从公开的时限开始' }],
    });
    expect((await house.get(gansu, '/settings/begin')).status).toBe(404);
    // a page that stood open meanwhile puts nothing over what was edited since
    await house.post(gansu, '/settings', { ...own, field: 'wholeDays', value: '12' });
    const late = await house.post(gansu, '/settings/begin', {});
    expect(late.said?.text).toContain('已经有人开始录入了');
    expect((await house.counties.kept(gansu.region))?.wholeDays?.value).toBe(12);
    expect((await house.get(county, '/settings/begin')).status).toBe(404);
  });
});

describe('the holidays of a year', () => {
  const notice = '元旦：1月1日至3日放假，1月4日上班。国庆节：10月1日至7日放假。';
  const sent = { year: '2028', notice: notice.replace('，1月4日', '。1月4日'), ...own };

  it('that no table holds are said to be missing, with what follows from it', async () => {
    await house.post(county, '/settings', { field: 'calendarYear', year: '2028', value: 'true', ...own });
    const { text } = await house.get(county, '/settings');
    expect(text).toContain('2025年：系统里有全年的放假安排');
    expect(text).toContain('全年已录完');
  });

  it('are shown as they were understood before they are kept, as a whole', async () => {
    const shown = await house.post(county, '/settings/holidays', sent);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('放假10天：2028-01-01、2028-01-02、2028-01-03、2028-10-01');
    expect(shown.text).toContain('周末上班1天：2028-01-04');
    expect(await house.counties.kept(place)).toBeNull();
    const kept = await house.post(county, '/settings/holidays', { ...sent, sure: 'yes' });
    expect(kept.status).toBe(303);
    const profile = await house.counties.kept(place);
    expect(profile?.calendar).toHaveLength(11);
    expect(profile?.calendarYears).toMatchObject([{ year: 2028, ...own }]);
  });

  it('are not kept where a sentence was not understood', async () => {
    const unread = await house.post(county, '/settings/holidays', { ...sent, notice, sure: 'yes' });
    expect(unread.status).toBe(422);
    expect(unread.text).toContain('请分成两句');
    const bare = await house.post(county, '/settings/holidays', { ...sent, source: '', sure: 'yes' });
    expect(bare.text).toContain('要写出处');
    expect(await house.counties.kept(place)).toBeNull();
  });
});

describe('whose settings', () => {
  it('the county’s own alone, and an administrator’s area', async () => {
    const other = '河东省青川市白石县';
    expect((await house.get(county, `/settings?place=${encodeURIComponent(other)}`)).status).toBe(404);
    expect((await house.post(county, '/settings', visit('3', { place: other }))).status).toBe(404);
    expect((await house.get(township, '/settings')).status).toBe(403);
    expect((await house.post(township, '/settings', visit('3'))).status).toBe(403);

    const opened = await house.post(administrator, '/settings/place', { typed: other });
    expect(opened.to).toBe(`/desk/settings?place=${encodeURIComponent(other)}`);
    for (const typed of ['甘肃省天水市秦安县', '火星']) {
      const outside = await house.post(administrator, '/settings/place', { typed });
      expect([outside.to, outside.said?.text]).toEqual([
        '/desk/settings',
        expect.stringContaining('没认出这个县，或者不在您管的地方里'),
      ]);
    }
    const done = await house.post(administrator, '/settings', visit('3', { place: other }));
    expect(done.to).toBe(`/desk/settings?place=${encodeURIComponent(other)}`);
    expect((await house.counties.kept(other))?.visitDays?.value).toBe(3);
    expect((await house.get(administrator, '/settings')).text).toContain(other);
    for (const outside of ['河东省', '甘肃省天水市秦安县', `${place}八宝镇`]) {
      expect((await house.get(administrator, `/settings?place=${encodeURIComponent(outside)}`)).status).toBe(
        404,
      );
    }
    expect(await house.counties.kept(place)).toBeNull();
  });

  it('leaves no name and no value in the log of the house', async () => {
    await house.post(county, '/settings', visit('3'));
    expect(JSON.stringify(house.lines)).not.toMatch(/周正|云农发/);
    const told = house.lines.filter((line) => line.includes('a setting of a county is changed'));
    expect(told).toHaveLength(1);
    const facts = Object.entries(JSON.parse(told[0]!) as Record<string, unknown>);
    const ofEveryLine = ['level', 'time', 'pid', 'hostname', 'msg'];
    expect(facts.filter(([name]) => !ofEveryLine.includes(name))).toEqual([
      ['by', county.id],
      ['field', 'visitDays'],
    ]);
  });
});
