import type { Topic, YesNoFact } from '../../eligibility/fact.js';

/** Words that say a fact. */
export interface WordSign {
  facts: readonly YesNoFact[];
  words: RegExp;
  /** Said of the past, of a wish, of the dead, these words do not say it. */
  unless?: RegExp;
  /** Only as an answer to a question about one of these. */
  inReplyTo?: readonly Topic[];
  /** One kind of the thing only: that there is none of it says nothing of the others. */
  oneKind?: true;
  /** The words themselves say that it is not so. */
  says?: false;
  /** Read in all clauses together: 大学毕业，在家找活. */
  across?: true;
}

/** Of the past, or a wish that is not yet done. */
export const notNow =
  /以前|早先|过去|原来|前几年|早年|从前|当年|想|打算|准备|寻思|琢磨|盘算|合计|要是|没钱|没法|卖[了掉光完]|死了|死光|跑没|没了|瘟|抵给|抵债|跑了|不[养喂种]了|往年/u;
