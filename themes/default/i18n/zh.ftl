# 简体中文界面。各条消息的变量见en.ftl。
# 汉字与拉丁字母、数字之间不留空格；标点用全角；量词写在消息里。

## 每一页

skip-to-content = 跳到正文
main-navigation = 栏目
language-navigation = 语言
breadcrumb-navigation = 当前位置
footer-navigation = 关于本名录
document-title = { $title }｜{ $site }
document-title-page = { $title }（第{ $page }页）
published-by = 主办方：
suggestions-disclaimer = 推荐由程序根据各单位资料计算得出，仅供参考。
last-updated = 更新日期：
gap = { "" }

## 栏目与页面

home = 首页
companies = 企业
institutes = 机构
events = 活动
topics = 技术领域
sectors = 行业
countries = 国家和地区
cooperation = 合作方式
matches = 供需匹配
search = 搜索
how = 推荐依据说明
az-index = 索引
az-index-title = 名称索引
az-index-lead = 全部企业、机构和活动，按拼音排序。

## 数量

count-companies = { $count }家企业
count-institutes = { $count }家机构
count-organisations = { $count }家单位
count-events = { $count }场活动
count-participants = { $count }家参会单位
count-suggestions = { $count }条推荐
count-to-meet = 推荐洽谈{ $count }家

## 首页

home-title = 跟谁谈，为什么谈
home-all-matches = 查看全部推荐及理由
home-all-topics = 全部领域
home-all-events = 全部活动
home-browse-topic = 按领域浏览
home-strongest = 匹配度最高的推荐
home-empty = 暂无内容。

## 列表

list-empty-companies = 暂无企业。
list-empty-institutes = 暂无机构。
list-empty-events = 暂无活动。
list-upcoming = 近期活动
list-past = 往期活动
list-filter = 分类浏览

pagination = 分页
pagination-next = 下一页
pagination-previous = 上一页
pagination-current = 第{ $page }页，共{ $total }页

## 单位资料

kind-company = 企业
kind-institute = 机构

offers = 可提供
needs = 需求
offer = 供给
need = 需求
offers-none = 尚未填写供给。
needs-none = 尚未填写需求。
valid-until = 有效期至

fact-side = 所属方
fact-type = 类型
fact-country = 国家或地区
fact-city = 城市
fact-sectors = 行业
fact-topics = 技术领域
fact-founded = 成立年份
fact-size = 员工规模
fact-languages = 洽谈语言
fact-cooperation = 合作方式
fact-website = 官网
fact-events = 参加活动
fact-updated = 更新日期
value-yes = 是
value-no = 否

size-1-10 = 1～10人
size-11-50 = 11～50人
size-51-200 = 51～200人
size-201-500 = 201～500人
size-501-1000 = 501～1000人
size-1001 = 1000人以上

offer-kind-product = 产品
offer-kind-service = 服务
offer-kind-research = 研究
offer-kind-standard = 标准
offer-kind-funding = 资金
offer-kind-expertise = 专业能力

stage-idea = 构想
stage-prototype = 样机
stage-pilot = 试点
stage-market = 已上市

people = 人员
partners = 合作伙伴
organises = 主办和协办的活动
partner-since = { $date }起
links-and-documents = 链接与资料
contact = 联系方式
contact-email = 电子邮箱
contact-phone = 电话
contact-wechat = 微信
contact-wechat-qr = 微信二维码
contact-wechat-scan = 扫码或长按识别，添加微信
contact-whatsapp = WhatsApp
contact-address = 地址
contact-through-organisers = 通过主办方联系
contact-none = 未公开联系方式。

## 机构

institute-university = 高校
institute-research-institute = 科研院所
institute-standards-body = 标准化机构
institute-association = 协会
institute-government = 政府部门
institute-committee = 委员会
institute-centre = 中心

## 活动

event-matchmaking = 对接会
event-conference = 大会
event-meeting = 会议
event-series = 系列活动

attends-in-person = 线下
attends-online = 线上
attends-hybrid = 线上线下结合

status-scheduled = 如期举行
status-postponed = 延期
status-cancelled = 取消

role-host = 主办单位
role-organiser = 承办单位
role-co-organiser = 协办单位
role-supporter = 支持单位
role-sponsor = 赞助单位

fact-date = 日期
fact-time = 时间
fact-time-elsewhere = 各地时间
fact-time-zone = 时区
fact-venue = 地点
fact-format = 举办形式
fact-status = 状态
fact-series = 系列活动
fact-register = 报名
register = 报名
register-by = 报名截止：
event-number = 系列活动第{ $number }场
series-events = 本系列各场活动
series-empty = 本系列暂无活动。
participants = 参会单位
participant-booth = 展位
participant-languages = 洽谈语言：
programme = 议程
programme-zone = 时间均为
programme-speakers = 发言嘉宾

## 领域、行业、国家和地区、合作方式

topics-lead = 按技术领域查看各单位的供给和需求。
sectors-lead = 按行业查看各单位。
countries-lead = 按国家和地区查看单位和活动。
cooperation-lead = 按希望采用的合作方式查看各单位。
topics-empty = 暂无领域。
sectors-empty = 暂无行业。
countries-empty = 暂无国家和地区。
cooperation-empty = 暂无合作方式。
topic-narrower = 下级领域
who-offers = 谁能提供
who-needs = 谁有需求
who-offers-none = 暂无单位提供。
who-needs-none = 暂无单位提出需求。
facet-works-on = 从事该领域的单位
facet-organisations = 单位
facet-events = 活动
facet-empty = 暂无内容。

## 跟谁谈

suggestions = 推荐洽谈对象及理由
suggestions-none = 暂无合适的推荐。
suggestions-participants = 参会单位中谁该跟谁谈，为什么谈
suggestions-topic = 该领域谁该跟谁谈，为什么谈
suggestions-more = 各单位的资料页上列有其全部推荐。
unmatched-nobody = 按本名录的规则，没有可以推荐给该单位的对象。
unmatched-says-nothing = 资料中既没有供给，也没有需求；只要填写一项，就有了比对的依据。
unmatched-nothing-in-common = 本名录中没有单位的供给或需求与上述内容相近。
unmatched-below-floor = 领域、内容描述、类别三项合计达到{ $floor }分才会推荐，目前没有单位达到。
unmatched-weak = 其他单位的供给和需求与上述内容相差较远。
unmatched-nearest = 相对接近的单位
matches-lead = 谁适合跟谁谈，每条推荐都写明理由。
matches-list = 全部推荐
matches-none = 暂无推荐。
matrix-sides = { $one }与{ $other }匹配度一览
matrix-lead = 表中数字为匹配度（满分100），点击可查看理由。没有链接的数字表示双方也算合适，但未列入推荐；空格表示双方共同点太少。
matrix-score = { $one }与{ $other }：匹配度{ $score }（满分100）
matrix-topics = 各领域、各方的推荐数
matrix-topics-lead = 各领域的需求在多少条推荐中得到满足，按提出需求的一方统计。
matrix-count = { $topic }，{ $side }的需求：{ $count }条推荐
supply-and-demand = 供需情况
supply-and-demand-lead = 逐个领域列出供给和需求，缺口最大的排在最前。
supply-topic = 领域
supply-none = 有需求，暂无供给
supply-split = { $side }{ $count }项
score-of = 匹配度{ $score }（满分100）
strength-strong = 高度匹配
strength-good = 较为匹配
strength-possible = 可以一谈
reasons = 理由
reason-cooperation = 合作方式
reason-kinds = 类别
reason-languages = 语言
reason-profile = 单位资料
reason-they-answer = { $their-field ->
    [profile] 对方资料中提到“{ $theirs }”，
   *[entry] 对方可提供“{ $theirs }”，
}{ $our-field ->
    [profile] 贵方资料中提到“{ $ours }”。
   *[entry] 贵方正需要“{ $ours }”。
}
reason-they-answer-named = { $their-field ->
    [profile] { $them }的资料中提到“{ $theirs }”，
   *[entry] { $them }可提供“{ $theirs }”，
}{ $our-field ->
    [profile] { $us }的资料中提到“{ $ours }”。
   *[entry] { $us }正需要“{ $ours }”。
}
reason-you-answer = { $our-field ->
    [profile] 贵方资料中提到“{ $ours }”，
   *[entry] 贵方可提供“{ $ours }”，
}{ $their-field ->
    [profile] 对方资料中提到“{ $theirs }”。
   *[entry] 对方正需要“{ $theirs }”。
}
reason-you-answer-named = { $our-field ->
    [profile] { $us }的资料中提到“{ $ours }”，
   *[entry] { $us }可提供“{ $ours }”，
}{ $their-field ->
    [profile] { $them }的资料中提到“{ $theirs }”。
   *[entry] { $them }正需要“{ $theirs }”。
}
reason-complement = 贵方供给的类别是{ $ours }，对方是{ $theirs }，双方可以互补。
reason-complement-named = { $us }供给的类别是{ $ours }，{ $them }是{ $theirs }，双方可以互补。
reason-cooperation-shared = 双方希望的合作方式相同：{ $theirs }。
reason-cooperation-shared-named = 双方希望的合作方式相同：{ $theirs }。
reason-languages-shared = 双方都能用{ $theirs }洽谈。
reason-languages-shared-named = 双方都能用{ $theirs }洽谈。
reason-with-points = { $reason }计{ $points }分。
suggestion-all-reasons = 查看全部{ $count }条理由
# Before the topic of an offer and a need, and before the nearest topic above both, where they have different ones
reason-topic-same = 领域相同：
reason-topic-above = 领域相近，同属：
reason-terms = 相同或对应的词语：
# $language, in which the words are where it is not the page’s
reason-terms-in = 相同或对应的词语（{ $language }）：
they-bring = 对方能为贵方带来什么
you-bring = 贵方能为对方带来什么
one-brings = { $one }能为{ $other }带来什么
also-fitting = 其他契合之处

## 推荐依据

how-lead = 推荐由程序比对各单位资料得出，并逐条写明理由。没有人给单位排名，程序也不从任何人的行为中学习；每一分都来自资料中的两处文字，点开就能核对。
how-answer-title = 供给能否满足需求
how-answer = 程序把每家单位的每一项需求与其他单位的每一项供给逐一比对，从三个方面衡量供给能在多大程度上满足需求：
how-answer-topic = 领域。同一领域视为完全吻合。不同领域有多接近，要看二者共同的上级领域在本名录中有多少见：越少见，越接近；只有“技术”这样宽泛的上级领域相同的，算不上接近（按 Lin 1998 计算，再取平方）。
how-answer-text = 内容描述。即需求描述中有多少内容能由供给满足；少见的词比常见的词更重要（BM25，Robertson、Zaragoza 2009）。中文与英文借助词典比对。对得上的词语列在理由下方。
how-answer-kind = 类别。对方需要的和能提供的是否同一类：产品、服务、研究、标准、资金或专业能力。
how-formula-lead = 三个方面各为0到1之间的数，合起来就是：
how-formula = 满足程度＝（{ $topic }×领域＋{ $text }×内容描述＋{ $kind }×类别×领域与内容描述中较大者）÷{ $sum }
how-sum = 有一方未注明领域时，领域的分值并入内容描述。每项需求只取对方最合适的一项供给。满足程度最高的一项按全额计分，其后每一项按其程度补足与{ $most }分之间的差额；只要有一项需求完全满足，就能得到全部{ $most }分。既没有填写供给也没有填写需求的单位，按其领域和介绍比对，分值减半。
how-extra-title = 其他加分
how-extra = 一方做产品、另一方做服务，双方希望的合作方式相同，有共同的洽谈语言，都会加分；但仅凭这几项不会形成推荐。
how-weights-title = 各项分值
how-weights = 下表为各项最高分，合计100分。各条理由的分数相加，就是匹配度。
how-part = 项目
how-points = 分值
how-topic = 领域
how-text = 内容描述
how-kind = 类别
how-complement = 产品与服务互补
how-cooperation = 合作方式
how-language = 洽谈语言
how-words = 匹配度{ $strong }分以上为“高度匹配”，{ $good }分以上为“较为匹配”，其余为“可以一谈”。匹配度不代表成功概率，也不是对单位的评价。
how-rules-title = 向谁推荐谁
how-rules-sides = 推荐只在不同所属方之间进行；双方已是合作伙伴的，不再推荐。
how-rules-all = 任意两家单位之间都可以推荐；双方已是合作伙伴的，不再推荐。
how-choice = 推荐是对整个名录统一选定的：总匹配度尽可能高，又不让少数单位出现在所有页面上。凡有达到最低分值的洽谈对象的单位，都会得到推荐；为此，个别单位被推荐的次数可能超过上限。
how-floor = 领域、内容描述、类别三项合计低于此分值的不推荐
how-suggestions = 每家单位最多列出的推荐对象（家）
how-cap = 同一家单位最多被推荐的次数
how-credits-title = 词语对照的来源
how-credits = 中英文比对借助以下词典，并补充了本程序自编的商务和技术词表。
how-privacy-title = 不使用的信息
how-privacy = 计算时不使用联系方式，不使用访客身份和浏览记录，也不考虑单位的规模和名气。资料相同，推荐结果就相同。
how-organisers-title = 主办方可以决定什么
how-organisers = 以上两表中的分值和限制、所属方的划分由主办方设定。主办方可以补充词语对照，也可以排除或优先安排某些洽谈；优先安排不增加分数。其余一切取决于各单位填写的内容：认为推荐不当的，可以请主办方修改资料。

## 编者所写的正文

body-table = 表格
body-footnotes = 注释
body-footnote-back = 返回注释
body-task-done = 已完成：
body-task-open = 未完成：

## 提示

notice-untranslated = 本页{ $case ->
    [part] 正文
   *[all] { "" }
}尚无中文译文，以下为{ $code ->
    [en] 英文
    [ur] 乌尔都文
    [ja] 日文
    [ko] 韩文
    [ar] 阿拉伯文
    [ru] 俄文
    [fr] 法文
    [de] 德文
    [es] 西班牙文
   *[other] { $language }
}原文。
notice-original = 查看原文
notice-stale = 原文已有更新，本译文可能与最新原文不一致。
notice-sample = 示例单位，并非真实存在。
notice-sample-event = 示例活动，并非真实举办。
notice-postponed = 本次活动延期举行。
notice-cancelled = 本次活动已取消。

## 迷路的访客

not-found = 页面不存在
not-found-lead = 您访问的地址没有对应的页面，可能已移动或删除。
moved = 页面已迁移
moved-lead = 新地址：
