import { passagesUnder } from '../../src/eligibility/claims.js';
import { archivedPassages } from '../../src/policy/archived-passages.js';
import type { PolicyAnswer, PolicyQuestion } from '../../src/policy/answer/policy-answer.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import { corpusDir, real } from '../eligibility/real-benefits.js';
import { startReportTalk, type ReportTalk } from './report-talk.js';

const under = passagesUnder(real.benefits);
export const realCorpus = await loadCorpus(corpusDir);

/** A conversation over a real database with the rules and places as they ship; its policy is scripted. */
export async function talkOfRules(
  script: (question: PolicyQuestion) => Partial<PolicyAnswer> = () => ({}),
): Promise<ReportTalk> {
  const talk = await startReportTalk(script, {
    regions: () => realCorpus.regions,
    places: () => ['辽宁省铁岭市开原市', '辽宁省阜新市', '湖北省咸宁市', '山西省'],
    eligibility: {
      benefits: () => real.benefits,
      restsOn: (passage) => under.has(passage),
      contains: real.contains,
    },
  });
  await talk.archive.remember(archivedPassages(realCorpus.passages, realCorpus.documents));
  return talk;
}

/** The check as it lies in the conversation. */
export const checkOf = async (talk: Pick<ReportTalk, 'store' | 'session'>) =>
  (await talk.store.load(talk.session()!))!.check;
