import { isSureName } from './person-names.js';
import { nobody, type Who } from './report-draft.js';

const clause = '(?:^|[，。,.\\s;；!！\\n])';
const called = /(?:我|俺|咱|额)(?:的名字)?(?:叫|名叫|是)\s*([\p{Script=Han}·]{2,4})(?=$|[，。,.\s;；!！])/u;
const cadre =
  /(?:我|俺|咱)是[^，。]{0,10}?(网格员|村干部|支书|村主任|妇女主任|驻村)([\p{Script=Han}]{2,3}(?=[，。,.\s]))?/u;
const behalf =
  /(?:替|帮|代)(?:我|俺|咱)?们?家?的?(邻居|隔壁|对门|同村|村里)|(?:替|帮|代)(?:我|俺|咱)?们?家?的?(?:亲戚|[大二三四五小老表堂]*[舅姑姨叔伯婶哥姐弟妹侄])[^，。]{0,10}报/u;
const neighbour = new RegExp(`${clause}(?:我|俺|咱)们?的?(?:邻居|隔壁|对门)[^，。]{0,8}家`, 'u');
const relative = new RegExp(
  `${clause}(?:我|俺|咱)们?的?(?:亲戚|[大二三四五小老表堂]*[舅姑姨叔伯婶侄])[^，。]{0,6}家`,
  'u',
);
/** Words about one's own household. */
const ownHouse =
  /(?:我|俺|咱|额)们?(?:家(?!的?(?:邻居|隔壁|对门|亲戚))|自己|老伴|男人|老公|媳妇|老婆|娃|孩子|儿|闺女|爹|娘|爸|妈|这)|自己家|自家|家里/u;

/** Who a story says it is about and who tells it (我叫…, 我邻居…家): nothing less certain is taken from running text. */
export function whoInStory(text: string): Who {
  const office = cadre.exec(text);
  const name = named(called.exec(text)?.[1]);
  if (office !== null) {
    const helper = name ?? named(office[2]);
    return { relation: office[1] === '网格员' ? 'grid_worker' : 'cadre', name: null, helper };
  }
  const reported = behalf.exec(text);
  if (reported !== null) {
    return { relation: reported[1] === undefined ? 'relative' : 'neighbour', name: null, helper: name };
  }
  const other = neighbour.test(text) ? 'neighbour' : relative.test(text) ? 'relative' : null;
  if (other === null) return name === null ? nobody : { relation: 'self', name, helper: null };
  // both households are spoken of: only the person can say which is meant
  return ownHouse.test(text) ? nobody : { relation: other, name: null, helper: name };
}

const named = (said: string | undefined): string | null =>
  said !== undefined && isSureName(said) ? said : null;
