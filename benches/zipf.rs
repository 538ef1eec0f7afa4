//! Made-up words whose frequencies follow Zipf's law, as those of natural languages do: the second word is half as frequent
//! as the first, the hundredth a hundredth. What texts cost, in memory and in matching, depends on it: few words are in
//! every text, most are in one or two.

/// Random numbers that are the same on every machine (SplitMix64: Steele, Lea, Flood, 2014).
#[derive(Clone, Debug)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to just below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "it is below `end`")]
        let number = (self.next() % end as u64) as usize;
        number
    }
}

/// The commonest words of English, which carry no meaning.
const ENGLISH: [&str; 24] = [
    "the", "of", "and", "for", "in", "to", "with", "a", "on", "by", "from", "our", "at", "is", "are", "as", "or",
    "that", "we", "its", "their", "which", "all", "through",
];

/// Words of like use in Chinese, in the same order of frequency.
const CHINESE: [&str; 24] = [
    "的", "和", "与", "在", "为", "及", "等", "对", "于", "由", "从", "将", "是", "以", "并", "可", "或", "了", "我们",
    "其", "他们", "所", "各", "通过",
];

/// Frequent characters, of which the other Chinese words are made.
const CHARACTERS: &str = "人工智能机器学习数据云计算语音视觉模型服务平台技术开发应用系统产品市场合作伙伴企业公司研究院大中心实验室\
    标准检测质量安全网络软件硬件芯片传感设备农业水利电力能源交通物流港口铁路航空城市教育医疗银行金融保险零售商品贸易出口\
    进关税法律许可专利投资基金培训人才交流访问考察展览会议论坛协议签署推广示范项目工程建造材料化学生物药纺织服装食饮料\
    加矿石油气环境保护气候变农田作种植灌溉病虫害预警报告分析图像识别翻译文档搜索知识库问答对话客户支持运营维修管理流优\
    化控制自动驾驶无线通信卫星定位导航地理信息遥感测绘三维打印游戏影视动漫设计创新孵园区政府部门省市国际外双边多方";

/// A vocabulary in two languages: the word of a rank in one means what the word of that rank means in the other.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    characters: Vec<char>,
    /// The sum of the frequencies of all words up to this rank.
    sums: Vec<f64>,
}

impl Vocabulary {
    /// A vocabulary of so many words.
    pub(crate) fn new(words: u32) -> Self {
        let mut characters: Vec<char> = CHARACTERS.chars().filter(|c| !c.is_whitespace()).collect();
        characters.sort_unstable();
        characters.dedup();
        // Mandelbrot's constant makes the first few words less overwhelming, as they are in real texts.
        let frequencies = (0..words).map(|rank| 1.0 / (f64::from(rank) + 2.7));
        let sum = |sum: &mut f64, frequency| {
            *sum += frequency;
            Some(*sum)
        };
        Self { characters, sums: frequencies.scan(0.0, sum).collect() }
    }

    /// The rank of a word, each as likely as it is frequent among the first `words`.
    pub(crate) fn word(&self, chance: &mut Chance, words: usize) -> usize {
        let whole = self.sums[words.min(self.sums.len()) - 1];
        // 2^32 steps are finer than the frequency of the last word.
        let at = whole * (f64::from((chance.next() >> 32) as u32) / f64::from(u32::MAX));
        self.sums[..words].partition_point(|sum| *sum < at).min(words - 1)
    }

    /// The English word of a rank: syllables of a consonant and a vowel, more of them the rarer it is.
    pub(crate) fn english(rank: usize) -> String {
        const CONSONANTS: [&str; 16] =
            ["t", "s", "r", "n", "l", "d", "m", "c", "p", "v", "b", "f", "g", "h", "st", "tr"];
        const VOWELS: [&str; 5] = ["e", "a", "i", "o", "u"];
        if let Some(word) = ENGLISH.get(rank) {
            return (*word).to_owned();
        }
        let mut word = String::new();
        let mut rest = rank;
        while rest > 0 || word.len() < 4 {
            word += CONSONANTS[rest % 16];
            word += VOWELS[rest / 16 % 5];
            rest /= 80;
        }
        word + ["", "n", "r", "l"][rank % 4]
    }

    /// The Chinese word of a rank: mostly two characters, as in real texts, and every sixth three.
    pub(crate) fn chinese(&self, rank: usize) -> String {
        if let Some(word) = CHINESE.get(rank) {
            return (*word).to_owned();
        }
        let count = self.characters.len();
        // The factors share no divisor with the number of pairs, so that neighbours in rank look nothing alike.
        let pair = rank * 7919 % (count * count);
        let mut word: String = [pair / count, pair % count].iter().map(|place| self.characters[*place]).collect();
        if rank.is_multiple_of(6) {
            word.push(self.characters[rank * 31 % count]);
        }
        word
    }

    /// A sentence of these ranks in English.
    pub(crate) fn english_sentence(ranks: &[usize]) -> String {
        let words: Vec<String> = ranks.iter().map(|rank| Self::english(*rank)).collect();
        let sentence = words.join(" ");
        let (first, rest) = sentence.split_at(1.min(sentence.len()));
        format!("{}{rest}.", first.to_uppercase())
    }

    /// A sentence of these ranks in Chinese.
    pub(crate) fn chinese_sentence(&self, ranks: &[usize]) -> String {
        ranks.iter().map(|rank| self.chinese(*rank)).collect::<String>() + "。"
    }
}
