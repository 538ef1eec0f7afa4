# 繁體中文介面。各則訊息的變數見en.ftl。
# 漢字與拉丁字母、數字之間不留空格；標點用全形；引號用「」；量詞寫在訊息裡。

## 每一頁

skip-to-content = 跳到內文
main-navigation = 主選單
language-navigation = 語言
breadcrumb-navigation = 目前位置
footer-navigation = 關於本名錄
document-title = { $title }｜{ $site }
document-title-page = { $title }（第{ $page }頁）
published-by = 主辦單位：
suggestions-disclaimer = 推薦由程式依據各單位資料計算得出，僅供參考。
last-updated = 更新日期：
gap = { "" }

## 分類與頁面

home = 首頁
companies = 企業
institutes = 機構
events = 活動
topics = 技術領域
sectors = 產業
countries = 國家與地區
cooperation = 合作方式
matches = 供需媒合
search = 搜尋
how = 推薦依據說明
az-index = 索引
az-index-title = 名稱索引
az-index-lead = 全部企業、機構與活動，依名稱排序。

## 數量

count-companies = { $count }家企業
count-institutes = { $count }家機構
count-organisations = { $count }家單位
count-events = { $count }場活動
count-participants = { $count }家與會單位
count-suggestions = { $count }則推薦
count-to-meet = 推薦洽談{ $count }家

## 首頁

home-title = 跟誰談，為什麼談
home-all-matches = 檢視全部推薦與理由
home-all-topics = 全部領域
home-all-events = 全部活動
home-browse-topic = 依領域瀏覽
home-strongest = 媒合度最高的推薦
home-empty = 目前沒有內容。

## 列表

list-empty-companies = 目前沒有企業。
list-empty-institutes = 目前沒有機構。
list-empty-events = 目前沒有活動。
list-upcoming = 近期活動
list-past = 歷屆活動
list-filter = 分類瀏覽

pagination = 分頁
pagination-next = 下一頁
pagination-previous = 上一頁
pagination-current = 第{ $page }頁，共{ $total }頁

## 單位資料

kind-company = 企業
kind-institute = 機構

offers = 可提供
needs = 需求
offer = 供給
need = 需求
offers-none = 尚未填寫供給。
needs-none = 尚未填寫需求。
valid-until = 有效期限至

fact-side = 所屬方
fact-type = 類型
fact-country = 國家或地區
fact-city = 城市
fact-sectors = 產業
fact-topics = 技術領域
fact-founded = 成立年份
fact-size = 員工規模
fact-languages = 洽談語言
fact-cooperation = 合作方式
fact-website = 官方網站
fact-events = 參加活動
fact-updated = 更新日期
value-yes = 是
value-no = 否

size-1-10 = 1～10人
size-11-50 = 11～50人
size-51-200 = 51～200人
size-201-500 = 201～500人
size-501-1000 = 501～1000人
size-1001 = 1000人以上

offer-kind-product = 產品
offer-kind-service = 服務
offer-kind-research = 研究
offer-kind-standard = 標準
offer-kind-funding = 資金
offer-kind-expertise = 專業能力

stage-idea = 構想
stage-prototype = 原型
stage-pilot = 試辦
stage-market = 已上市

people = 人員
partners = 合作夥伴
organises = 主辦與協辦的活動
partner-since = { $date }起
links-and-documents = 連結與資料
contact = 聯絡方式
contact-email = 電子郵件
contact-phone = 電話
contact-wechat = 微信
contact-wechat-qr = 微信行動條碼
contact-wechat-scan = 掃描或長按行動條碼，加入微信好友
contact-whatsapp = WhatsApp
contact-address = 地址
contact-through-organisers = 透過主辦單位聯絡
contact-none = 未公開聯絡方式。

## 機構

institute-university = 大專院校
institute-research-institute = 研究機構
institute-standards-body = 標準化機構
institute-association = 協會
institute-government = 政府部門
institute-committee = 委員會
institute-centre = 中心

## 活動

event-matchmaking = 媒合會
event-conference = 大會
event-meeting = 會議
event-series = 系列活動

attends-in-person = 實體
attends-online = 線上
attends-hybrid = 實體與線上並行

status-scheduled = 如期舉行
status-postponed = 延期
status-cancelled = 取消

role-host = 主辦單位
role-organiser = 承辦單位
role-co-organiser = 協辦單位
role-supporter = 支持單位
role-sponsor = 贊助單位

fact-date = 日期
fact-time = 時間
fact-time-elsewhere = 各地時間
fact-time-zone = 時區
fact-venue = 地點
fact-format = 舉辦形式
fact-status = 狀態
fact-series = 系列活動
fact-register = 報名
register = 報名
register-by = 報名截止：
event-number = 系列活動第{ $number }場
series-events = 本系列各場活動
series-empty = 本系列目前沒有活動。
participants = 與會單位
participant-booth = 攤位
participant-languages = 洽談語言：
programme = 議程
programme-zone = 時間皆為
programme-speakers = 講者

## 領域、產業、國家與地區、合作方式

topics-lead = 依技術領域檢視各單位的供給與需求。
sectors-lead = 依產業檢視各單位。
countries-lead = 依國家與地區檢視單位與活動。
cooperation-lead = 依希望採用的合作方式檢視各單位。
topics-empty = 目前沒有領域。
sectors-empty = 目前沒有產業。
countries-empty = 目前沒有國家與地區。
cooperation-empty = 目前沒有合作方式。
topic-narrower = 下層領域
who-offers = 誰能提供
who-needs = 誰有需求
who-offers-none = 目前沒有單位提供。
who-needs-none = 目前沒有單位提出需求。
facet-works-on = 投入此領域的單位
facet-organisations = 單位
facet-events = 活動
facet-empty = 目前沒有內容。

## 跟誰談

suggestions = 推薦洽談對象與理由
suggestions-none = 目前沒有合適的推薦。
suggestions-participants = 參加單位中誰該跟誰談，為什麼談
suggestions-topic = 這個領域誰該跟誰談，為什麼談
suggestions-more = 各單位的資料頁也列出該單位的全部推薦。
unmatched-nobody = 依本名錄的規則，沒有可以推薦給這個單位的對象。
unmatched-says-nothing = 資料中既沒有供給，也沒有需求；只要填寫一項，就有了比對的依據。
unmatched-nothing-in-common = 本名錄中沒有單位的供給或需求與上述內容相近。
unmatched-below-floor = 領域、內容描述、類別三項合計達到{ $floor }分才會推薦，目前沒有單位達到。
unmatched-weak = 其他單位的供給和需求與上述內容相差較遠。
unmatched-nearest = 較為接近的單位
matches-lead = 誰適合跟誰談，每則推薦都寫明理由。
matches-list = 全部推薦
matches-none = 目前沒有推薦。
matrix-sides = { $one }與{ $other }媒合度一覽
matrix-lead = 表中數字為媒合度（滿分100），點選可檢視理由。沒有連結的數字表示雙方也算合適，但未列入推薦；空格表示雙方共同點太少。
matrix-score = { $one }與{ $other }：媒合度{ $score }（滿分100）
matrix-topics = 各領域、各方的推薦數
matrix-topics-lead = 各領域的需求在多少則推薦中得到滿足，依提出需求的一方統計。
matrix-count = { $topic }，{ $side }的需求：{ $count }則推薦
supply-and-demand = 供需情形
supply-and-demand-lead = 逐一列出各領域的供給與需求，缺口最大的排在最前面。
supply-topic = 領域
supply-none = 有需求，尚無供給
supply-split = { $side }{ $count }項
score-of = 媒合度{ $score }（滿分100）
strength-strong = 高度相符
strength-good = 大致相符
strength-possible = 值得一談
reasons = 理由
reason-cooperation = 合作方式
reason-kinds = 類別
reason-languages = 語言
reason-profile = 單位資料
reason-they-answer = { $their-field ->
    [profile] 對方資料中提到「{ $theirs }」，
   *[entry] 對方可提供「{ $theirs }」，
}{ $our-field ->
    [profile] 貴方資料中提到「{ $ours }」。
   *[entry] 貴方正需要「{ $ours }」。
}
reason-they-answer-named = { $their-field ->
    [profile] { $them }的資料中提到「{ $theirs }」，
   *[entry] { $them }可提供「{ $theirs }」，
}{ $our-field ->
    [profile] { $us }的資料中提到「{ $ours }」。
   *[entry] { $us }正需要「{ $ours }」。
}
reason-you-answer = { $our-field ->
    [profile] 貴方資料中提到「{ $ours }」，
   *[entry] 貴方可提供「{ $ours }」，
}{ $their-field ->
    [profile] 對方資料中提到「{ $theirs }」。
   *[entry] 對方正需要「{ $theirs }」。
}
reason-you-answer-named = { $our-field ->
    [profile] { $us }的資料中提到「{ $ours }」，
   *[entry] { $us }可提供「{ $ours }」，
}{ $their-field ->
    [profile] { $them }的資料中提到「{ $theirs }」。
   *[entry] { $them }正需要「{ $theirs }」。
}
reason-complement = 貴方供給的類別是{ $ours }，對方是{ $theirs }，雙方可以互補。
reason-complement-named = { $us }供給的類別是{ $ours }，{ $them }是{ $theirs }，雙方可以互補。
reason-cooperation-shared = 雙方希望的合作方式相同：{ $theirs }。
reason-cooperation-shared-named = 雙方希望的合作方式相同：{ $theirs }。
reason-languages-shared = 雙方都能用{ $theirs }洽談。
reason-languages-shared-named = 雙方都能用{ $theirs }洽談。
reason-with-points = { $reason }計{ $points }分。
suggestion-all-reasons = 查看全部{ $count }條理由
# Before the topic of an offer and a need, and before the nearest topic above both, where they have different ones
reason-topic-same = 領域相同：
reason-topic-above = 領域相近，同屬：
reason-terms = 相同或對應的詞語：
# $language, in which the words are where it is not the page’s
reason-terms-in = 相同或對應的詞語（{ $language }）：
they-bring = 對方能為貴方帶來什麼
you-bring = 貴方能為對方帶來什麼
one-brings = { $one }能為{ $other }帶來什麼
also-fitting = 其他契合之處

## 推薦依據

how-lead = 推薦由程式比對各單位資料得出，並逐條寫明理由。沒有人為單位排名，程式也不從任何人的行為中學習；每一分都來自資料中的兩處文字，點開就能核對。
how-answer-title = 供給能否滿足需求
how-answer = 程式會將每家單位的每一項需求，與其他單位的每一項供給逐一比對，從三個面向衡量供給能滿足需求到什麼程度：
how-answer-topic = 領域。同一領域視為完全相符。不同領域有多接近，要看兩者共同的上層領域在本名錄中有多少見：越少見，越接近；只有「技術」這樣寬泛的上層領域相同的，不算接近（按 Lin 1998 計算，再取平方）。
how-answer-text = 內容說明。即需求說明中有多少內容能由供給滿足；少見的詞比常見的詞更重要（BM25，Robertson、Zaragoza 2009）。中文與英文借助詞典比對。對得上的詞語列在理由下方。
how-answer-kind = 類別。需要的與能提供的是否同一類：產品、服務、研究、標準、資金或專業能力。
how-formula-lead = 三個面向各為0到1之間的數，合起來就是：
how-formula = 滿足程度＝（{ $topic }×領域＋{ $text }×內容說明＋{ $kind }×類別×領域與內容說明中較大者）÷{ $sum }
how-sum = 有一方未註明領域時，領域的配分併入內容說明。每項需求只取對方最合適的一項供給。滿足程度最高的一項按全額計分，其後每一項按其程度補足與{ $most }分之間的差額；只要有一項需求完全滿足，就能得到全部{ $most }分。既沒有填寫供給也沒有填寫需求的單位，依其領域與介紹比對，分數減半。
how-extra-title = 其他加分
how-extra = 一方做產品、另一方做服務，雙方希望的合作方式相同，有共同的洽談語言，都會加分；但僅憑這幾項不會形成推薦。
how-weights-title = 各項配分
how-weights = 下表為各項最高分，合計100分。各條理由的分數相加，就是媒合度。
how-part = 項目
how-points = 配分
how-topic = 領域
how-text = 內容說明
how-kind = 類別
how-complement = 產品與服務互補
how-cooperation = 合作方式
how-language = 洽談語言
how-words = 媒合度{ $strong }分以上為「高度相符」，{ $good }分以上為「大致相符」，其餘為「值得一談」。媒合度不代表成功機率，也不是對單位的評價。
how-rules-title = 向誰推薦誰
how-rules-sides = 推薦只在不同所屬方之間進行；雙方已是合作夥伴的，不再推薦。
how-rules-all = 任意兩家單位之間都可以推薦；雙方已是合作夥伴的，不再推薦。
how-choice = 推薦是對整個名錄統一選定的：總媒合度盡可能高，又不讓少數單位出現在所有頁面上。凡有達到最低分數的洽談對象的單位，都會得到推薦；為此，個別單位被推薦的次數可能超過上限。
how-floor = 領域、內容說明、類別三項合計低於此分數者不推薦
how-suggestions = 每家單位最多列出的推薦對象（家）
how-cap = 同一家單位最多被推薦的次數
how-credits-title = 詞語對照的來源
how-credits = 中英文比對借助以下詞典，並補充了本程式自編的商務與技術詞表。
how-privacy-title = 不使用的資訊
how-privacy = 計算時不使用聯絡方式，不使用訪客身分與瀏覽紀錄，也不考慮單位的規模與名氣。資料相同，推薦結果就相同。
how-organisers-title = 主辦方可以決定什麼
how-organisers = 以上兩表中的配分與限制、所屬方的劃分由主辦方設定。主辦方可以補充詞語對照，也可以排除或優先安排某些洽談；優先安排不增加分數。其餘一切取決於各單位填寫的內容：認為推薦不當的，可以請主辦方修改資料。

## 編輯所寫的內文

body-table = 表格
body-footnotes = 註釋
body-footnote-back = 返回註釋
body-task-done = 已完成：
body-task-open = 未完成：

## 提示

notice-untranslated = 本頁{ $case ->
    [part] 內文
   *[all] { "" }
}尚無中文譯文，以下為{ $code ->
    [en] 英文
    [ur] 烏爾都文
    [ja] 日文
    [ko] 韓文
    [ar] 阿拉伯文
    [ru] 俄文
    [fr] 法文
    [de] 德文
    [es] 西班牙文
   *[other] { $language }
}原文。
notice-original = 檢視原文
notice-stale = 原文已有更新，本譯文可能與最新原文不一致。
notice-sample = 範例單位，並非真實存在。
notice-sample-event = 範例活動，並非真實舉辦。
notice-postponed = 本活動延期舉行。
notice-cancelled = 本活動已取消。

## 迷路的訪客

not-found = 找不到頁面
not-found-lead = 您造訪的網址沒有對應的頁面，可能已移動或刪除。
moved = 頁面已移至新網址
moved-lead = 新網址：
