//! The words of the format's fixed lists, each with what people write for it: everyday words, and Chinese ones.
//!
//! They are suggested and not taken: a file should say the same to everybody who reads it. Labels of the built-in vocabulary
//! are taken besides, in the languages of the site, where the format says so.

use crate::language::is_han;

/// Words, each with the others that mean it, in small letters with hyphens. The first of Chinese characters alone is its label in
/// messages.
pub(crate) type Choices = &'static [(&'static str, &'static [&'static str])];

/// What an event is.
pub(crate) const EVENT_TYPES: Choices = &[
    ("matchmaking", &["对接会", "供需对接会", "对接", "洽谈会", "對接會", "matchmaking-event", "b2b"]),
    (
        "conference",
        &["大会", "峰会", "论坛", "大會", "summit", "forum", "congress", "fair", "exhibition", "展会", "展览"],
    ),
    ("meeting", &["会议", "会谈", "座谈会", "研讨会", "會議", "workshop", "seminar", "talk"]),
    ("series", &["系列活动", "系列", "系列會", "event-series"]),
];

/// How people attend.
pub(crate) const ATTENDANCE: Choices = &[
    (
        "in-person",
        &[
            "线下",
            "现场",
            "实地",
            "面对面",
            "線下",
            "現場",
            "offline",
            "onsite",
            "on-site",
            "face-to-face",
            "physical",
            "in-situ",
            "presence",
            "present",
            "person",
            "personal",
        ],
    ),
    (
        "online",
        &[
            "线上",
            "在线",
            "网上",
            "远程",
            "云端",
            "線上",
            "on-line",
            "virtual",
            "virtually",
            "remote",
            "remotely",
            "webinar",
            "digital",
            "video",
            "zoom",
        ],
    ),
    (
        "hybrid",
        &[
            "线上线下结合",
            "线上线下",
            "混合",
            "线上+线下",
            "線上線下結合",
            "mixed",
            "both",
            "blended",
            "online-and-offline",
        ],
    ),
];

/// Whether an event takes place.
pub(crate) const STATUS: Choices = &[
    (
        "scheduled",
        &["如期举行", "如期", "正常", "计划中", "确定", "如期舉行", "planned", "confirmed", "active", "on", "ok"],
    ),
    ("postponed", &["延期", "推迟", "改期", "推遲", "delayed", "rescheduled", "moved"]),
    ("cancelled", &["取消", "已取消", "canceled", "called-off", "off"]),
];

/// What an organisation does for an event.
pub(crate) const ROLES: Choices = &[
    ("host", &["主办单位", "主办方", "主办", "主辦單位", "主辦"]),
    ("organiser", &["承办单位", "承办方", "承办", "组织方", "承辦單位", "承辦", "organizer", "organising"]),
    ("co-organiser", &["协办单位", "协办方", "协办", "協辦單位", "協辦", "co-organizer", "coorganiser", "co-host"]),
    ("supporter", &["支持单位", "支持方", "支持", "指导单位", "支持單位", "support", "supporting", "partner"]),
    ("sponsor", &["赞助单位", "赞助商", "赞助", "贊助", "sponsoring", "sponsorship"]),
];

/// Employees.
pub(crate) const SIZES: Choices = &[
    ("1-10", &["10人以下", "微型", "micro"]),
    ("11-50", &["10-50人", "小型", "small"]),
    ("51-200", &["50-200人", "中型", "medium"]),
    ("201-500", &["200-500人"]),
    ("501-1000", &["500-1000人"]),
    ("1001+", &["1000人以上", "大型", "large", "1000+", ">1000", "1001-"]),
];

/// What an institute is.
pub(crate) const INSTITUTE_TYPES: Choices = &[
    ("university", &["高校", "大学", "学院", "高等院校", "college", "school"]),
    (
        "research-institute",
        &["科研院所", "研究院", "研究所", "科研机构", "institute", "research", "laboratory", "实验室"],
    ),
    ("standards-body", &["标准化机构", "标准机构", "標準化機構", "standards", "standardisation"]),
    ("association", &["协会", "商会", "学会", "联盟", "協會", "chamber", "alliance", "society"]),
    ("government", &["政府部门", "政府", "政府机构", "政府部門", "ministry", "authority"]),
    ("committee", &["委员会", "委員會", "commission", "council"]),
    ("centre", &["中心", "center", "hub"]),
];

/// The kinds of offer and need.
pub(crate) const KINDS: Choices = &[
    ("product", &["产品", "產品", "软件", "硬件", "设备", "goods", "software", "hardware"]),
    ("service", &["服务", "服務", "咨询", "外包", "consulting"]),
    ("research", &["研究", "研发", "科研", "r&d"]),
    ("standard", &["标准", "標準", "standards"]),
    ("funding", &["资金", "投资", "融资", "資金", "money", "capital", "investment"]),
    ("expertise", &["专业能力", "专业知识", "人才", "專業能力", "knowledge", "talent", "skills"]),
];

/// How far an offer has come.
pub(crate) const STAGES: Choices = &[
    ("idea", &["构想", "概念", "想法", "構想", "concept"]),
    ("prototype", &["原型", "样机", "demo", "mvp"]),
    ("pilot", &["试点", "试用", "中试", "試點", "test", "beta"]),
    ("market", &["已上市", "上市", "量产", "成熟", "released", "production", "live", "mature", "on-the-market"]),
];

/// The built-in forms of cooperation.
pub(crate) const FORMS: Choices = &[
    ("people-exchange", &["exchange", "exchanges", "人文交流", "人员交流", "交流", "人員交流"]),
    ("joint-laboratory", &["joint-lab", "laboratory", "联合实验室", "共建实验室", "實驗室", "实验室"]),
    ("science-park", &["park", "technology-park", "科技园", "科技园区", "产业园", "園區"]),
    ("technology-transfer", &["tech-transfer", "transfer", "技术转让", "成果转化", "技術轉讓"]),
    ("joint-rd-centre", &["joint-r&d", "joint-rd", "joint-research", "r&d", "rd", "联合研发", "研发中心", "聯合研發"]),
    ("standards", &["standard", "standardisation", "standardization", "标准", "标准化", "標準"]),
    ("licence", &["license", "licensing", "licences", "licenses", "许可", "专利许可", "授权", "許可", "授權"]),
    ("distribution", &["agency", "dealership", "reseller", "sales", "代理", "分销", "经销", "代理分销"]),
    ("b2b-agreement", &["agreement", "b2b", "contract", "mou", "合作协议", "协议", "協議"]),
    ("investment", &["funding", "venture", "融资", "入股", "融資"]),
    ("training", &["education", "人才培养", "培训合作", "人才培養"]),
];

/// Whether visitors see a plan of meetings.
pub(crate) const PUBLISH: Choices = &[
    ("none", &["不公开", "无", "no", "false", "private"]),
    ("grid", &["公开", "表格", "yes", "true", "public", "table"]),
];

/// How much of the matches is published.
pub(crate) const SHOW: Choices = &[
    ("full", &["全部", "完整", "all", "yes", "true", "scores"]),
    ("reasons", &["理由", "仅理由", "reason"]),
    ("none", &["无", "不显示", "no", "false", "nothing", "off"]),
];

/// Who meets whom, where no sides are named.
pub(crate) const SIDES: Choices = &[
    ("none", &["无", "不分", "no", "false", "all"]),
    ("country", &["国家", "按国家", "國家", "countries", "by-country"]),
];

/// What a field of the organiser's own holds.
pub(crate) const FIELD_TYPES: Choices = &[
    ("text", &["文本", "文字", "string", "str", "words"]),
    ("integer", &["整数", "整數", "int", "whole"]),
    ("number", &["数字", "数值", "小数", "float", "decimal", "double", "numeric"]),
    ("boolean", &["是否", "布尔", "bool", "yes-no", "checkbox"]),
    ("date", &["日期", "datetime", "day", "time"]),
    ("url", &["网址", "链接", "網址", "link", "address", "website"]),
    ("choice", &["选项", "单选", "多选", "選項", "enum", "select", "option", "list"]),
];

/// The kinds of profile that may have a field of the organiser's own.
pub(crate) const PROFILES: Choices = &[
    ("company", &["企业", "公司", "企業", "companies", "firm"]),
    ("institute", &["机构", "院校", "機構", "institutes", "institution"]),
    ("event", &["活动", "会议", "活動", "events"]),
];

/// The inks that a side may have.
pub(crate) const INKS: Choices = &[
    ("vermilion", &["朱红", "红色", "红", "朱砂", "red"]),
    ("petrol", &["石油蓝", "青色", "蓝色", "青", "teal", "cyan", "blue"]),
    ("ochre", &["赭石", "赭色", "黄色", "黄", "yellow", "orange", "ocher"]),
    ("indigo", &["靛蓝", "靛青", "深蓝", "navy"]),
    ("moss", &["苔绿", "绿色", "绿", "green"]),
    ("plum", &["梅紫", "紫色", "紫", "purple", "violet"]),
];

/// The lists and pages that a menu may name.
pub(crate) const MENU: Choices = &[
    ("companies", &["企业", "公司", "企业名录", "企業", "company"]),
    ("institutes", &["机构", "院校", "機構", "institute", "institutions"]),
    ("events", &["活动", "会议", "活動", "event"]),
    ("topics", &["领域", "技术领域", "領域", "topic", "tags"]),
    ("sectors", &["行业", "行業", "sector", "industries"]),
    ("countries", &["国家", "國家", "country"]),
    ("cooperation", &["合作方式", "合作", "合作形式"]),
    ("matches", &["供需匹配", "匹配", "对接", "推荐", "供需匹配對接", "match", "matching", "suggestions"]),
    ("search", &["搜索", "搜寻", "搜尋"]),
    ("index", &["索引", "目录"]),
    ("shortlist", &["意向名单", "收藏", "意向名單", "favourites"]),
    ("submit", &["提交", "投稿", "登记"]),
    ("how", &["推荐依据说明", "推荐依据", "说明"]),
];

/// Every organisation, as the participants of an event.
pub(crate) const EVERYBODY: Choices = &[(
    "all",
    &[
        "全部",
        "所有",
        "全体",
        "所有单位",
        "全部单位",
        "所有企业",
        "everybody",
        "everyone",
        "any",
        "*",
        "all-organisations",
    ],
)];

/// The word of a list that people mean by another one.
pub(crate) fn meant_by(choices: Choices, word: &str) -> Option<&'static str> {
    let word = plain(word);
    choices.iter().find(|(known, also)| *known == word || also.contains(&&*word)).map(|(known, _)| *known)
}

/// Signs that people put between names, or behind one, in place of a list.
pub(crate) const BETWEEN_NAMES: [char; 9] = ['、', '，', '；', '。', ';', ',', '.', '/', '|'];

/// A name without blanks round it and without signs behind it.
pub(crate) fn without_signs(name: &str) -> &str {
    name.trim().trim_end_matches(|sign: char| BETWEEN_NAMES.contains(&sign) || sign.is_whitespace())
}

/// The words of a list as a Chinese editor reads them, each with its label: `` `product`（产品）、`service`（服务） ``.
pub(crate) fn in_chinese(choices: Choices) -> String {
    let labelled = |choice: &(&'static str, &'static [&'static str])| match label_of(choice) {
        Some(label) => format!("`{}`（{label}）", choice.0),
        None => format!("`{}`", choice.0),
    };
    choices.iter().map(labelled).collect::<Vec<_>>().join("、")
}

/// Whether a word is the label by which a Chinese editor knows a word of a list, and so means nothing else there.
pub(crate) fn is_label(choices: Choices, label: &str, word: &str) -> bool {
    choices.iter().any(|choice| choice.0 == word && label_of(choice) == Some(label))
}

/// The label of a word in messages; ranges of numbers need none.
fn label_of((word, also): &(&'static str, &'static [&'static str])) -> Option<&'static str> {
    let label = also.iter().find(|other| other.chars().all(is_han)).copied();
    label.filter(|_| word.starts_with(char::is_alphabetic))
}

/// A word in small letters, with hyphens for its blanks and underscores, and without signs behind it.
pub(super) fn plain(word: &str) -> String {
    without_signs(word).to_lowercase().replace([' ', '_'], "-")
}

#[cfg(test)]
mod tests {
    use super::{ATTENDANCE, Choices, EVENT_TYPES, ROLES, in_chinese, is_label, meant_by, plain};
    use std::collections::BTreeSet;

    #[test]
    fn a_chinese_editor_reads_what_the_words_mean() {
        assert_eq!(in_chinese(super::STATUS), "`scheduled`（如期举行）、`postponed`（延期）、`cancelled`（取消）");
        assert_eq!(in_chinese(&super::SIZES[..2]), "`1-10`、`11-50`");
        assert_eq!(plain("服务 ；"), "服务");
        assert_eq!(plain("Joint_Lab。"), "joint-lab");
    }

    #[test]
    fn a_label_means_one_word() {
        let check = |list, label, word, expected| assert_eq!(is_label(list, label, word), expected, "{label} {word}");
        check(EVENT_TYPES, "对接会", "matchmaking", true);
        check(ROLES, "主办单位", "host", true);
        check(ROLES, "主办方", "host", false);
        check(ROLES, "主办单位", "organiser", false);
        check(ATTENDANCE, "offline", "in-person", false);
        check(super::SIZES, "小型", "11-50", false);
    }

    #[test]
    fn a_word_means_one_of_a_list() {
        let lists: [Choices; 17] = [
            EVENT_TYPES,
            ATTENDANCE,
            super::STATUS,
            ROLES,
            super::SIZES,
            super::INSTITUTE_TYPES,
            super::KINDS,
            super::STAGES,
            super::FORMS,
            super::PUBLISH,
            super::SHOW,
            super::SIDES,
            super::FIELD_TYPES,
            super::PROFILES,
            super::INKS,
            super::MENU,
            super::EVERYBODY,
        ];
        for list in lists {
            let words: Vec<&str> =
                list.iter().flat_map(|(word, also)| std::iter::once(word).chain(*also)).copied().collect();
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
            assert!(words.iter().all(|word| plain(word) == **word), "{words:?}");
        }
    }

    #[test]
    fn everyday_words_are_understood() {
        let check = |list, word, expected| assert_eq!(meant_by(list, word), expected, "{word}");
        check(ATTENDANCE, "offline", Some("in-person"));
        check(ATTENDANCE, "Face to face", Some("in-person"));
        check(ATTENDANCE, "线下", Some("in-person"));
        check(ATTENDANCE, "Online", Some("online"));
        check(ATTENDANCE, "webinar", Some("online"));
        check(ATTENDANCE, "混合", Some("hybrid"));
        check(EVENT_TYPES, "对接会", Some("matchmaking"));
        check(ROLES, "主办单位", Some("host"));
        check(ROLES, "boss", None);
    }
}
