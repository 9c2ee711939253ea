import { askingClauses, isAsking } from './asking-clause.js';
import type { NamedPlace } from './question-place.js';
import { asksAtHome, pointsElsewhere } from './pointing-words.js';

/**
 * What a named place is to the question: said for certain to be where its rule is sought, said to be the asker's own,
 * asked about, where somebody only works or is treated, or part of what is told.
 */
export type PlaceRole = 'decisive' | 'own' | 'asked' | 'aside' | 'told';

/** 按榆墩这边说, 户口迁到榆墩, 说错了是槐泊的; 户口在云泷，来岚溪做工 says nothing of 岚溪. */
const decides =
  /(按|照|户口([^，,。在到]{0,5}(?<!不)[在是到落归属回去迁转入进]了?)?(老家)?|(?<!不)归|说[错岔][^，,。]{0,4}[，,]?[^，,。]{0,4}是|我是说|我说的是)$/u;
/** 咱榆墩, 我们这边榆墩; 和我们白石 and 我们白石跟开原 name one of several. */
const ourBefore = /(?<![和跟与同比、]|还是)(我们|俺们|额们|咱们?)(这边?|这里|这儿|这达)?$/u;
const oneOfSeveral = /^(市|县)?(和|跟|与|同|、|还是|比)/u;
const livesNow = /(现|如今|眼下|目前)[^，,。]{0,2}(住|住在|搬到|嫁到)$/u;
/** 我家是槐泊的脱贫户, as long as nobody moved: 我是开原的，嫁到白石了. */
const isFrom =
  /(我|俺|咱|额)(们|这人|这个人)?((就|都)?是|(就|都)?[在搁住]|(家|屋里|屋头)(就|都)?[是在搁住])$/u;
const ofThere = /^(市|县)?(那边|这边|那儿|这儿|那头|这头|本地)?([的人哩呢咧，,。]|$)/u;
/** 我云南的，来你们这儿打工: asked is about here. */
const comesFrom = /(我|俺|额)(们|是)?$/u;
const here = /来(到|了)?(你们?|咱们?)?(这儿|这里|这边|本地|当地)/u;
/** 这几年在临砚包了地，这边给补吗: the asker's place as the channel knows it. */
const asksHere = /(?<!我们|我|俺们?|咱们?)(这边|这儿|这里|你们这|本地|当地)/u;
/** Never covered by any document of a county: from there somebody asks about home. */
const abroad = /^(香港|澳门|台湾|海外|国外|美国|加拿大|日本|韩国|新加坡|马来西亚|泰国|澳洲|澳大利亚|英国)/u;
/** Somebody who tells of themselves; 我老姐嫁到开原 moves another. */
const moves =
  /(?<![哥弟姐妹姑姨女儿闺嫂叔舅友戚她他][^，,。]{0,2})(嫁|搬|迁|落户|户口)|(现|如今|眼下|目前)[^，,。]{0,2}住/u;
const native = /^[^，,。]{0,4}是[^，,。]{0,3}(娘家|老家)/u;
/** 我老家是汶泽的，嫁到这儿二十年了; 从柏河嫁过来的. */
const cameHere =
  /^(市|县)?(那边|那儿|那里)?的?[，,]?[^，,。]{0,4}((嫁|搬|迁|来|(?<!时候?)到|落户)[^，,。]{0,3}(这边|这儿|这里|这块|俺家|我家|我们家)|(嫁|搬|迁|娶)(过|进)?来)/u;
/** 我嫁到白石，嫁过来三年了. */
const wentThere = /[嫁搬住][到在去]?$|[我俺咱额]在$/u;
/** 隔壁岚溪的同学说是五十, after the question: what the asker has heard. */
const hearsay =
  /^(市|县)?(那边|那儿|那里|那头)?的?([^，,。]{0,3}|[^，,。]{0,8}[人员机哥弟姐妹嫂叔舅姑姨伯婶娘爹友戚])[，,]?(他|她|人家)?们?((跟|和|对|给)[我俺咱额]们?)?[说讲]/u;
/** 通城那边舅爷都上了岗, after the question: how it went for others. */
const othersFared =
  /^(市|县)?(那边|那儿|那里|那头)?的?[^，,。]{0,3}[哥弟姐妹嫂叔舅姑姨伯婶爷爹娘友戚家人][^，,。]{0,3}(都|也|就|才|已经)[^，,。?？]*[了过]/u;
/** …，是不是这样, 蒙俺吧: asks for a yes to what was heard. */
const askedToConfirm =
  /[，,]?(是不是(这样|真的)?|对不对?|真的(假的|吗)?|[^，,。]{0,4}吧|有这回事(吗|没))[?？。]?$/u;
/** 我看鹿溪那边是三万二, 我们阜新这边我知道是八个点: what is known already. */
const isKnown =
  /^(市|县)?(那边|那儿|那里|那头|这边|这儿|这里)?(我(们)?(是)?知道)?(就|才|都)?是[^，,。?？]*[\d一二两三四五六七八九十百千万]/u;
/** 听桦原的同学说他们那儿五百, before the question. */
const heardFrom = /(听|据)(说)?$/u;
/** 打榆墩搬过来, 从槐泊迁来的: left behind. */
const leftBefore = /(打|从|由)$/u;
const leftAfter = /^(市|县)?(那边|那儿|那里|那头)?(搬|迁|嫁|转|挪)/u;
/** 我妈老家罗峒的，那边我不管. */
const setAside =
  /^(市|县)?(那边|那儿|那里|那头)?的?[，,。]?((那边|那头|那儿)?[我俺咱额]们?(不管|不问|不提|先不说)|先不说|不提|那[套些个]?[我俺咱额]?们?(不要|不算|不作数))/u;
/** 户口从云漈迁到厦门了，老家那些钱还能领不; 娘家那边还算不算我的. */
const askedOfLeft = /老家|娘家|原先|原来[那的]/u;
const hereAsked = /这边|这儿|这里|本地|当地/u;
/** 老家沃岗农村的，户口没动. */
const oldHome = /老家(是|在)?$/u;
const stayedRegistered = /户口[都也还又]?(一直|从来)?[没冇未]有?(动|迁|挪|转)/u;
/** 人在东莞，洵川的老乡. */
const saysWhereFrom = /人[现都]?[在搁][^，,。]{1,6}[，,]$/u;
/** 佛山这边公家补不补学费: whatever is registered elsewhere. */
const itsAuthorities = /^(市|县|省)?(这边|那边|这儿|那儿|本地|当地)的?(公家|政府)/u;
/** 青棱县的，就挨着沃岗. */
const neighbouring = /(挨着|紧挨|挨到|靠着|邻着)$/u;
/** 考起云南的大学. */
const admittedTo = /(考|录)[起上取到进了]{1,3}$/u;
const personSays = /^(市|县)?(那边|那儿|那里|那头)?的[^，,。]{1,6}[说讲]/u;
/** 在北京打工, 去新疆, 从山东回来: where somebody is or goes, as long as nobody moved there. */
const stays = /(在|去|到|跑|往|从|回|搁|奔|上|下|拉|送|转|去了|跑到|走|(?<![攻扑坦])克)$/u;
const staysOrLodges = /(在|去|到|跑|往|从|回|搁|奔|上|下|拉|送|转|去了|走|住)(隔壁|邻县)?$/u;
const moved = /(嫁|搬|迁|住(?!院)|娶|户口|老家|家)[^，,。]{0,3}$/u;
const there = /^(市|县|省|区)?(的|那边|那儿|那里|那头|这边|这儿|这里|本地|人|乡下|农村)/u;
/** 在东莞那边打工, 去浙江厂里, 住沈阳看病: work, treatment and school away from home, whose rules are those of home. */
const awayFromHome =
  /^(市|县|省|区)?(那边|那儿|那里|那头|这边)?的?[^，,。?？]{0,6}(打工|务工|做工|干活|做活|修[路桥]|搬砖|摘棉花|采棉|采茶|砍甘蔗|看大?门|当(背夫|保安|保姆|学徒|小工)|上班|工地|厂|电子|鞋|煤窑|煤矿|矿上|装修|送外卖|跑车|看的?病|治的?病|住的?院(?![子坝落])|医院|开的?刀|手术|陪护|陪读|上学|读书|念书|读高|念大|读[^，,。]{0,2}[中大高]专|学校|挂职|驻村|考察|出差|交警|[干做打待]了[^，,。]{0,3}(年|月|天))/u;
/** 牛是从槐川一个贩子手里拉回来的: where a thing came from. */
const boughtBefore = /(从|打|由|在|去|到|上)(隔壁)?$/u;
const boughtAfter =
  /^(市|县)?(那边|那儿|那里|那头)?的?[^，,。?？给补]{0,8}(买|拉|运|贩|捎|赶|引)了?(回来|过来|来|回|的|[一二两三四五六七八九十几\d]+[头只条棵斤匹对窝箱株])(?!医保|社保|养老|保险|商品房|房)/u;
/** 要是去贵州的呢: who goes there. */
const goesThere = /^(省|市|县)?的[呢喃咧嘞呐]?[?？]?$/u;
/** 考起湖南的大学, 考上海师大, 长沙的医院, however one gets there; 湖南给大学生多少 asks about 湖南. */
const institution =
  /^(市|县|省|区)?(那边|那儿|那里|那头)?的?[^，,。?？的给补发对]{0,4}(大学(?!生)|[一二三]本(?=$|[，,。？?的大学院线])|[师农医工财理]大(?!棚)|本科|专科|学院|学校|职校|技校|中专|大专|医院)/u;
/** 跟咱鹿溪不一样吧, 是不是跟青垌那边一样: only what it is measured by. */
const measureBefore = /(跟|和|同|像)(我们|俺们?|咱们?|额们?)?$/u;
const measureAfter =
  /^(市|县)?(那边|那儿|那里|那头|这边|这儿|这里)?的?(也|都)?(不?一样|一个样|差不多|[不唔]同)/u;
/** 能在俺这边领不: whatever place it was told of. */
const drawnHere = /在(我们?|俺们?|咱们?|额们?)?这(边|儿|里|达)[^，,。]{0,2}(领|办|报|享|拿|申请|交)/u;
/** 户口也落那边了. */
const registeredThere = /^[^。？?]{0,14}户口[也都]?(落|迁|转|上|移)(在|到|去)?了?(那边|那儿|那里|那头|过去)/u;

/**
 * Reads the role of a place off the words around it. `covered`: documents of it are known; `atHome`: where the asker
 * lives is known. Without a home a place where somebody works is aside, any other asked about.
 */
export function placeRole(
  text: string,
  { start, end, words }: NamedPlace,
  known: { covered: boolean; atHome: boolean },
): PlaceRole {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (
    native.test(after) ||
    (known.atHome && (setAside.test(after) || (cameHere.test(after) && !wentThere.test(before))))
  )
    return 'told';
  if (neighbouring.test(before) || (admittedTo.test(before) && institution.test(after))) return 'told';
  if (leftBefore.test(before) && leftAfter.test(after)) {
    const ofLeft = askedOfLeft.test(hereAsked.test(askingClauses(text)) ? askingClauses(text) : after);
    return ofLeft ? 'decisive' : 'told';
  }
  if (known.atHome && !known.covered) {
    if (abroad.test(words) || (comesFrom.test(before) && here.test(after))) return 'told';
    if (stays.test(before) && /^(省|市|县)?的(?!人)/u.test(after)) return 'told';
    if (asksHere.test(askingClauses(text)) && !asksHere.test(after.slice(0, 4))) return 'told';
    if (asksAtHome(text, words)) return 'told';
  }
  if (known.atHome && drawnHere.test(askingClauses(text)) && !askingClauses(text).includes(words))
    return 'told';
  if (decides.test(before) || registeredThere.test(after) || itsAuthorities.test(after)) return 'decisive';
  if (oldHome.test(before) && stayedRegistered.test(after)) return 'decisive';
  const measured = measureBefore.test(before) && measureAfter.test(after);
  if (known.atHome && measured && isAsking(before)) return 'told';
  if (known.atHome && isKnown.test(after) && !isAsking(clauseAfter(after))) return 'told';
  if (isOwn(before, after)) return 'own';
  // 在咱洛阳工地
  const away = staysOrLodges.test(before.replace(ourBefore, '')) && awayFromHome.test(after);
  const atWork = pointsElsewhere(text) ? 'asked' : 'aside';
  if (!known.atHome) return away ? atWork : 'asked';
  if (asksAtHome(text, words) || (stays.test(before) && goesThere.test(after))) return 'told';
  if (isAfterthought(before, after) || isHeard(text, before, after)) return 'told';
  if (boughtBefore.test(before) && boughtAfter.test(after)) return 'told';
  if (!known.covered && (away || institution.test(after))) return 'told';
  if (away) return atWork;
  if (known.covered || there.test(after)) return 'asked';
  return stays.test(before) && !moved.test(before.replace(stays, '')) ? 'told' : 'asked';
}

const clauseAfter = (after: string): string => /^[^，,。?？]*/u.exec(after)![0];

const isHeard = (text: string, before: string, after: string): boolean =>
  heardFrom.test(before) && personSays.test(after) && !isAsking(clauseAfter(after)) && !pointsElsewhere(text);

function isOwn(before: string, after: string): boolean {
  if (ourBefore.test(before)) return !oneOfSeveral.test(after) && !awayFromHome.test(after);
  if (livesNow.test(before)) return !awayFromHome.test(after);
  return (isFrom.test(before) || saysWhereFrom.test(before)) && ofThere.test(after) && !moves.test(after);
}

/** …能贷多少？我战友在汶泽贷了三十万: who else is there. */
const whoIsThere =
  /(他|她|人家|[哥弟姐妹嫂叔舅姑姨伯婶爷爹娘友戚姥]|同[学事]|老[表乡]|亲家|闺女|女婿|(?<![这那今会点])儿|侄)(?!.*[嫁搬迁住])[^，,。?？]{0,4}$/u;
/** 帮我姐问下低保给多少，我姐在白石. */
const onBehalf = /(帮|替|给)[^，,。]{0,6}(问|打听|查)/u;
const isAfterthought = (before: string, after: string): boolean =>
  (hearsay.test(after) || othersFared.test(after) || (whoIsThere.test(before) && !onBehalf.test(before))) &&
  isAsking(before) &&
  !pointsElsewhere(before) &&
  !isAsking(after.replace(askedToConfirm, ''));
