//! Chinese words without which a sentence means the same to a search.

/// They say how a sentence hangs together, not what it is about. The last rows stand in every offer and need, and their
/// glosses mislead: 提供 is "to supply", and would make each of them one about supply chains.
#[rustfmt::skip]
pub(super) const FUNCTION_WORDS: [&str; 121] = [
    // particles
    "的", "地", "得", "了", "着", "过", "们", "所", "之", "等", "等等",
    // and, or, with
    "和", "与", "及", "以及", "或", "或者", "并", "并且", "而", "且", "而且", "同", "跟",
    // in, of, by, for
    "在", "于", "对", "对于", "关于", "为", "为了", "由", "从", "自", "向", "到", "至", "以", "把", "将", "被", "按",
    "按照", "根据", "通过", "基于", "针对", "随着", "作为",
    // be, can, must
    "是", "有", "没有", "无", "能", "能够", "可", "可以", "会", "要", "应", "让", "不", "也", "都", "还", "就", "又",
    "更", "最", "很", "已", "已经", "正在", "便",
    // when, if, only
    "时", "后", "即", "即可", "同时", "如果", "只", "只需", "仅", "一起",
    // this, each, we
    "这", "那", "其", "此", "该", "本", "各", "各种", "每", "某", "一个", "一种", "一些", "多种", "我", "我们", "你",
    "您", "他", "它", "他们", "其中", "其他", "相关", "有关",
    // what every offer and need says
    "进行", "提供", "需要", "希望", "寻求", "包括", "具有", "拥有", "我司", "我方", "对方", "双方",
];
