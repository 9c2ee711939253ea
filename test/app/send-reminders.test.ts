import { Cron } from 'croner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepReminders } from '../../src/app/keep-reminders.js';
import { sendReminders } from '../../src/app/send-reminders.js';
import type { HardshipCase } from '../../src/hardship/cases/case.js';
import { workingDays } from '../../src/hardship/clocks/working-days.js';
import type { DutyParts } from '../../src/hardship/duties/standing-duties.js';
import { disableUser } from '../../src/hardship/staff/manage-accounts.js';
import { spellReceipt } from '../../src/hardship/reports/receipt.js';
import { signBy } from '../../src/hardship/supervision/signed-entry.js';
import { createDutyEvidence } from '../../src/storage/kysely-duty-evidence.js';
import { createDutyLog } from '../../src/storage/kysely-duty-log.js';
import { createReminders } from '../../src/storage/kysely-reminders.js';
import { createSupervisionStore } from '../../src/storage/kysely-supervision-store.js';
import { chats, people, startStaffHouse, type StaffHouse } from '../channels/telegram/staff-house.js';
import { someSlip } from '../contracts/supervision-store.js';
import { until } from '../channels/telegram/telegram-house.js';

/** Monday 23 November 2026, ten in the morning in Shanghai. */
const monday = '2026-11-23T02:00:00Z';
let house: StaffHouse;
beforeEach(async () => void (house = await startStaffHouse(monday)));
afterEach(() => house.close());

/** A calendar on which everything was done today. */
const nothingToDo: DutyParts = {
  dutyLog: {
    doneWithin: async ({ within, to, duties = [] }) =>
      duties.map((duty) => ({
        id: duty,
        duty,
        period: '',
        area: within,
        on: to,
        by: 'somebody',
        note: null,
      })),
  },
  dutyEvidence: { last: async () => [], since: async () => null },
};
const realDuties = (): DutyParts => ({
  dutyLog: createDutyLog(house.database, house.vault),
  dutyEvidence: createDutyEvidence(house.database),
});

const parts = (at: string, more: Partial<Parameters<typeof sendReminders>[0]> = {}) => ({
  staff: house.stores.staff,
  reminders: createReminders(house.database),
  duties: nothingToDo,
  tell: house.channel.tell,
  calendarOf: async () => workingDays(),
  deskUrl: 'https://mingbai.example/desk',
  clock: { now: () => new Date(at) },
  logger: house.logger,
  ...more,
});
const remind = (at: string, more = {}) => sendReminders(parts(at, more));
const told = (chat: number) =>
  house.api.messages().filter((each) => String(each['chat_id']) === String(chat));
const outcomes = async () =>
  (await house.database.selectFrom('reminders_sent').select('how').execute()).map(({ how }) => how);
const said = { source: '县里通知', date: '2026-11-20' };
/** Shanghai time of November 2026 as an instant. */
const november = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();

const moveTo = (kept: HardshipCase, changes: Partial<HardshipCase>) =>
  house.stores.cases.commit([
    {
      write: 'case_step',
      moved: { ...kept, ...changes },
      step: {
        id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
        case: kept.id,
        at: house.now().toISOString(),
        action: '核实上报',
        actor: 'village',
        actorId: people.village.id,
        from: kept.state,
        to: changes.state ?? kept.state,
        purpose: kept.purpose,
        note: null,
        familyNote: null,
      },
    },
  ]);

describe('a reminder', () => {
  it('says how many, and where to look; no name, no receipt, no place', async () => {
    await house.bind('village');
    const { receipt } = await house.report();
    await remind(november(24, '08:30'));
    const [message] = told(chats.village);
    expect(message!['text']).toBe(
      '早上好。您这里今天有：新来1件。\n打开工作台看：https://mingbai.example/desk',
    );
    expect(message).not.toHaveProperty('reply_markup');
    for (const secret of ['王桂花', receipt, spellReceipt(receipt), '前进村']) {
      expect(JSON.stringify(message)).not.toContain(secret);
      expect(house.log.join()).not.toContain(secret);
    }
  });

  it('goes out once a day, however often the clock strikes', async () => {
    await house.bind('village');
    await house.report();
    await remind(november(24, '08:30'));
    await remind(november(24, '08:40'));
    await Promise.all([remind(november(24, '08:50')), remind(november(24, '08:50'))]);
    expect(told(chats.village)).toHaveLength(1);
    await remind(november(30, '08:30'));
    expect(told(chats.village)).toHaveLength(2);
  });

  it('waits for half past eight, keeps off weekends, holidays and evenings', async () => {
    await house.bind('village');
    await house.report();
    for (const at of [november(24, '08:29'), november(28, '08:30'), november(24, '19:00')]) await remind(at);
    const calendarOf = async () =>
      workingDays({ days: [{ ...said, day: '2026-11-24', working: false }], years: [] });
    await remind(november(24, '08:30'), { calendarOf });
    expect(told(chats.village)).toEqual([]);
    expect(await outcomes()).toEqual([]);
    const worked = async () =>
      workingDays({ days: [{ ...said, day: '2026-11-28', working: true }], years: [] });
    await remind(november(28, '09:10'), { calendarOf: worked });
    expect(told(chats.village)).toHaveLength(1);
  });

  it('is not sent where nothing is due, nor later on that day', async () => {
    await house.bind('village', 'otherTownship', 'gridWorker');
    await remind(november(24, '08:30'));
    await house.report();
    await remind(november(24, '08:40'));
    expect(house.api.messages()).toEqual([]);
    expect(await outcomes()).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('counts what is amber, then red; a red one of the level below is the higher level’s too', async () => {
    await house.bind('village', 'township', 'county', 'otherTownship');
    const { id } = await house.report();
    const kept = (await house.stores.cases.find(id))!;
    await moveTo(kept, {
      state: '评议公示',
      urgent: true,
      amberAt: november(25, '10:00'),
      dueAt: november(27, '00:00'),
    });
    await remind(november(26, '08:30'));
    expect(told(chats.village).map((each) => each['text'])).toMatchObject([/快到期1件，紧急1件。/]);
    expect(told(chats.township)).toEqual([]);
    await remind(november(27, '08:30'));
    expect(told(chats.village).at(-1)!['text']).toMatch(/超期1件，紧急1件。/);
    expect(told(chats.township).map((each) => each['text'])).toMatchObject([
      /超期1件（其中1件是下一级超期的）。/,
    ]);
    expect(told(chats.county)).toEqual([]);
    expect(told(chats.otherTownship)).toEqual([]);
  });

  it('is tried again while Telegram is down, and never doubled', async () => {
    await house.bind('village', 'township');
    await house.report();
    for (let i = 0; i < 2; i++) house.api.mishap('sendMessage', { status: 502 });
    await remind(november(24, '08:30'));
    expect(await outcomes()).toEqual([]);
    house.api.mishap('sendMessage', { status: 429, retryAfter: 60 });
    await remind(november(24, '08:40'));
    expect(await outcomes()).toEqual([]);
    await remind(november(24, '08:50'));
    expect(told(chats.village)).toHaveLength(1);
    expect(told(chats.township)).toHaveLength(1);
    expect(await outcomes()).toEqual(['sent', 'sent']);
  });

  it('calls amber what waits after a notice that stood its days where no limit is entered', async () => {
    await house.bind('village');
    const { id } = await house.report();
    const kept = (await house.stores.cases.find(id))!;
    await moveTo(kept, { state: '评议公示', dueAt: null, amberAt: november(25, '00:00') });
    await remind(november(25, '08:30'));
    expect(told(chats.village).map((each) => each['text'])).toMatchObject([/快到期1件/]);
  });

  it('that fails for one member stops nobody else, and is tried again', async () => {
    await house.bind('village', 'township', 'county');
    await house.report();
    house.api.mishap('sendMessage', { status: 502 });
    const byId = async (id: string) => {
      if (id === people.village.id) throw new Error('王桂花 的账号打不开');
      return house.stores.staff.byId(id);
    };
    await remind(november(24, '08:30'), { staff: { byId, bound: () => house.stores.staff.bound() } });
    // one account could not be read, and Telegram did not take one message
    expect((await outcomes()).length).toBe(1);
    expect(house.log.join()).toContain('could not be reminded');
    expect(house.log.join()).not.toContain('王桂花');
    await remind(november(24, '08:40'));
    for (const who of ['village', 'township'] as const) expect(told(chats[who])).toHaveLength(1);
  });

  it('of a bot that was blocked is noted; the account stays bound and the others are reminded', async () => {
    await house.bind('village', 'township');
    await house.report();
    house.api.mishap('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    await remind(november(24, '08:30'));
    expect((await outcomes()).sort()).toEqual(['blocked', 'sent']);
    for (const who of ['village', 'township'] as const) {
      expect((await house.stores.staff.byId(people[who].id))!.telegramAccount).toBe(String(chats[who]));
    }
    await remind(november(24, '08:40'));
    expect(house.api.messages()).toHaveLength(1);
  });

  it('never goes to who was closed, not even while the round is under way', async () => {
    await house.bind('village', 'township');
    await house.report();
    const bound = await house.stores.staff.bound();
    await disableUser({ store: house.stores.staff }, people.village.id);
    // the list was read a moment before the account was closed
    const staff = { byId: (id: string) => house.stores.staff.byId(id), bound: async () => bound };
    await remind(november(24, '08:30'), { staff });
    expect(told(chats.village)).toEqual([]);
    expect(told(chats.township)).toHaveLength(1);
  });

  it('goes on after a kill between taking and sending without a second one that day', async () => {
    await house.bind('village');
    await house.report();
    await createReminders(house.database).take(people.village.id, '2026-11-24', november(24, '08:30'));
    await remind(november(24, '08:40'));
    expect(told(chats.village)).toEqual([]);
    await remind(november(27, '08:30'));
    expect(told(chats.village)).toHaveLength(1);
  });
});

describe('a reminder beside the cases', () => {
  const duties = () => ({ duties: realDuties() });

  it('tells a grid worker, who reads no cases, what the village has to do', async () => {
    await house.bind('gridWorker');
    await remind(november(24, '08:30'), duties());
    expect(told(chats.gridWorker).map((each) => each['text'])).toEqual([
      '早上好。您这里今天有：定期要做的事超期2项。\n打开工作台看：https://mingbai.example/desk',
    ]);
    const walked = {
      sentAs: 'walk-1',
      area: people.village.region,
      group: '三组',
      households: 9,
      findings: 0,
    };
    const entry = { by: people.gridWorker.id, role: 'grid_worker', ...walked, on: '2026-11-25' } as const;
    await house.stores.rounds.record({ ...entry, at: november(25, '09:00') }, []);
    await remind(november(26, '08:30'), duties());
    expect(told(chats.gridWorker).at(-1)!['text']).toMatch(/定期要做的事超期1项/);
  });

  it('tells of duties that are only to be done soon once a week, when nothing else waits', async () => {
    await house.bind('gridWorker');
    const begun: DutyParts = {
      ...nothingToDo,
      dutyLog: { doneWithin: async () => [] },
      dutyEvidence: { last: async () => [], since: async () => november(20, '08:00') },
    };
    for (const day of [20, 23, 24, 25, 30]) await remind(november(day, '08:30'), { duties: begun });
    const texts = told(chats.gridWorker).map((each) => each['text']);
    // Monday the 23rd and Monday the 30th; on the 20th the month was not in its last third
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/：定期要做的事快到期2项。/);
  });

  it('tells how many slips and findings wait, and nothing of what they say', async () => {
    await house.bind('village');
    const supervision = createSupervisionStore(house.database, house.vault);
    const { village, county } = people;
    const slip = someSlip({
      from: { region: county.region, role: 'county' },
      to: { region: village.region, level: 'village' },
      title: '密桂花家的危房',
      dueOn: '2026-11-23',
    });
    await supervision.issue(slip, signBy(county, 'issued', slip.id, '密桂花住院', house.now()));
    const inspection = {
      id: 'inspection',
      kind: 'policy',
      region: village.region,
      on: '2026-11-20',
    } as const;
    await supervision.begin({ ...inspection, households: 3, by: county.id, signed: false });
    const finding = { id: 'finding', inspection: 'inspection', region: village.region, version: 1 } as const;
    await supervision.addFinding(
      { ...finding, what: '密桂花的补贴没到', responsible: '密支书', mendBy: '2026-12-30', state: 'open' },
      signBy(county, 'found', 'finding', '', house.now()),
    );
    await supervision.sign('inspection', signBy(county, 'signed', 'inspection', '', house.now()));
    await remind(november(24, '08:30'));
    const [message] = told(chats.village);
    expect(message!['text']).toBe(
      '早上好。您这里今天有：督办单没答复1件（超期1件），检查出来要整改的1条。\n打开工作台看：https://mingbai.example/desk',
    );
    for (const secret of ['密', '危房', '住院', '补贴', '前进村']) {
      expect(JSON.stringify(message)).not.toContain(secret);
      expect(house.log.join()).not.toContain(secret);
    }
  });
});

it('the clock of the house strikes at half past eight in Shanghai', () => {
  const cron = new Cron('*/10 8-17 * * *', { timezone: 'Asia/Shanghai', paused: true });
  const next = cron.nextRun(new Date('2026-11-24T08:29:00+08:00'));
  expect(next?.toISOString()).toBe('2026-11-24T00:30:00.000Z');
});

it('a house that opens later in the morning sends what is not out yet, and ends it when it closes', async () => {
  await house.bind('village');
  await house.report();
  const stop = keepReminders(parts(november(24, '10:15')));
  await stop();
  expect(told(chats.village).length).toBeLessThanOrEqual(1);
  const again = keepReminders(parts(november(24, '10:25')));
  await until(() => told(chats.village).length === 1);
  await again();
});
