import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseSheet } from '../../../../src/channels/web/desk/cards/case-sheet.js';
import { factsOfVisit } from '../../../../src/channels/web/desk/cards/facts-of-visit.js';
import { contradictions, readFacts } from '../../../../src/eligibility/facts.js';
import { visitFormFields } from '../../../../src/hardship/household/read-visit-form.js';
import { caseInReview, secretMarks, secrets } from '../../../fakes/case-in-review.js';
import { inventedBenefits } from '../../../fakes/invented-benefits.js';
import { invented } from '../../../hardship/household/invented-household.js';
import { pdfText } from '../cards/pdf-picture.js';
import { openCaseHouse, people, township, village, type CaseHouse } from './case-house.js';

let house: CaseHouse;
beforeEach(async () => void (house = await openCaseHouse()));
afterEach(() => house.close());

/** A household at which somebody was, formerly poor. */
async function visited(): Promise<string> {
  const id = await house.report();
  const version = String((await house.cases.find(id))!.version);
  const fields = { action: '受理', version, responsible: people.village.id };
  await house.post(people.village, `/cases/${id}/act`, fields);
  const form = invented.form({ formerlyPoor: true });
  await house.post(people.village, `/cases/${id}/visit`, visitFormFields(form));
  return id;
}

describe('明白卡 of a case', () => {
  it('is a page, a PDF in two sizes and a picture', async () => {
    const id = await visited();
    const page = await (await house.get(people.village, `/cases/${id}/card`)).text();
    for (const words of [
      '明白卡',
      '王桂花家',
      '院子里种菜的补贴（2026年）[1]',
      '到哪里办：村委会',
      '12317',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain(`/desk/cases/${id}/card.pdf?size=a5`);
    expect(page).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img" aria-label="二维码"/);
    for (const query of ['', '?size=a5']) {
      const pdf = await house.get(people.village, `/cases/${id}/card.pdf${query}`);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
      expect(await pdfText(new Uint8Array(await pdf.arrayBuffer()))).toContain('王桂花家');
    }
    const png = await house.get(people.village, `/cases/${id}/card.png`);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('waits for a visit, and says so', async () => {
    const id = await house.report();
    const page = await (await house.get(people.village, `/cases/${id}/card`)).text();
    expect(page).toContain('还没有入户核实');
    expect((await house.get(people.village, `/cases/${id}/card.pdf`)).status).toBe(404);
    expect(await house.parts.cards.printed.latest({ scope: village, limit: 5 })).toEqual([]);
  });

  it('is for those who may read the case, and every read is noted', async () => {
    const id = await visited();
    for (const [who, status] of [
      [people.otherTownship, 404],
      [people.gridWorker, 403],
      [people.administrator, 403],
    ] as const) {
      for (const file of ['card', 'card.pdf', 'card.png']) {
        const answer = await house.get(who, `/cases/${id}/${file}`);
        expect(answer.status, `${who.role} ${file}`).toBe(status);
        expect(await answer.text()).not.toContain('王桂花');
      }
    }
    await house.get(people.township, `/cases/${id}/card`);
    const read = await house.accessLog.list({ limit: 5, staff: people.township.id });
    expect(read.map(({ what }) => what)).toContain('card');
  });

  it('has a code that opens the chat at the township, with nothing of the household in it', async () => {
    const file = caseInReview({ group: 'sudden' });
    const made = await caseSheet(house.parts, file, house.now());
    if (made.kind !== 'sheet') throw new Error(made.kind);
    const { address } = made.sheet.code;
    expect(decodeURIComponent(address)).toBe(
      'https://mingbai.example/?region=河东省青川市云溪县八宝镇&status=1',
    );
    for (const secret of [...secretMarks, '佘璧琮', '新屯村', file.receipt, file.case.id]) {
      expect(decodeURIComponent(address)).not.toContain(secret);
    }
  });

  it('has no number, story or health of the household on it', async () => {
    const made = await caseSheet(house.parts, caseInReview({ group: 'sudden' }), house.now());
    const text = JSON.stringify(made);
    for (const secret of [...secretMarks, ...Object.values(secrets)]) expect(text).not.toContain(secret);
  });

  it('leaves nothing of a household in the log of the program', async () => {
    const id = await visited();
    await house.get(people.village, `/cases/${id}/card.pdf`);
    expect(house.lines.join('\n')).not.toMatch(/王桂花|13812345678/);
  });
});

describe('cards to be printed again', () => {
  const listed = async (member = people.township) => (await house.get(member, '/cards')).text();

  it('are those whose rules changed since; printing again takes one off', async () => {
    const id = await visited();
    await house.get(people.village, `/cases/${id}/card.pdf`);
    expect(await listed()).toContain('上面的政策都没有变');
    house.setRules(inventedBenefits(2000));
    const page = await listed();
    expect(page).toContain('王桂花');
    expect(page).toContain('“院子里种菜的补贴”（2026年）改了');
    expect(page).toContain(`/desk/cases/${id}/card`);
    await house.get(people.village, `/cases/${id}/card.png`);
    expect(await listed()).toContain('上面的政策都没有变');
  });

  it('are those whose rule a newer document took the place of; the new card says so', async () => {
    const id = await visited();
    await house.get(people.village, `/cases/${id}/card.pdf`);
    const superseded = {
      document: 'yunxi-2026-new-garden',
      title: '云溪县庭院奖补新办法',
      years: '2026年',
      from: '2026-01-01',
      ruled: false,
    };
    house.setRules(inventedBenefits().map((rule) => ({ ...rule, superseded })));
    expect(await listed()).toContain('“院子里种菜的补贴”（2026年）有了新文件，以2026年的为准');
    const card = await (await house.get(people.village, `/cases/${id}/card`)).text();
    expect(card).toContain('有了新文件，这条以2026年的新文件为准，规则还没整理好');
    expect(card).not.toContain('看着符合，可以去申请的');
    await house.get(people.village, `/cases/${id}/card.png`);
    expect(await listed()).toContain('上面的政策都没有变');
  });

  it('are those whose period ended since', async () => {
    const id = await visited();
    await house.get(people.village, `/cases/${id}/card.pdf`);
    await house.wait(60);
    expect(await listed()).toContain('到期了');
  });

  it('are of the own area', async () => {
    const id = await visited();
    await house.get(people.village, `/cases/${id}/card.pdf`);
    house.setRules(inventedBenefits(2000));
    expect(await listed(people.otherTownship)).not.toContain('王桂花');
    expect(await listed(people.village)).toContain('王桂花');
  });
});

describe('明白纸 at the desk', () => {
  it('is of the own place, or of the place asked for, on page and paper', async () => {
    const own = await (await house.get(people.gridWorker, '/leaflet')).text();
    for (const words of ['政策明白纸', '院子里种菜的补贴（2026年）[1]', '村里项目的尾款']) {
      expect(own).toContain(words);
    }
    const pdf = await house.get(people.village, `/leaflet.pdf?place=${encodeURIComponent(township)}`);
    expect(await pdfText(new Uint8Array(await pdf.arrayBuffer()))).toContain('政策明白纸');
    expect((await house.get(people.village, '/leaflet.png')).headers.get('content-type')).toBe('image/png');
    const nowhere = await house.get(people.village, '/leaflet?place=不知道哪里');
    expect(nowhere.status).toBe(422);
    const elsewhere = await house.get(people.village, `/leaflet?place=${encodeURIComponent('河东省白石县')}`);
    expect(await elsewhere.text()).toContain('还没有整理出来的政策');
  });
});

describe('facts of a visit form', () => {
  it('are what was found, and what was not asked is not known', () => {
    const form = invented.form({
      formerlyPoor: true,
      housing: 'C',
      risks: ['0203'],
      members: [
        invented.member({ labour: 'ordinary', born: { by: 'age', age: 50 } }),
        invented.member({ relation: 'child', labour: 'none', school: 'vocational', disability: 'level_2' }),
      ],
    });
    const facts = factsOfVisit(form, 'unstable');
    expect(facts).toMatchObject({
      formerlyPoor: true,
      monitored: true,
      unstable: true,
      houseGrade: 'C',
      risk: true,
      drought: true,
      membersComplete: true,
    });
    expect(facts.members![0]).toMatchObject({ ordinaryLabour: true, child: false, vocational: false });
    expect(facts.members![1]).toMatchObject({ severelyDisabled: true, ordinaryLabour: false });
    expect(facts.members![1]).not.toHaveProperty('vocational');
    expect(factsOfVisit({ schema: 1 }, null)).toEqual({ members: [], membersComplete: false });
  });

  it('take no age from a year of birth after the visit', () => {
    const member = { born: { by: 'year', year: 2031 } } as const;
    const facts = factsOfVisit({ schema: 1, visitedOn: '2026-11-27', members: [member] }, null);
    expect(facts.members).toEqual([{}]);
  });

  it('never contradict each other, and can be read as facts', () => {
    fc.assert(
      fc.property(invented.anyForm, (form) => {
        const facts = factsOfVisit(form, null);
        expect(contradictions(facts)).toEqual([]);
        expect(readFacts(facts).kind).toBe('facts');
      }),
    );
  });
});
