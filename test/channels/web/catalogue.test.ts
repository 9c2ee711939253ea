import { expect, it } from 'vitest';
import { createCatalogue } from '../../../src/dialogue/eligibility/benefit-catalogue.js';
import { webWording } from '../../../src/dialogue/wording/web-wording.js';
import { containsPlace, inventedBenefits, inventedTitle, yunxi } from '../../fakes/invented-benefits.js';
import { smallRegionList } from '../../fakes/small-region-list.js';
import { webHouse } from './web-house.js';

const rules = { benefits: () => inventedBenefits(), contains: containsPlace };

async function open(place: string, query = '') {
  const { app } = webHouse({
    parts: {
      catalogue: createCatalogue(rules, inventedTitle),
      knownPlace: (typed) => smallRegionList.resolve(typed),
    },
  });
  const response = await app.request(`/benefits/${encodeURIComponent(place)}${query}`);
  const page = await response.text();
  return { status: response.status, heading: /<h1>([^<]*)<\/h1>/.exec(page)?.[1], page };
}

it('is of a place that documents speak for, of one around it, and for a village of the county around it', async () => {
  const { status, heading, page } = await open(yunxi);
  expect([status, heading]).toEqual([200, expect.stringContaining(yunxi)]);
  expect(page).toContain('院子里种菜的补贴');
  expect((await open('云溪县')).heading).toBe(heading);
  expect((await open('河东省青川市')).heading).toContain('河东省青川市');
  expect((await open(`${yunxi}前进村`)).heading).toBe(heading);
});

it('never takes the words of an address for a heading', async () => {
  const known = (await open(yunxi)).heading;
  for (const words of [`${yunxi}领补贴请打这个电话`, `${yunxi}骗人村`, '河', '', '哈哈']) {
    const { status, heading, page } = await open(words);
    expect(page, words).not.toMatch(/请打这个电话|骗人村/);
    if (status === 200) expect(heading, words).toBe(known);
    else expect([status, heading], words).toEqual([404, webWording.notFoundTitle]);
  }
});

it('shows one kind of household where documents know it, and everybody where they do not', async () => {
  const disabled = await open(yunxi, '?who=disabled');
  expect(disabled.page).toContain('重度残疾人的护理补贴');
  expect(disabled.page).not.toContain('院子里种菜的补贴');
  const unknown = await open(yunxi, '?who=nobody');
  expect(unknown.page).toContain('院子里种菜的补贴');
  expect(unknown.page).toContain('重度残疾人的护理补贴');
});
