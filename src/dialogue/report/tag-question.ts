const tag =
  /[\s,，。、]*(?:这样|这么写|那)?(?:行(?:不行?|吗|么|啵)|可以(?:不可以|不|吗|么)|中(?:不中?|吗|么)|成(?:不成?|吗|么)|好(?:不好|吗|么)|对(?:不对?|吗|么|吧)|要得(?:不|吗|么)|是不是|是不|怎么办|咋办|咋整|怎么弄|咋弄|咋搞|怎么搞|咋样)(?:啊|呀|呢|哇|嘛)?[\s?？!！。]*$/u;

/** The words without the 行不 or 怎么办 at their end: it asks for a nod, not for a policy. */
export const withoutTag = (text: string): string => text.replace(tag, '').trim();
