//! The built-in vocabularies (cooperation forms, kinds, stages, types of institute) with their labels.
//!
//! They stand here and not in the theme's texts because files may name them by label, whatever the theme.

use super::offer::{OfferKind, Stage};
use super::organisation::InstituteType;
use super::words::{Languages, Text};
use crate::language::Language;
use crate::source::{Place, Placed};

/// A label in each of [`LANGUAGES`].
pub(super) type Labels = [&'static str; 4];

/// The languages of [`Labels`].
const LANGUAGES: [&str; 4] = ["en", "zh", "zh-Hant", "ur"];

/// The cooperation forms. The first four carry the names that Chinese science policy for the Belt and Road uses.
pub(super) const FORMS: [(&str, Labels); 11] = [
    ("people-exchange", ["People-to-people exchange", "科技人文交流", "科技人文交流", "علمی و عوامی تبادلے"]),
    ("joint-laboratory", ["Joint laboratory", "共建联合实验室", "共建聯合實驗室", "مشترکہ لیبارٹری"]),
    ("science-park", ["Science park cooperation", "科技园区合作", "科技園區合作", "سائنس پارک میں تعاون"]),
    ("technology-transfer", ["Technology transfer", "技术转移", "技術轉移", "ٹیکنالوجی کی منتقلی"]),
    ("joint-rd-centre", ["Joint R&D centre", "联合研发中心", "聯合研發中心", "مشترکہ تحقیق و ترقی کا مرکز"]),
    ("standards", ["Standards work", "标准化合作", "標準化合作", "معیارات پر تعاون"]),
    ("licence", ["Licence", "技术许可", "技術授權", "لائسنس"]),
    ("distribution", ["Distribution", "代理与分销", "代理與分銷", "ڈسٹری بیوشن"]),
    (
        "b2b-agreement",
        ["Business-to-business agreement", "企业间合作协议", "企業間合作協議", "کمپنیوں کے درمیان معاہدہ"],
    ),
    ("investment", ["Investment", "投资", "投資", "سرمایہ کاری"]),
    ("training", ["Training", "培训", "培訓", "تربیت"]),
];

/// The labels of a kind of offer or need.
pub(super) fn kind_labels(kind: OfferKind) -> Labels {
    match kind {
        OfferKind::Product => ["Product", "产品", "產品", "پروڈکٹ"],
        OfferKind::Service => ["Service", "服务", "服務", "سروس"],
        OfferKind::Research => ["Research", "研究", "研究", "تحقیق"],
        OfferKind::Standard => ["Standard", "标准", "標準", "معیار"],
        OfferKind::Funding => ["Funding", "资金", "資金", "فنڈنگ"],
        OfferKind::Expertise => ["Expertise", "专业能力", "專業能力", "مہارت"],
    }
}

/// The labels of an offer's stage.
pub(super) fn stage_labels(stage: Stage) -> Labels {
    match stage {
        Stage::Idea => ["Idea", "构想", "構想", "خیال"],
        Stage::Prototype => ["Prototype", "原型", "原型", "نمونہ"],
        Stage::Pilot => ["Pilot", "试点", "試點", "آزمائشی مرحلہ"],
        Stage::Market => ["On the market", "已上市", "已上市", "مارکیٹ میں دستیاب"],
    }
}

/// The labels of a type of institute.
pub(super) fn institute_labels(institute_type: InstituteType) -> Labels {
    match institute_type {
        InstituteType::University => ["University", "高校", "高等院校", "یونیورسٹی"],
        InstituteType::ResearchInstitute => ["Research institute", "科研院所", "科研院所", "تحقیقی ادارہ"],
        InstituteType::StandardsBody => ["Standards body", "标准化机构", "標準化機構", "معیارات کا ادارہ"],
        InstituteType::Association => ["Association", "协会", "協會", "ایسوسی ایشن"],
        InstituteType::Government => ["Government body", "政府部门", "政府部門", "سرکاری ادارہ"],
        InstituteType::Committee => ["Committee", "委员会", "委員會", "کمیٹی"],
        InstituteType::Centre => ["Centre", "中心", "中心", "مرکز"],
    }
}

/// A built-in label in the languages of the site. A site that has none of ours (a French one) gets the English word in
/// its default language, so that no label is ever empty; it may relabel. `place` is what can be shown for words that
/// nobody wrote: the settings as a whole.
pub(super) fn text(labels: Labels, languages: &Languages, place: Place) -> Text {
    let mut text = Text::default();
    for (id, language) in languages.iter() {
        if let Some(label) = label(labels, language) {
            text.supply(id, &Placed::new(label.into(), place));
        }
    }
    if text.is_empty() {
        text.supply(languages.default_id(), &Placed::new(labels[0].into(), place));
    }
    text
}

/// The label in a language, or in the nearest one of the same script: `zh-TW` and `zh-HK` have the traditional one.
fn label(labels: Labels, language: &Language) -> Option<&'static str> {
    let position = language.fallbacks().iter().find_map(|tag| LANGUAGES.iter().position(|known| known == tag))?;
    Some(labels[position])
}
