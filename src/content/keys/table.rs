//! The table of all keys, in the order of the alphabet.

use super::Holds::{
    Address, Boolean, Choice, Colour, Country, Date, Day, Either, Email, File, Form, Id, Keyed, Language, List, Map,
    NewId, Sector, Text, Time, Topic, Whole, Words, Zone,
};
use super::{Holds, Key, Role, choices};

/// Companies and institutes.
const ORGANISATIONS: &[&str] = &["company", "institute"];

/// Profiles of every kind.
const PROFILES: &[&str] = &["company", "institute", "event"];

/// Profiles and free pages.
const ALL: &[&str] = &["company", "institute", "event", "page"];

/// What people write for the name of a profile.
const NAME: &[&str] = &["名称", "名字", "单位名称", "企业名称", "公司名称", "机构名称", "活动名称", "名稱", "title"];

/// What people write for a label.
const LABEL: &[&str] = &["标签", "名称", "显示名", "標籤", "name", "title"];

/// What people write for an address.
const URL: &[&str] = &["网址", "链接", "地址", "網址", "link", "href", "address", "website"];

/// A fact.
const fn fact(name: &'static str, maps: &'static [&'static str], holds: Holds, also: &'static [&'static str]) -> Key {
    Key { name, maps, role: Role::Fact, holds, also, is_required: false }
}

/// Words.
const fn words(name: &'static str, maps: &'static [&'static str], also: &'static [&'static str]) -> Key {
    Key { name, maps, role: Role::Words, holds: Words, also, is_required: false }
}

/// What has its words in place.
const fn in_place(
    name: &'static str,
    maps: &'static [&'static str],
    holds: Holds,
    also: &'static [&'static str],
) -> Key {
    Key { name, maps, role: Role::InPlace, holds, also, is_required: false }
}

/// A key that its maps must have.
const fn required(key: Key) -> Key {
    Key { is_required: true, ..key }
}

/// All keys; one that holds something else in another map stands here again.
pub(super) const KEYS: &[Key] = &[
    words("address", &["contact"], &["地址", "通讯地址", "办公地址", "postal-address"]),
    fact("aliases", ALL, List(&NewId), &["旧地址", "旧名", "旧id", "舊地址", "alias", "redirects"]),
    fact(
        "also",
        PROFILES,
        List(&Text),
        &["别名", "曾用名", "又名", "別名", "other-names", "alternative-names", "formerly"],
    ),
    fact(
        "attends",
        &["participant"],
        Choice(choices::ATTENDANCE),
        &["参加方式", "参会方式", "形式", "參加方式", "format", "mode"],
    ),
    fact("avoid", &["rules"], List(&Id), &["回避", "避免", "不见", "迴避", "exclude", "not"]),
    required(fact("between", &["pinned"], List(&Id), &["双方", "單位", "单位", "pair"])),
    required(fact("blocks", &["meetings"], List(&Map("block")), &["时段", "场次", "時段", "block", "slots"])),
    words("body", &["company", "institute", "event", "page", "translation"], &["正文", "内容", "內容", "content"]),
    fact("booth", &["participant"], Text, &["展位", "展位号", "展位號", "stand"]),
    fact("break", &["meetings"], Whole, &["休息", "间隔", "間隔", "pause"]),
    fact("cap", &["matching"], Whole, &["上限", "max", "maximum"]),
    fact("choices", &["field"], Keyed(&Words), &["选项", "選項", "options", "values"]),
    words("city", &["company", "institute", "event", "translation"], &["城市", "所在城市", "所在地", "town"]),
    fact("complement", &["weights"], Whole, &["互补", "互補"]),
    fact("contact", &["site"], Map("site-contact"), &["联系方式", "联系", "联系人", "聯繫方式", "contacts"]),
    in_place("contact", PROFILES, Map("contact"), &["联系方式", "联系", "聯繫方式", "contacts"]),
    fact("cooperation", &["weights"], Whole, &["合作方式", "合作"]),
    fact("cooperation", &["taxonomy"], Keyed(&Map("form")), &["合作方式", "合作形式", "合作", "forms"]),
    fact("cooperation", ORGANISATIONS, List(&Form), &["合作方式", "合作形式", "合作意向", "合作", "forms"]),
    fact("countries", &["side"], List(&Country), &["国家", "國家", "country"]),
    fact("countries", &["taxonomy"], Keyed(&Map("country")), &["国家", "國家", "country"]),
    fact("country", PROFILES, Country, &["国家", "所在国家", "国别", "國家", "nation"]),
    required(fact("dark", &["ink"], Colour, &["深色", "暗色"])),
    words("description", &["site"], &["描述", "简介", "说明", "網站描述", "summary", "subtitle"]),
    fact("draft", ALL, Boolean, &["草稿", "草案"]),
    fact(
        "email",
        &["site-contact", "contact", "person"],
        Email,
        &["邮箱", "电子邮箱", "电子邮件", "邮件", "郵箱", "mail", "e-mail"],
    ),
    fact("enabled", &["rules"], Boolean, &["启用", "启用匹配", "啟用", "on", "active"]),
    fact("end", &["event"], Date, &["结束时间", "结束", "结束日期", "結束時間", "ends", "to", "finish"]),
    fact("end", &["session"], Time, &["结束时间", "结束", "結束時間", "to", "until"]),
    fact("facet", &["field"], Boolean, &["筛选", "篩選", "filter", "filterable"]),
    fact("fields", &["site"], Keyed(&Map("field")), &["字段", "自定义字段", "欄位", "field", "facts"]),
    fact("file", &["link"], File, &["文件", "附件", "檔案", "document", "pdf", "path"]),
    fact("floor", &["matching"], Whole, &["下限", "最低分", "min", "minimum"]),
    words("footer", &["site"], &["页脚", "备案号", "頁腳", "icp"]),
    fact("for", &["field"], List(&Choice(choices::PROFILES)), &["适用", "適用", "适用于", "of"]),
    fact("forbidden", &["meetings"], List(&List(&Id)), &["禁止", "不安排", "banned"]),
    fact(
        "format",
        &["event"],
        Choice(choices::ATTENDANCE),
        &["形式", "举办形式", "举办方式", "參加形式", "mode", "attendance"],
    ),
    fact(
        "founded",
        ORGANISATIONS,
        Whole,
        &["成立年份", "成立时间", "成立", "创立", "成立年", "成立時間", "established", "since", "year"],
    ),
    fact("id", &["offer", "need"], NewId, &["编号", "标识", "編號", "key"]),
    fact("id", &["translated-entry"], NewId, &["编号"]),
    required(fact("id", &["organiser", "participant"], Id, &["单位", "编号", "單位", "name", "organisation", "with"])),
    fact("ids", &["side"], List(&Id), &["单位", "單位", "id", "organisations", "members"]),
    fact("ink", &["side"], Either(&[Choice(choices::INKS), Map("ink")]), &["颜色", "墨色", "顏色", "color", "colour"]),
    fact("interpreters", &["meetings"], Whole, &["翻译", "翻译人数", "翻譯", "translators"]),
    fact("kind", &["weights"], Whole, &["类别", "類別", "kinds"]),
    fact("kind", &["offer", "need"], Choice(choices::KINDS), &["类别", "类型", "類別", "type", "category"]),
    fact("kind", &["translated-entry"], Text, &["类别"]),
    required(words("label", &["menu"], &["标签", "名称", "显示名", "標籤", "name", "title", "text"])),
    words("label", &["side", "form"], LABEL),
    required(words("label", &["field", "topic", "sector", "country"], LABEL)),
    words("label", &["link"], &["标签", "名称", "标题", "標籤", "name", "title", "text"]),
    fact("language", &["weights"], Whole, &["语言", "語言", "languages"]),
    fact("language", ALL, Language, &["本文语言", "文件语言", "本文語言", "lang"]),
    fact("language", &["link"], Language, &["语言", "語言", "lang"]),
    required(fact(
        "languages",
        &["site"],
        List(&Language),
        &["语言", "網站語言", "語言", "langs", "locales", "locale"],
    )),
    fact("languages", ORGANISATIONS, List(&Language), &["洽谈语言", "语言", "工作语言", "洽談語言", "語言", "spoken"]),
    fact("languages", &["participant"], List(&Language), &["洽谈语言", "语言", "語言", "language"]),
    fact("length", &["meetings"], Whole, &["时长", "每轮时长", "時長", "duration", "minutes"]),
    fact("lexicon", &["matching"], List(&File), &["词典", "词表", "詞典", "dictionary", "glossary"]),
    required(fact("light", &["ink"], Colour, &["浅色", "亮色", "淺色"])),
    in_place(
        "links",
        PROFILES,
        List(&Map("link")),
        &["链接", "相关链接", "资料下载", "资料", "連結", "link", "documents", "downloads"],
    ),
    fact("logo", PROFILES, File, &["标志", "徽标", "商标", "標誌", "icon", "image"]),
    fact("many", &["field"], Boolean, &["多选", "多選", "multiple", "multi"]),
    fact("matching", &["site"], Map("matching"), &["匹配", "供需匹配", "撮合", "matches", "match"]),
    fact("matching", ORGANISATIONS, Map("rules"), &["匹配", "匹配规则", "匹配規則", "match"]),
    fact("meetings", &["event"], Map("meetings"), &["洽谈安排", "一对一洽谈", "洽谈", "洽談安排", "meeting"]),
    fact(
        "menu",
        &["site"],
        List(&Either(&[Choice(choices::MENU), Id, Map("menu")])),
        &["菜单", "导航", "菜單", "nav", "navigation"],
    ),
    required(words("name", ALL, NAME)),
    words("name", &["translation"], NAME),
    words("name", &["person"], &["姓名", "名字", "名称"]),
    required(words("name", &["speaker"], &["姓名", "名字", "名称"])),
    Key {
        name: "needs",
        maps: &["company", "institute", "translation"],
        role: Role::Entries,
        holds: List(&Map("need")),
        is_required: false,
        also: &["需求", "需要", "需求内容", "need", "demand", "demands", "wants", "looking-for"],
    },
    words("note", &["partner"], &["备注", "说明", "備註", "text", "description", "notes"]),
    fact("number", &["event"], Whole, &["届次", "届", "编号", "編號", "edition", "no"]),
    fact("of", &["speaker"], Id, &["单位", "所属单位", "所属", "所屬單位", "organisation", "company", "from", "org"]),
    Key {
        name: "offers",
        maps: &["company", "institute", "translation"],
        role: Role::Entries,
        holds: List(&Map("offer")),
        is_required: false,
        also: &[
            "可提供",
            "供给",
            "提供",
            "供应",
            "供給",
            "提供内容",
            "offer",
            "supply",
            "supplies",
            "products",
            "services",
        ],
    },
    fact(
        "organisers",
        &["event"],
        List(&Either(&[Id, Map("organiser")])),
        &[
            "主办单位",
            "主办方",
            "承办单位",
            "组织者",
            "主辦單位",
            "organizers",
            "organiser",
            "organizer",
            "hosts",
            "host",
        ],
    ),
    fact(
        "page_size",
        &["site"],
        Whole,
        &["每页条数", "每页行数", "每頁行數", "page-size", "pagesize", "rows", "per-page"],
    ),
    fact("parent", &["topic"], Topic, &["上级", "上级领域", "父级", "上級", "above", "under"]),
    fact(
        "participants",
        &["event"],
        Either(&[List(&Either(&[Id, Map("participant")])), Choice(choices::EVERYBODY)]),
        &["参会单位", "参加单位", "参与者", "與會單位", "參會單位", "attendees", "exhibitors", "participant"],
    ),
    in_place(
        "partners",
        ORGANISATIONS,
        List(&Map("partner")),
        &["合作伙伴", "伙伴", "合作單位", "合作夥伴", "partner"],
    ),
    in_place(
        "people",
        PROFILES,
        List(&Map("person")),
        &["人员", "联系人", "负责人", "人員", "聯繫人", "person", "persons", "staff-list", "team"],
    ),
    fact(
        "phone",
        &["site-contact", "contact", "person"],
        Text,
        &["电话", "手机", "联系电话", "電話", "手機", "tel", "telephone", "mobile"],
    ),
    fact("photo", &["person"], File, &["照片", "头像", "相片", "picture", "image"]),
    fact("pinned", &["meetings"], List(&Map("pinned")), &["固定", "固定洽谈", "固定洽談", "fixed"]),
    fact("prefer", &["rules"], List(&Id), &["优先", "偏好", "優先", "preferred"]),
    in_place(
        "programme",
        &["event"],
        List(&Map("session")),
        &["议程", "日程", "議程", "program", "agenda", "schedule"],
    ),
    fact(
        "public",
        &["site-contact"],
        List(&Choice(&[("email", &[]), ("phone", &[]), ("wechat", &[])])),
        &["公开", "公開", "公开显示", "show", "visible"],
    ),
    fact("public", &["contact", "person"], List(&Text), &["公开", "公開", "公开显示", "show", "visible"]),
    fact("publish", &["meetings"], Choice(choices::PUBLISH), &["公开", "发布", "公開", "public", "show"]),
    fact("publisher", &["site"], Id, &["主办方", "发布单位", "出版方", "發布單位", "organiser", "organizer", "owner"]),
    in_place("reading", ORGANISATIONS, Words, &["拼音", "读音", "讀音", "pinyin"]),
    fact(
        "register",
        &["event"],
        Map("register"),
        &["报名", "注册", "报名地址", "報名", "registration", "signup", "sign-up"],
    ),
    words("role", &["person"], &["职务", "职位", "头衔", "職務", "title", "position", "post", "job"]),
    fact("role", &["organiser"], Choice(choices::ROLES), &["角色", "职责", "身份", "type", "as"]),
    words("room", &["session"], &["会议室", "房间", "地点", "會議室", "venue", "place", "hall"]),
    fact("round", &["pinned"], Whole, &["轮", "轮次", "輪次"]),
    required(fact("rounds", &["block"], Whole, &["轮数", "轮", "輪數", "round"])),
    fact("sample", PROFILES, Boolean, &["示例", "样例", "示範", "example"]),
    fact("sectors", &["taxonomy"], Keyed(&Map("sector")), &["行业", "行業", "sector", "industries"]),
    fact("sectors", PROFILES, List(&Sector), &["行业", "所属行业", "行業", "sector", "industry", "industries"]),
    fact("sectors", &["partner"], List(&Sector), &["行业", "行業", "sector"]),
    fact("series", &["event"], Id, &["系列", "系列活动", "系列活動"]),
    words(
        "short",
        &["company", "institute", "event", "translation"],
        &["简称", "缩写", "簡稱", "short-name", "shortname", "abbreviation", "acronym"],
    ),
    fact("show", &["matching"], Choice(choices::SHOW), &["显示", "公开", "顯示", "publish"]),
    fact(
        "sides",
        &["matching"],
        Either(&[Choice(choices::SIDES), Keyed(&Map("side"))]),
        &["所属方", "各方", "各方面", "side"],
    ),
    fact("since", &["partner"], Date, &["自", "开始", "起始时间", "始於", "from", "start"]),
    fact("size", ORGANISATIONS, Choice(choices::SIZES), &["员工规模", "员工人数", "规模", "人数", "員工規模"]),
    fact("source", &["translation"], Text, &["原文状态", "原文", "原文狀態"]),
    fact(
        "speakers",
        &["session"],
        List(&Map("speaker")),
        &["发言嘉宾", "嘉宾", "演讲人", "主讲人", "發言嘉賓", "speaker", "people"],
    ),
    fact("stage", &["offer"], Choice(choices::STAGES), &["成熟度", "阶段", "階段", "maturity", "trl"]),
    fact("stage", &["translated-entry"], Text, &["成熟度"]),
    fact(
        "start",
        &["event"],
        Date,
        &["开始时间", "开始", "开始日期", "日期", "时间", "開始時間", "begin", "begins", "from", "date"],
    ),
    required(fact("start", &["session"], Time, &["开始时间", "开始", "时间", "開始時間", "time", "from", "begin"])),
    fact("start", &["block"], Time, &["开始时间", "开始", "開始時間", "from", "begin", "time"]),
    fact("status", &["event"], Choice(choices::STATUS), &["状态", "狀態", "state"]),
    fact("submit", &["site"], Boolean, &["提交", "投稿"]),
    fact("suggestions", &["matching"], Whole, &["推荐数", "推荐", "推薦數", "suggestion"]),
    words(
        "summary",
        &["company", "institute", "event", "page", "translation"],
        &["简介", "摘要", "概述", "简述", "介绍", "單位簡介", "簡介", "description", "abstract", "intro"],
    ),
    Key {
        name: "synonyms",
        maps: &["topic", "sector", "form"],
        role: Role::Words,
        holds: Either(&[List(&Text), Keyed(&List(&Text))]),
        is_required: false,
        also: &["同义词", "别名", "同義詞", "synonym", "aliases", "also"],
    },
    fact("table", &["pinned"], Whole, &["桌号", "桌", "桌號"]),
    fact("tables", &["meetings"], Whole, &["桌数", "桌子", "桌數"]),
    fact("text", &["weights"], Whole, &["文本", "正文", "描述", "texts"]),
    words(
        "text",
        &["offer", "need", "translated-entry"],
        &["正文", "描述", "说明", "内容", "說明", "description", "body", "summary"],
    ),
    words("text", &["session"], &["正文", "说明", "内容", "說明", "description", "summary"]),
    fact("theme", &["site"], Text, &["主题", "模板", "主題", "template", "design"]),
    fact("timezone", &["site", "event"], Zone, &["时区", "時區", "tz", "zone", "time-zone"]),
    required(words("title", &["site"], &["标题", "网站名称", "名称", "站名", "標題", "name", "heading"])),
    words("title", &["offer", "need", "translated-entry"], &["标题", "名称", "標題", "name", "heading"]),
    required(words("title", &["session"], &["标题", "主题", "題目", "標題", "name", "topic"])),
    fact("topic", &["weights"], Whole, &["领域", "領域", "topics"]),
    fact("topic", &["offer", "need"], Topic, &["领域", "技术领域", "領域", "topics", "tag"]),
    fact("topic", &["translated-entry"], Topic, &["领域"]),
    fact("topics", &["taxonomy"], Keyed(&Map("topic")), &["领域", "技术领域", "領域", "topic", "tags"]),
    fact(
        "topics",
        PROFILES,
        List(&Topic),
        &["领域", "技术领域", "领域标签", "技術領域", "領域", "topic", "tags", "tag", "keywords"],
    ),
    required(fact("type", &["field"], Choice(choices::FIELD_TYPES), &["类型", "類型", "kind"])),
    fact(
        "type",
        &["institute"],
        Choice(choices::INSTITUTE_TYPES),
        &["类型", "机构类型", "类别", "類型", "kind", "category"],
    ),
    required(fact(
        "type",
        &["event"],
        Choice(choices::EVENT_TYPES),
        &["类型", "活动类型", "类别", "類型", "kind", "category"],
    )),
    fact("unavailable", &["meetings"], Keyed(&List(&Whole)), &["缺席", "没空", "不在", "absent", "busy"]),
    fact(
        "until",
        &["offer", "need"],
        Day,
        &["有效期至", "有效期", "截止日期", "有效期限", "valid-until", "expires", "end"],
    ),
    fact("until", &["translated-entry"], Day, &["有效期至"]),
    fact("until", &["register"], Day, &["报名截止", "截止", "截止日期", "報名截止", "deadline", "end", "by"]),
    fact("updated", ALL, Day, &["更新日期", "更新", "更新时间", "更新時間", "last-updated", "modified"]),
    fact(
        "url",
        &["site"],
        Address,
        &["网址", "网站地址", "地址", "網址", "domain", "base-url", "baseurl", "address", "website"],
    ),
    required(fact("url", &["menu"], Address, &["网址", "链接", "網址", "link", "href", "address"])),
    fact("url", &["link"], Address, URL),
    required(fact("url", &["register"], Address, URL)),
    words("venue", &["event", "translation"], &["地点", "会场", "场地", "地點", "會場", "place", "location"]),
    fact(
        "website",
        PROFILES,
        Address,
        &["官网", "网站", "网址", "主页", "官網", "網站", "url", "homepage", "web", "site"],
    ),
    fact("wechat", &["site-contact", "contact", "person"], Text, &["微信", "微信号", "微信號", "weixin"]),
    fact(
        "wechat_qr",
        &["contact"],
        File,
        &["微信二维码", "二维码", "微信二維碼", "qr", "qrcode", "qr-code", "wechat-qr", "wechatqr"],
    ),
    fact("weight", &["page"], Whole, &["排序", "顺序", "权重", "順序", "order", "position"]),
    fact("weights", &["matching"], Map("weights"), &["权重", "權重", "weight"]),
    fact("whatsapp", &["contact"], Text, &["whatsapp号", "wa", "whats-app"]),
    fact("wishes", &["meetings"], Keyed(&List(&Id)), &["意向", "意愿", "愿望", "意願", "wish", "requests"]),
    required(fact(
        "with",
        &["partner"],
        Id,
        &["伙伴", "单位", "对方", "夥伴", "id", "partner", "organisation", "name"],
    )),
];
