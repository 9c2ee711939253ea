import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCaseHouse, people, type CaseHouse } from './case-house.js';

let house: CaseHouse;
beforeEach(async () => void (house = await openCaseHouse()));
afterEach(() => house.close());

it('a clock is not stopped without a reason, and the reason stands in the history by name', async () => {
  const id = await house.report();
  for (const reason of ['', '  ']) {
    await house.post(people.township, `/cases/${id}/pause`, { reason });
    expect((await house.cases.find(id))!.pauses).toEqual([]);
  }
  await house.post(people.township, `/cases/${id}/pause`, { reason: '等县医保局回数据' });
  await house.post(people.township, `/cases/${id}/pause`, { reason: '再停一次' });
  const file = (await house.cases.file(id))!;
  expect(file.case.pauses).toHaveLength(1);
  expect(file.history.slice(1)).toMatchObject([
    { action: '暂停计时', actor: 'township', actorId: people.township.id, note: '等县医保局回数据' },
  ]);
  // the village asked for more time does not give it to itself
  await house.post(people.village, `/cases/${id}/resume`, { reason: '回来了' });
  expect((await house.cases.find(id))!.pauses[0]!.until).toBeNull();
});
