import { expect, it } from 'vitest';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import { actOn, noteOn, openLead } from '../../src/hardship/cases/case-service.js';
import { CountyProfile, emptyProfile, type CountySettings } from '../../src/hardship/cases/county-profile.js';
import type { Lead } from '../../src/hardship/leads/lead.js';
import { matchingKeys } from '../../src/hardship/reports/household-keys.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import type { ReportStore } from '../../src/hardship/reports/report-store.js';
import type { CaseLink, HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { newUlid } from '../../src/shared/id.js';
import { draftWrite, someConversation, submission, toldDraft } from '../fakes/told-report.js';

export interface ReportStores {
  conversations: ConversationStore;
  reports: ReportStore;
  counties: CountySettings;
}

const now = new Date('2024-12-02T02:00:00Z');

export function reportStoreContract(stores: () => ReportStores): void {
  const commit = (...writes: HardshipWrite[]) => {
    const conversation = someConversation();
    const reply = { session: conversation.id, messages: [] };
    return stores().conversations.save(conversation, null, reply, { writes, forget: [] });
  };
  const file = async (links: readonly CaseLink[] = []) => {
    const draft = toldDraft();
    await commit(draftWrite(draft));
    const { report, write } = submission(draft, links);
    expect(await commit(write)).toBe('saved');
    return report;
  };

  it('gives a draft back as it was told, by id and by its resume code', async () => {
    const draft = toldDraft({ step: 'village', story: ['俺娘病了 😀', "'; drop table"] });
    expect(await stores().reports.draft(draft.id)).toBeNull();
    await commit(draftWrite(draft));
    const kept = await stores().reports.draft(draft.id);
    expect(kept).toEqual({ ...draft, version: 1 });
    expect(await stores().reports.draftByResumeCode(draft.resumeCode)).toEqual(kept);
    expect(await stores().reports.draftByResumeCode('222222222222')).toBeNull();
  });

  it('refuses a draft on an old version, and writes nothing else of that turn', async () => {
    const draft = toldDraft();
    await commit(draftWrite(draft));
    await commit(draftWrite({ ...draft, version: 1, name: '先说的' }));
    const conversation = someConversation();
    const reply = { session: conversation.id, messages: [] };
    const late = draftWrite({ ...draft, version: 1, name: '后说的' });
    expect(await stores().conversations.save(conversation, 't', reply, { writes: [late], forget: [] })).toBe(
      'conflict',
    );
    expect((await stores().reports.draft(draft.id))?.name).toBe('先说的');
    expect(await stores().conversations.load(conversation.id)).toBeNull();
  });

  it('makes report, case and first step of a draft at once, and the draft goes', async () => {
    const report = await file();
    expect(await stores().reports.draft(report.id)).toBeNull();
    const filed = await stores().reports.filedByReceipt(report.receipt);
    expect(filed).toEqual(await stores().reports.filed(report.id));
    expect(filed?.report).toEqual(report);
    expect(filed?.case).toMatchObject({ state: '待核实', purpose: '纳入', report: report.id, version: 1 });
    expect(filed?.history.map(({ action, actor }) => [action, actor])).toEqual([['申报', 'family']]);
    expect(await stores().reports.accountOfCase(filed!.case.id)).toBe('seat');
  });

  it('submits a draft once, however often it is tried', async () => {
    const draft = toldDraft();
    await commit(draftWrite(draft));
    const tries = [1, 2, 3].map(() => submission(draft).write);
    const outcomes = await Promise.all(tries.map((each) => commit(each).catch(() => 'conflict')));
    expect(outcomes.filter((each) => each === 'saved')).toHaveLength(1);
  });

  it('finds open cases of a household by phone and by how the name sounds in its village', async () => {
    const report = await file();
    const { id } = (await stores().reports.filed(report.id))!.case;
    const find = (more: Partial<typeof report>) =>
      stores().reports.openCasesOf(matchingKeys({ ...report, ...more }));
    const pin = { by: 'chat', pin: '2580' } as const;
    expect(await find({ name: '别的人' })).toEqual([{ case: id, why: 'same_phone' }]);
    expect(await find({ name: '汪贵花', contact: pin })).toEqual([
      { case: id, why: 'same_name_and_village' },
    ]);
    expect(await find({ name: '李铁柱', contact: pin })).toEqual([]);
    expect(await find({ contact: pin, village: { region: '河东省青川市白石县', said: '新屯村' } })).toEqual(
      [],
    );
  });

  it('links by the identity number where the telephone is the same too', async () => {
    const lead: Lead = {
      schema: 1,
      id: newUlid(now),
      receipt: newReceipt(),
      name: '汪桂花',
      village: { region: '河东省青川市云溪县八宝镇新屯村', said: '新屯村' },
      phone: '13900002222',
      idNumber: '110101194912310021',
      causes: ['02'],
      urgent: false,
      words: '住院自付八万',
      source: { door: 'warning', bureau: '县医保局', import: 'one', row: 3 },
      at: now.toISOString(),
    };
    const opening = openLead(lead, { actor: 'county', id: 'somebody' }, now);
    await commit({ write: 'lead', lead, ...opening, links: [] });
    const { reports } = stores();
    expect(await reports.openCasesOf(matchingKeys(lead))).toEqual([
      { case: opening.opened.id, why: 'same_id' },
    ]);
    expect(await reports.openCasesOf(matchingKeys({ ...lead, idNumber: null }))).toEqual([
      { case: opening.opened.id, why: 'same_phone' },
    ]);
  });

  it('links a repeat and keeps both', async () => {
    const first = await file();
    const links = await stores().reports.openCasesOf(matchingKeys(first));
    const second = await file(links);
    expect((await stores().reports.filed(first.id))?.case.state).toBe('待核实');
    expect((await stores().reports.filed(second.id))?.case.state).toBe('待核实');
  });

  it('moves a case and writes its step together, on the version that was read', async () => {
    const report = await file();
    const kept = (await stores().reports.filed(report.id))!.case;
    const accepted = actOn(kept, '受理', 'village', now, { note: '明天去看', familyNote: '明天上门' });
    if (accepted.kind !== 'done') throw new Error('not allowed');
    expect(await commit(...accepted.writes)).toBe('saved');
    expect(await commit(...accepted.writes)).toBe('conflict');
    const filed = await stores().reports.filed(report.id);
    expect(filed?.case).toMatchObject({ state: '核实中', stateSince: now.toISOString(), version: 2 });
    expect(filed?.history.at(-1)).toMatchObject({
      action: '受理',
      from: '待核实',
      note: '明天去看',
      familyNote: '明天上门',
    });
    expect(filed?.history).toHaveLength(2);
  });

  it('keeps what is added beside the report', async () => {
    const report = await file();
    const kept = (await stores().reports.filed(report.id))!.case;
    await commit(
      { write: 'amendment', report: report.id, id: 'a1', text: '还有俺娘', at: now.toISOString() },
      noteOn(kept, '补充', now),
    );
    const filed = await stores().reports.filed(report.id);
    expect(filed?.amendments).toEqual([{ text: '还有俺娘', at: now.toISOString() }]);
    expect(filed?.report).toEqual(report);
  });

  it('erases content, key and indexes, and leaves the steps', async () => {
    const report = await file();
    await commit({ write: 'erasure', report: report.id, at: now.toISOString() });
    const filed = await stores().reports.filed(report.id);
    expect(filed?.report).toBeNull();
    expect(filed?.history.map(({ action }) => action)).toEqual(['申报']);
    expect(await stores().reports.openCasesOf(matchingKeys(report))).toEqual([]);
  });

  it('drops a draft with its key', async () => {
    const draft = toldDraft();
    await commit(draftWrite(draft));
    await commit({ write: 'draft_dropped', draft: draft.id });
    expect(await stores().reports.draft(draft.id)).toBeNull();
  });

  it('counts wrong tries by receipt and by conversation', async () => {
    const at = now.toISOString();
    const wrong = (id: string, receipt: string, conversation: string): HardshipWrite => ({
      write: 'wrong_try',
      id,
      receipt,
      conversation,
      at,
    });
    await commit(wrong('1', '4829153076', 'a'), wrong('2', '4829153076', 'b'), wrong('3', '2222222222', 'a'));
    const tries = stores().reports.wrongTries('4829153076', 'a', '2024-12-02T01:00:00.000Z');
    expect(await tries).toEqual({ receipt: 2, conversation: 2 });
    expect(await stores().reports.wrongTries('4829153076', 'a', '2024-12-02T03:00:00.000Z')).toEqual({
      receipt: 0,
      conversation: 0,
    });
  });

  it('gives the profile of the narrowest place that has one', async () => {
    const county = '河东省青川市云溪县';
    const profile = CountyProfile.parse({
      region: county,
      contacts: [{ region: county, office: '县农业农村局', phone: '0410-1234567' }],
      visitDays: { value: 5, source: '云农发〔2024〕7号', date: '2024-03-05' },
      wholeDays: null,
      noticeDays: null,
    });
    expect(await stores().counties.of(county)).toBeNull();
    await stores().counties.save(profile, now.toISOString());
    await stores().counties.save({ ...profile, region: '河东省' }, now.toISOString());
    expect(await stores().counties.of(`${county}八宝镇`)).toEqual(profile);
    expect((await stores().counties.of('河东省青川市白石县'))?.region).toBe('河东省');
  });

  it('changes a profile for everybody who changes it at once, and only that place', async () => {
    const county = '河东省青川市云溪县';
    const { counties } = stores();
    const add = (year: number) =>
      counties.change(county, now.toISOString(), (kept) => {
        const profile = kept ?? emptyProfile(county);
        const line = { year, value: 8000, source: '云农发〔2024〕7号', date: '2024-03-05' };
        return { ...profile, monitoringLines: [...profile.monitoringLines, line] };
      });
    await Promise.all([2022, 2023, 2024, 2025].map(add));
    const kept = await counties.kept(county);
    expect(kept?.monitoringLines.map(({ year }) => year).sort()).toEqual([2022, 2023, 2024, 2025]);
    expect(await counties.change(county, now.toISOString(), () => null)).toBeNull();
    expect(await counties.kept(county)).toEqual(kept);
    expect(await counties.kept('河东省青川市白石县')).toBeNull();
    expect(await counties.kept(`${county}八宝镇`)).toBeNull();
    expect(await counties.regions()).toEqual([county]);
  });
}
