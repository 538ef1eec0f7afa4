//! What all parts do together.

use std::ops::Range;

use proptest::prelude::*;

use super::{Effort, EntryText, Scratch, TermReader, Terms, Texts, Version, Walk};
use crate::matching::TermList;
use crate::matching::lexicon::Lexicon;
use crate::model::LanguageId;

/// Versions parted by ` || `, each a text, or a title and a text parted by ` | `.
fn entry(written: &str) -> EntryText<'_> {
    let languages = (0..).map(LanguageId);
    EntryText { versions: languages.zip(written.split(" || ")).map(version).collect() }
}

fn version((language, written): (LanguageId, &str)) -> Version<'_> {
    let (title, text) = written.split_once(" | ").map_or((None, written), |(title, text)| (Some(title), text));
    Version { language, title, text: Some(text) }
}

fn entries<'a>(written: &[&'a str]) -> Vec<EntryText<'a>> {
    written.iter().map(|written| entry(written)).collect()
}

fn with<T>(offers: &[&str], needs: &[&str], ask: impl FnOnce(&Texts) -> T) -> T {
    ask(&Texts::new(entries(offers), entries(needs), Lexicon::built_in()))
}

/// The shares of all offers for the only need.
fn shares(offers: &[&str], need: &str) -> Vec<u32> {
    let all: Vec<u32> = (0..u32::try_from(offers.len()).unwrap()).collect();
    with(offers, &[need], |texts| texts.shares(0, &all, &mut Scratch::default()))
}

/// The share for one pair, asked for alone.
fn share(texts: &Texts, need: u32, offer: u32) -> u32 {
    texts.shares(need, &[offer], &mut Scratch::default())[0]
}

fn found(texts: &Texts, need: (u32, &str), offer: (u32, &str)) -> Terms {
    let offers = [(offer.0, entry(offer.1))].into_iter();
    texts.terms((need.0, &entry(need.1)), offers, &mut TermReader::default()).remove(0)
}

/// Terms as one text, traces in parentheses.
fn joined(terms: &TermList) -> String {
    let words = terms.iter().collect::<Vec<_>>().join(", ");
    if terms.is_empty() || terms.are_words() { words } else { format!("({words})") }
}

fn terms(need: &str, offers: &[&str]) -> String {
    with(offers, &[need], |texts| joined(&found(texts, (0, need), (0, offers[0])).best))
}

/// Other offers, so that there is something to be rarer than.
const OTHERS: [&str; 6] = [
    "Steel pipes for power plants",
    "Cold storage and transport of fruit",
    "Solar panels and inverters for farms",
    "纺织机械和染料",
    "果蔬冷藏运输",
    "农用太阳能水泵",
];

fn among_others(offer: &str) -> Vec<&str> {
    [offer].into_iter().chain(OTHERS).collect()
}

#[test]
fn a_share_is_bm25_of_the_most_there_is() {
    // Lengths 2.5 and 4 (a pair of stems is half a term), average 3.25; idf ln 1.2 of alpha, ln 2 of beta and of the pair, to the
    // nearest 64th: 12/64 and 44/64.
    // First offer: halves at 1.2 · (½ + ½ · 2.5 / 3.25) = 1.06154.
    // (0.18750 / 2.06154 + 0.68750 / 2.06154 + ½ · 0.68750 · ½ / 1.56154) / (0.18750 + 0.68750 + ½ · 0.68750) = 0.43857
    let shares = shares(&["alpha beta", "alpha gamma gamma"], "alpha beta");
    assert!(shares[0].abs_diff(438_570) < 5, "{shares:?}");
    assert_eq!(shares[1], 0, "one term in common is too few");
}

#[test]
fn an_offer_answers_a_need() {
    let check = |need: &str, offer: &str, expected: bool| {
        let shares = shares(&among_others(offer), need);
        assert_eq!(shares[0] > 100_000, expected, "{need} / {offer}: {shares:?}");
        assert!(!expected || shares[1..].iter().all(|other| *other < shares[0]), "{need} / {offer}: {shares:?}");
    };
    check("Chatbots for banks", "We build chatbots, mostly for a bank", true);
    check("Chatbots for banks", "Fruit", false);
    check("智能聊天机器人", "聊天机器人的设计", true);
    check("智慧農業大數據平臺", "农业大数据", true);
    check("موبائل ایپ کی ضرورت", "موبائل ايپ بناتے ہیں", true);
    check("数据库", "A database", true);
    check("A database", "数据库", true);
    check("需要数据库和云计算平台", "Database on a cloud computing platform", true);
    check("Database and cloud computing platform", "云计算平台与数据库", true);
    check("机器学习", "Machine learning", true);
    check("Kubernetes 数据库", "Kubernetes database", true);
    check("Blockchain کی ضرورت", "Blockchain", true);
    check("数据库", "Knitting", false);
    check("", "Knitting", false);
    check("Knitting", "", false);
}

#[test]
fn the_best_of_the_versions_counts_and_the_bridge_only_where_none_is_shared() {
    let both = shares(&among_others("Database || 数据库"), "数据库平台 || Database");
    let english = shares(&among_others("Database || 数据库"), "Database");
    assert!(both[0] >= english[0], "{both:?} {english:?}");
    assert_eq!(shares(&among_others("Database || 纺织"), "数据库")[0], 0);
    assert!(shares(&among_others("Database"), "数据库")[0] > 0);
}

#[test]
fn a_title_counts_three_times() {
    let shares =
        shares(&["database design | knitting machines", "knitting machines | database design"], "database design");
    assert!(shares[0] > shares[1] && shares[1] > 0, "{shares:?}");
}

#[test]
fn a_lone_offer_in_a_language_does_not_answer_all() {
    let shares = shares(&["一个聊天机器人", "Database"], "一个数据库管理平台，支持云计算");
    assert!(shares[0] < 100_000, "{shares:?}");
}

#[test]
fn own_words_are_the_best_answer() {
    let check = |text: &str| {
        let shares = shares(&among_others(text), text);
        assert!(shares[0] > 400_000, "{shares:?}");
        assert!(shares[1..].iter().all(|other| *other < shares[0] / 2), "{shares:?}");
    };
    check("Mobile apps for hospitals");
    check("医院移动应用");
    check("Mobile apps | Mobile apps for hospitals");
}

#[test]
fn terms_are_words_as_people_write_them() {
    let check = |need: &str, offer: &str, expected: &str| {
        assert_eq!(terms(need, &among_others(offer)), expected, "{need} / {offer}");
    };
    check("We look for Chatbots in banking", "A chatbot for the bank", "Chatbots, banking");
    check("Machine Learning services", "services of machine learning", "Machine Learning, services");
    check("the Internet of Things", "internet of things", "Internet of Things");
    check("we need software that tests", "software is a test", "software, tests");
    check("提供聊天机器人的开发", "聊天机器人和平台", "聊天机器人");
    check("聊天機器人", "聊天机器人", "聊天機器人");
    check("数据库管理", "管理数据库", "数据库, 管理");
    check("موبائل ایپ", "موبائل ايپ", "موبائل, ایپ");
    check("数据库", "A database", "数据库 → database");
    check("Databases", "数据库平台", "Databases → 数据库");
    check("Machine learning", "机器学习", "machine learning → 机器学习");
    check("機器學習與 Kubernetes", "Kubernetes for machine learning", "Kubernetes, 機器學習 → machine learning");
    check("水", "水", "(水)");
    check("一款数据库管理", "这款数据库管理", "数据库管理");
    check("多人同时切分", "支持三人同时切分", "切分");
    check("在录音棚录音即可", "来录音棚录音即可", "录音棚录音");
    check("英语说明由我方编写", "我方编写英语说明", "英语说明, 编写");
    check("Weavers in Pakistan put six cameras", "Pakistan put six cameras; weavers", "six cameras, Weavers, Pakistan");
    check("Weavers asked for commercial use", "weavers asked, commercial use", "commercial use, Weavers");
    check("six months", "within six months", "(six months)");
    check("取得", "取得", "(取得)");
    check("取得数据库", "数据库已取得", "数据库");
    check("獲得", "获得", "(獲得)");
    check("获得", "We obtain databases", "(获得 → obtain)");
    check("支持数据库", "Database support", "数据库 → database");
    check("取自巴基斯坦客户真实语音录音", "有巴基斯坦客户真实语音录音", "巴基斯坦客户, 语音录音");
    check("由母语者对我方回答出具测评报告", "由专家对产品回答出具测评报告", "测评报告, 回答");
    check("Knitting", "数据库", "");
}

/// The offers of a range that are candidates for a need, ascending.
fn candidates(texts: &Texts, need: u32, offers: Range<u32>, effort: Effort) -> Vec<u32> {
    let mut found = Vec::new();
    texts.candidates(need, &[(offers, effort)], &mut Walk::default(), |offer, _| found.push(offer));
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn candidates_come_from_the_rarest_terms() {
    let offers = ["common words", "common rare", "common", "nothing"];
    let check = |postings, most, expected: &[u32]| {
        let effort = Effort { postings, offers: most };
        with(&offers, &["common rare"], |texts| {
            assert_eq!(candidates(texts, 0, 0..4, effort), expected, "{postings} {most}");
        });
    };
    check(0, 3, &[]);
    // The word and the pair of words that one offer alone has.
    check(2, 3, &[1]);
    check(4, 3, &[1]);
    // All words are read, and the others have too few of them.
    check(5, 3, &[1]);
    check(5, 0, &[]);
}

#[test]
fn a_candidate_that_was_read_in_full_has_its_share() {
    // The second has too few words of the need.
    let offers = ["chatbot software for hospitals", "chatbot", "软件"];
    with(&offers, &["chatbot software"], |texts| {
        let mut found = Vec::new();
        let each = |offer, share| found.push((offer, share));
        texts.candidates(0, &[(0..3, Effort::ALL)], &mut Walk::default(), each);
        let [(0, found)] = found[..] else { panic!("{found:?}") };
        // Sums of floats in another order.
        assert!(found.abs_diff(share(texts, 0, 0)) <= 1, "{found}");
    });
}

/// Words of all scripts, some of which are neighbours.
fn written() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "数据库",
        "管理",
        "平台",
        "云计算",
        "水",
        "的",
        "database ",
        "platform ",
        "cloud ",
        "computing ",
        "the ",
        "Managing ",
        "learn, ",
        "موبائل ",
        "ایپ ",
        "AI ",
        "，",
        " || ",
        " | ",
    ]);
    prop::collection::vec(word, 0..12).prop_map(|words| words.concat())
}

#[test]
fn every_word_is_kept_and_five_are_shown() {
    let need = "Chatbots, gateways, cameras, looms, clinics, harbours, tractors";
    let offer = "tractors harbours clinics looms cameras gateways chatbots";
    let offers: Vec<&str> = std::iter::once(offer).chain(OTHERS).collect();
    with(&offers, &[need], |texts| {
        let terms = found(texts, (0, need), (0, offer)).best;
        let mut all: Vec<&str> = terms.iter().collect();
        assert!(terms.shown().eq(all.iter().take(5).copied()), "{all:?}");
        all.sort_unstable();
        assert_eq!(all, ["Chatbots", "cameras", "clinics", "gateways", "harbours", "looms", "tractors"]);
    });
}

#[test]
fn words_are_shown_in_the_language_of_the_reader() {
    let check = |need: &str, offer: &str, expected: [Option<(&str, Option<u8>)>; 2]| {
        let offers: Vec<&str> = std::iter::once(offer).chain(OTHERS).collect();
        with(&offers, &[need], |texts| {
            let terms = found(texts, (0, need), (0, offer));
            let shown = [LanguageId(0), LanguageId(1)].map(|language| {
                terms.for_reader(language).map(|(terms, known)| (joined(terms), known.map(|known| known.0)))
            });
            assert_eq!(shown, expected.map(|shown| shown.map(|(terms, known)| (terms.to_owned(), known))), "{need}");
        });
    };
    let (need, offer) = ("chatbot software for hospitals || 医院聊天机器人", "chatbot software || 聊天机器人");
    let english = Some(("chatbot software", Some(0)));
    check(need, offer, [english, Some(("聊天机器人", Some(1)))]);
    check("chatbot software for hospitals", offer, [english; 2]);
    check(need, "chatbot software", [english; 2]);
    check("数据库", "A database", [Some(("数据库 → database", None)); 2]);
    // What the English versions have in common is a number, and the Chinese ones a character.
    check("1000 looms || 疵点织机", "1000 nurses || 重点护士", [None; 2]);
    check("2023-2024 looms || 疵点", "2023-2024 nurses || 重点", [None; 2]);
    check("1000 looms || 千台织机", "1000 nurses || 护士的织机", [Some(("织机", Some(1))); 2]);
}

proptest! {
    #[test]
    fn shares_do_not_depend_on_what_else_is_asked(offers in prop::collection::vec(written(), 1..8), needs in prop::collection::vec(written(), 1..4)) {
        let offers: Vec<&str> = offers.iter().map(String::as_str).collect();
        let needs: Vec<&str> = needs.iter().map(String::as_str).collect();
        let count = u32::try_from(offers.len()).unwrap();
        with(&offers, &needs, |texts| {
            let mut scratch = Scratch::default();
            for need in 0..u32::try_from(needs.len()).unwrap() {
                let expected: Vec<(u32, u32)> = (0..count).map(|offer| (offer, share(texts, need, offer))).filter(|(_, share)| *share > 0).collect();
                let reached = candidates(texts, need, 0..count, Effort::ALL);
                for (offer, share) in &expected {
                    prop_assert!(*share <= 1_000_000);
                    prop_assert!(reached.contains(offer));
                    let terms = found(texts, (need, needs[need as usize]), (*offer, offers[*offer as usize]));
                    prop_assert!((1..=5).contains(&terms.best.shown().count()));
                }
                for start in 0..count {
                    let some: Vec<u32> = (start..count).rev().collect();
                    let shares = texts.shares(need, &some, &mut scratch);
                    let found: Vec<(u32, u32)> = some.into_iter().zip(shares).filter(|(_, share)| *share > 0).rev().collect();
                    prop_assert_eq!(&found, &expected.iter().copied().filter(|(offer, _)| *offer >= start).collect::<Vec<_>>());
                    let near = candidates(texts, need, start..count, Effort::ALL);
                    prop_assert_eq!(near, reached.iter().copied().filter(|offer| *offer >= start).collect::<Vec<_>>());
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_order_of_offers_does_not_matter(offers in prop::collection::vec(written(), 1..8), need in written()) {
        let mut offers: Vec<&str> = offers.iter().map(String::as_str).collect();
        let forth = shares(&offers, &need);
        offers.reverse();
        let mut back = shares(&offers, &need);
        back.reverse();
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn more_matched_terms_never_lower_the_share(matched in 0_usize..6) {
        let asked = ["copper", "silver", "iron", "zinc", "nickel", "cobalt", "tin"];
        let filled = ["apple", "pear", "plum", "fig", "date", "lime", "melon"];
        let offer = |matched: usize| [&asked[..matched], &filled[matched..]].concat().join(", ");
        let shares = shares(&[&offer(matched), &offer(matched + 1)], &asked.join(", "));
        prop_assert!(shares[0] <= shares[1]);
    }
}
