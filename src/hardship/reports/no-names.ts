/** Signs that names do not have but sentences do. */
export const sentence =
  /[我你您他她它的了吗呢么吧是不没有在要给也还就都着过把被让和跟这那哪谁啥怎多少几说报叫问]/;

/** Characters nobody is named with; 钱 and 费 only as surnames. */
const neverInNames =
  /[啊哈呵哦嗯呀嘿哎唉哼嘻唔嘛呗咋俺姓病灾穷残疾债亏赔淹塌垮旱涝癌瘤药死伤痛哭骗欠坏错删退消撤换按吃喝睡打找怕饿饭血祸烧贷拆贫困缺借丢停]|(?!^)[钱费]/;

/** Words in which a name never stands, wherever they are. */
const partOfTalk =
  /谢谢|感谢|你好|您好|随便|测试|知道|明白|清楚|可以|没事|好的|行吧|算啦|同意|愿意|答应|继续|取消|菜单|确定|确认|提交|帮助|返回|下一步|上一步|开始|结束|发水|大水|涨水|低保|五保|特困|补贴|补助|救助|政策|[村镇乡县市省](里|上|委|政府)?$|干部|网格|支书|主任|会计|农民|党员|电话|手机|邻居|亲戚|自己|自家|自个|本人|孩子|儿子|女儿|闺女|老伴|媳妇|隔壁|对门/;

/** Whole words that begin like a surname or end like a title. */
const words = new Set(
  `
高中 高考 高龄 高兴 高粱 高价 高温 房子 房屋 房顶 房梁 房租 房产 车子 车票 车站 车间 田地 田里 花生 花销 花光 花椒
米面 米缸 衣服 衣裳 明天 明年 明儿 时间 时候 时常 单亲 单身 单独 单位 单子 任何 任务 方便 方法 方案 安全 安排 安置
安家 成本 成绩 成天 成年 官司 官员 应该 应付 马上 马路 马匹 常年 常常 文件 文化 文盲 温饱 温度 牛羊 牛棚 牛肉 牛马
羊群 江水 江边 洪水 雷雨 雷电 冷冻 冷库 宁愿 宁可 解决 解释 向上 来电 来年 项目 万一 万元 平安 金额 金子 石头 石料
沙子 沙石 白天 白条 白菜 白干 白做 白搭 黄牛 黄豆 纪念 计划 程序 莫名 关节 关机 关门 关心 关系 古稀 游客 全部 全年
全国 全体 强制 强迫 柴火 柴米 包工 包工头 包地 包括 阳光 阳台 毛猪 苗子 管理 管用 管饭 管事 池塘 段落 易地 汤水
水泥 席子 台风 台阶 牧场 林地 林场 林子 山洪 黎明 武器 康复 汪洋 陶器 严重 梁柱 苏醒 江苏 江西 宁夏 甘肃 吉林
安徽 海南 海上 云南 广西 广东 山东 山西 四川 河南 河北 湖南 湖北 贵州 陕西 青海 辽宁 福建 浙江 西藏 新疆 内蒙古
老家 国家 大家 人家 公家 回家 全家 自家 娘家 婆家 本家 东家 庄家 专家 作家 搬家 离家 成家 顾家 持家 别家 私家 养家
两家 一家 当家 行家 商家 厂家 买家 农家 邻家 败家 发家 老师 师傅 先生 女士 同志 大爷 爷们 娘们 单车 上学 上班 大学 中学
`
    .trim()
    .split(/\s+/u),
);

/** Words that say something else than who somebody is: commands, troubles, places, courtesies. */
export const isNoName = (piece: string): boolean =>
  words.has(piece) || partOfTalk.test(piece) || neverInNames.test(piece);
