import type {
  AnswersPolicy,
  Citation,
  PolicyAnswer,
  PolicyQuestion,
} from '../../src/policy/answer/policy-answer.js';
import type { ArchivedPassage } from '../../src/policy/passage-archive.js';

/** A policy answerer that says what a test tells it to, and remembers what it was asked. */
export function createScriptedPolicy(
  script: (question: PolicyQuestion) => Partial<PolicyAnswer>,
): AnswersPolicy & { asked: PolicyQuestion[] } {
  const asked: PolicyQuestion[] = [];
  return {
    asked,
    async answer(question) {
      asked.push(structuredClone(question));
      return {
        kind: 'answered',
        answer: '文件里写着。',
        confidence: 0.9,
        citations: [],
        parts: [],
        offers: [],
        ms: 1,
        ...script(question),
      };
    },
  };
}

/** An invented passage of an invented county, as the archive keeps it. */
export const inventedPassage: ArchivedPassage = {
  passage: 'yunxi-2024-garden.0a1b2c3d',
  document: 'yunxi-2024-garden',
  title: '云溪县2024年庭院经济实施办法',
  issuer: '云溪县农业农村局',
  number: '云农发〔2024〕7号',
  date: '2024-03-05',
  region: '云溪县',
  section: '二、扶持内容 › (一)庭院种养',
  text: '鼓励农户利用房前屋后发展种植养殖。实行先建后补政策,每户补贴不超过1500元。验收后一次拨付。',
  source: 'yunxi.txt',
};

/** The same passage, cited. */
export function inventedCitation(more: Partial<Citation> = {}): Citation {
  return {
    ...inventedPassage,
    quote: '实行先建后补政策,每户补贴不超过1500元。',
    url: '/p/yunxi-2024-garden.0a1b2c3d',
    ...more,
  };
}
