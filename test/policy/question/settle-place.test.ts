import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyLibrary } from '../../../src/policy/policy-library.js';
import { settlePlace } from '../../../src/policy/question/settle-place.js';
import { smallLibrary } from '../../fixtures/corpus/small-library.js';
import { baishi, qingchuan } from '../../fixtures/corpus/two-counties.js';

const kaiyuan = '辽宁省铁岭市开原市';
const chongyang = '湖北省咸宁市崇阳县';
const zhangwu = '辽宁省阜新市彰武县';

let library: PolicyLibrary;
beforeAll(async () => {
  library = await smallLibrary([
    { id: 'qingchuan', region: qingchuan, sentences: ['组织带头人到菏泽市学习庭院车间的做法。'] },
    { id: 'baishi', region: baishi, sentences: ['每户补贴不超过2600元。'] },
    { id: 'kaiyuan', region: kaiyuan, sentences: ['每户补贴不超过2000元。'] },
    { id: 'chongyang', region: chongyang, sentences: ['每户补贴不超过1000元。'] },
    { id: 'zhangwu', region: zhangwu, sentences: ['每户补贴不超过900元。'] },
  ]);
});
const settle = (question: string, region: string | null = qingchuan, history: readonly string[] = []) =>
  settlePlace({ question, history, region }, library);

describe('the place of a question', () => {
  it('is the one it names, before the remembered one', () =>
    expect(settle('我姐嫁到白石县了，她那边种菜给多少')).toEqual({
      places: [baishi],
      from: 'question',
      home: qingchuan,
    }));

  it('is the one named last in the turns before, before the remembered one', () =>
    expect(settle('那尾款呢', qingchuan, ['白石县种菜给多少', '那开原呢'])).toMatchObject({
      places: [kaiyuan],
      from: 'history',
    }));

  it('is the remembered one when none is named', () =>
    expect(settle('低保一年给多少')).toMatchObject({ places: [qingchuan], from: 'remembered' }));

  it('is unknown when nobody said any', () =>
    expect(settle('低保一年给多少', null)).toEqual({ places: [], from: 'unknown', home: null }));

  it('is none that only belongs to what is told', () =>
    expect(settle('我在北京打工，我爸的低保谁管')).toMatchObject({
      places: [qingchuan],
      from: 'remembered',
    }));

  it('is none that the asker’s own documents tell of', () =>
    expect(settle('菏泽学来的那个车间还收人不').places).toEqual([qingchuan]));

  it('is one without documents where the asker says to live', () =>
    expect(settle('我家是菏泽的，种菜给不给钱').places).toEqual(['山东省菏泽市']));

  it('is the one said to be home in the turns before, when no other is known', () =>
    expect(settle('我在西安打工，路费给多少', null, ['我是白石县的'])).toMatchObject({
      places: [baishi],
      home: baishi,
    }));

  it('is where somebody is registered who is known to live elsewhere', () =>
    expect(settle('路费给多少', '广东省佛山市（户籍云岭省清河市白石县）').places).toEqual([baishi]));

  it('is home for who goes or works elsewhere', () => {
    expect(settle('要是去贵州的呢').places).toEqual([qingchuan]);
    expect(settle('俺是在咱洛阳工地上干了五个月，路费给多少').places).toEqual([qingchuan]);
    expect(settle('儿子考取昆明的本科，县里给多少').places).toEqual([qingchuan]);
  });

  it('is both of two of which each is asked for', () =>
    expect(settle('我家在白石县，老表在开原，各补好多').places).toEqual([baishi, kaiyuan]));

  it('is the asker’s own county where that is asked about, though another is told of', () =>
    expect(settle('白石县有看路的岗，俺想在咱本县找个看路的活，给多少').places).toEqual([qingchuan]));

  it('is what a slip of the keyboard meant', () =>
    expect(settle('崇羊县种菜给多少', null).places).toEqual([chongyang]));

  it('is no other province’s place that is written nearly alike', () => {
    expect(settle('崇羊县种菜给多少').places).not.toContain(chongyang);
    expect(settle('我们晴州县种菜给多少').places).toEqual([qingchuan]);
  });

  it('is a listed place without documents itself, however alike another one is written', () =>
    expect(settle('我在崇仁县，种菜给多少', '江西省抚州市崇仁县').places).toEqual(['江西省抚州市崇仁县']));

  it('is a province itself, however alike another one is written', async () => {
    const shanxi = await smallLibrary([
      { id: 'shanxi', region: '山西省', sentences: ['每户补贴不超过2000元。'] },
    ]);
    expect(settlePlace({ question: '山东省种菜给多少', history: [], region: null }, shanxi).places).toEqual([
      '山东省',
    ]);
  });

  it('is the own county, whether a list knows it or not', () =>
    expect(settle('我们柳溪县种菜给多少', '云岭省清河市柳溪县').places).toEqual(['云岭省清河市柳溪县']));

  it('is a county that a document of the prefecture names', async () => {
    const wide = await smallLibrary([
      { id: 'wide', region: '云岭省清河市', sentences: ['适用于晴川县、柳溪县。'] },
      { id: 'qingchuan', region: qingchuan, sentences: ['每户补贴不超过2000元。'] },
    ]);
    const asked = { question: '我姐嫁到柳溪县了，她那边给多少', history: [], region: qingchuan };
    expect(settlePlace(asked, wide).places).toEqual(['云岭省清河市柳溪县']);
  });

  it.each(['云岭省', '全国'])('is no county right below %s, whose documents name many', async (region) => {
    const wide = await smallLibrary([
      { id: 'wide', region, sentences: ['适用于柳溪县、朝阳区。'] },
      { id: 'qingchuan', region: qingchuan, sentences: ['每户补贴不超过2000元。'] },
    ]);
    const about = (question: string) =>
      settlePlace({ question, history: [], region: qingchuan }, wide).places;
    expect(about('我姐嫁到柳溪县了，她那边给多少')).toEqual(['柳溪县']);
    expect(about('我姐嫁到朝阳区了，她那边给多少')).toEqual(['朝阳区']);
  });

  it('is no slip for another place when several listed ones bear the name', async () => {
    const districts = await smallLibrary([
      { id: 'xiangyang', region: '云岭省清河市向阳区', sentences: ['每户补贴不超过2000元。'] },
    ]);
    const asked = { question: '我姐嫁到朝阳区了，她那边给多少', history: [], region: qingchuan };
    expect(settlePlace(asked, districts).places).toEqual(['朝阳区']);
  });

  it('is no slip for a place of another kind', async () => {
    const township = await smallLibrary([
      { id: 'liushu', region: `${qingchuan}柳树乡`, sentences: ['每户补贴不超过2000元。'] },
    ]);
    const about = (question: string) => settlePlace({ question, history: [], region: null }, township).places;
    expect(about('我家是柳树县的，种菜给多少')).toEqual(['柳树县']);
    expect(about('我家是柳树镇的，种菜给多少')).toEqual([`${qingchuan}柳树乡`]);
  });

  it.each([
    '我现在住在东莞打工，彰武的低保还能领吗',
    '俺现住沈阳看病，彰武这边报多少',
    '俺现住沈阳看病，能报多少',
    '我目前住在沈阳的医院里，回老家能报多少',
    '我在省人民医院住院，回县里能报多少',
    '妹儿考起湖南的大学了，县头给一回车费，去外省的给好多',
    '我大得了病急着就拉西安去了，少报多少',
    '我后日就要下广东了，现在报得不得',
    '娃在沈阳上学，雨露计划一学期给多少',
    '长沙的医院能报几成',
  ])('is home while somebody works, is treated or studies elsewhere: %s', (question) =>
    expect(settle(question, zhangwu).places).toEqual([zhangwu]),
  );

  it('is one whose students are asked about', () =>
    expect(settle('湖南给大学生多少', zhangwu).places).toEqual(['湖南省']));

  it.each([
    '俺姐家在白石，喂驴公家给钱。咱晴川这边喂驴有没有？',
    '俺姐家在白石喂驴公家给钱咱晴川这边喂驴有没有',
    '想买台捆秸秆的机子，咱晴川给补多少？白石那边听说有',
    '白石的亲戚说院子里那份钱也算进去。咱晴川呢，院里种点东西那钱算不算',
    '又停水了！白石那边说停满一天才管，我们晴川停多久能打电话？',
    '我家是晴川的脱贫户，一直在隔壁白石的砖厂干活，路费那份给不给我',
    '我家是晴川的，在白石的砖厂干活路费给不给',
    '俺是晴川的脱贫户，在白石一个饭店端盘子，能领多少路费钱',
    '我户口在晴川，来白石茶厂做工，路费能领多少',
    '我户口在晴川来白石茶厂做工路费能领多少',
    '我奶奶83了，一个月该领多少？白石的同学说他奶奶是五十',
    '整错了，我是晴川县的，不是白石',
    '俺家是脱贫户，路费给报多少？俺白石的老舅跟俺说他那边不少给',
    '我爸妈在这边种地。听白石的同学说他们那儿取暖费五百，请问我爸妈能拿多少？',
    '村里一个老人家的屋评了D级，国家补几多？我看白石那边是三万二',
    '俺婆婆91了，户口还在河南老家没迁，她那个老人钱能在俺这边领不',
    '俺婆婆户口还在白石县没迁，跟俺过了十来年，她那个老人钱能在俺这边领不',
    '脱贫户一年最多给领多少，是不是跟白石那边一样四千？',
    '深翻地一亩给多少？白石过来那司机说三十块，蒙俺吧',
    '今年多了几个看水库的岗？我屋里想去，白石那边舅爷都上了岗',
    '俺表姐嫁到白石，喂了七头猪，政府给她一头一百五。俺也喂猪，俺咋毛都木有',
    '我们跟白石就隔一条河，他们是八千五的线，我们晴川这边划到多少',
    '一个月开多些啊？我白石的连襟说他那儿八百三',
    '扫巷道的活还让不让干？我同学在白石，说他们那不看岁数',
    '我姨嫁到白石说她那边老人啥也没有，咱这儿上了岁数的一个月给多少',
    '牛是从白石一个贩子手里拉回来的，票有，我家是监测户，一头给多少',
    '俺开春就上白石修路来了，俺家是脱贫户，给俺多少路费啊',
    '俺掌柜的自己掏了一万三白石那边说得过两万才管俺这边过多少就开始给赔',
    '我妈老家白石的，那边我不管。咱这儿娃念个高职一年给多少',
    '俺不管他白石，就问俺自己，一亩能收俺多少',
  ])('is the own one, whatever is told of another: %s', (question) =>
    expect(settle(question).places).toEqual([qingchuan]),
  );

  it.each([
    '我们晴川没有，我姐嫁到白石县了，她那边种菜给多少',
    '我在晴川，白石县种菜给多少',
    '我是晴川的，嫁到白石了，白石种菜给多少',
    '我是开原的，户口在白石县，能给多少',
    '我妹妹住在白石，村里安排她扫地，一个月到底该发几多？我们晴川是五百五，她讲她那里不止',
    '我闺女嫁到白石了，他们那一年最少得往回返几个点？我们晴川这边我知道是八个点。',
    '我是晴川的，我姐姐在白石那边，她们镇里今年查出来的有几多户？',
    '我是晴川的，妹子嫁到白石去了，她屋里种了十来亩，一亩补好多？',
    '我搁晴川，我老姐嫁到白石了。她那疙瘩到底最低得返几个点？',
    '我舅子在白石喂羊，他们那边一户顶多领得几多钱，跟我们晴川不一样吧',
    '我户口是晴川的，过河到白石包哒六十亩田。按白石的算一亩几多钱？',
    '孩子在白石上班，户口也落那边了，种菜给多少钱',
  ])('is the other one that is asked about: %s', (question) =>
    expect(settle(question).places).toEqual([baishi]),
  );

  it('is both where two places are asked about one after the other', () =>
    expect(settle('白石一亩给多少，咱晴川一亩给多少').places).toEqual([baishi, qingchuan]));

  it('is where somebody works when nothing else is named', () =>
    expect(settle('我在白石的砖厂干活，工钱给多少').places).toEqual([baishi]));

  it.each([
    '我堂哥在白石县那边喂肥猪，说一头才补一百五。我在屋头卖了五头，也是这个数迈？',
    '听说白石县扫地的岗位一个月五百，我们安置点这种岗位一个月是好多',
    '白石县的亲戚喊我莫想了。我这批鸭子上个星期才卖脱，现在去报还赶得到不',
    '我在白石县城的鞋厂干了大半年，出门打工的车费给我补好多',
  ])('is the own one where others are only told of: %s', (question) =>
    expect(settle(question).places).toEqual([qingchuan]),
  );

  it.each([
    '我姐嫁到白石县了，我想帮她问问低保多少',
    '我姐嫁到白石县了，种菜给多少',
    '我在晴川哩，我丈人在白石，他是脱贫户，想拉两头母牛，一头给几个钱',
    '我在晴川残联工作，下周去白石考察，对方那里护理这一项每月发多少',
    '听说白石县种菜给得多，到底给多少',
  ])('is the other one where it is asked about: %s', (question) =>
    expect(settle(question).places).toEqual([baishi]),
  );

  it('is where the family lives that is pointed to, not where the asker is', () =>
    expect(settle('我在晴川，我老丈人在白石县那边，他们村一年返几个点').places).toEqual([baishi]));

  it.each([
    ['先不管她了，说俺自己家，苞谷一亩得掏多少', '俺妹子在白石，她那儿苞谷一亩交七块'],
    ['莫讲他了，我们这边扫地的一个月几多', '我有个老表在白石扫村道'],
    ['我们这边也是这个数？还是更多点', '我姐在白石，她说她们那点给三万二'],
  ])('is the own one again when a turn comes back to it: %s', (question, before) =>
    expect(settle(question, qingchuan, [before]).places).toEqual([qingchuan]),
  );

  it('is the place of the turn before where that became the own one', () =>
    expect(settle('我们这边给多少', qingchuan, ['我户口迁到白石了']).places).toEqual([baishi]));

  it('is none of the known ones where a neighbouring county is named that no list knows', () =>
    expect(settle('我嫂子娘家在隔壁凤泉县，那边扫地一个月给多少').places).toEqual(['凤泉县']));

  it('is where they are from who only work elsewhere, home known or not', () => {
    expect(settle('我是白石的，在开原的厂里上班，助学金给多少', null).places).toEqual([baishi]);
    expect(settle('在开原的厂里上班，助学金给多少', null).places).toEqual([kaiyuan]);
  });

  it('is home where the county without a name is asked, and another only told of', () =>
    expect(settle('听说白石一只羊罚一百，县里有这规定吗，罚多少').places).toEqual([qingchuan]));

  it('is the place of the relative who is asked about, and both where both are', () => {
    const before = ['我二姐在白石，三姐在开原'];
    expect(settle('二姐那边茶籽一斤补多少', qingchuan, before).places).toEqual([baishi]);
    expect(settle('她们两个哪边补得多', qingchuan, before).places).toEqual([baishi, kaiyuan]);
  });

  it('is home where somebody is registered there, wherever they live', () =>
    expect(settle('村里有个老人在白石闺女家住着户口没动，认证还用回来弄不').places).toEqual([qingchuan]));

  it.each([
    '我嫁到白石，户口也迁过来了，种菜给多少',
    '我嫁到白石，嫁过来三年了，低保多少',
    '白石县不管种多少都给补吗',
    '白石县的低保，我们怎么申请',
    '白石县我们镇的低保一月多少',
    '白石县的钱啥时候到我家',
    '低保一月多少？我这儿是白石县',
    '帮我姐问下低保给多少，我姐在白石',
    '在白石盖房，补多少',
    '在白石买的医保，能报多少',
    '不是说白石县种菜补两千六，咋到现在没发',
    '白石县养三头牛补多少',
  ])('is the one named where it only sounds like home: %s', (question) =>
    expect(settle(question).places).toEqual([baishi]),
  );

  it.each([
    ['白石县种菜给多少', '我妹在开原打工，户口没动'],
    ['我这种情况能领吗', '白石县种菜给多少'],
    ['我也不太清楚，要准备啥材料', '白石县种菜给多少'],
    ['跟去年一样吗', '白石县养牛给补吗'],
    ['去哪里办低保', '我姐嫁到白石县了，低保一月多少'],
    ['我们村咋报名', '我嫁到白石县三年了，种菜给多少'],
  ])('stays where the talk is: %s', (question, before) =>
    expect(settle(question, qingchuan, [before]).places).toEqual([baishi]),
  );

  it('is the county of many characters where somebody is registered', () =>
    expect(settle('我爹户口落到乌兰布日格旗了，那边老人钱一月多少').places).toEqual(['乌兰布日格旗']));

  it('is where somebody lives now, not where they come from', () =>
    expect(settle('我老家是白石县的，现在住晴川县，种菜给多少').places).toEqual([qingchuan]));

  it('is the known place above a township that no list knows', () => {
    expect(settle('柳树乡种菜给多少').places).toEqual([qingchuan]);
    expect(settle('晴川县柳树乡种菜给多少', null).places).toEqual([qingchuan]);
  });

  it('is only the one that decides when several are named', () =>
    expect(settle('晴川那边给得少，我户口在白石县，能给多少').places).toEqual([baishi]));
});

describe('a comparison', () => {
  it('is about all places it names', () =>
    expect(settle('开原和白石哪个给得多').places).toEqual([kaiyuan, baishi]));

  it.each(['我们晴川比开原给得多吗', '咱晴川和开原分别给多少', '晴川和我们开原分别给多少'])(
    'is about both, though one is called our own: %s',
    (question) => expect(settle(question).places).toEqual([qingchuan, kaiyuan]),
  );

  it.each(['我们县比开原给得多吗', '开原比我们这边给得多吗'])('is about the own place too: %s', (question) =>
    expect(settle(question).places).toEqual([qingchuan, kaiyuan]),
  );
});
