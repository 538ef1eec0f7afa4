### 各个代码的中文说法，写给中文编辑看，不是英文的译文。
###
### 消息说明哪里不对，help说明应当怎么写；附近有已知的词时用help-nearest代替help；其他属性是别处位置的标注。
### 句末不加句号；汉字与字母、数字之间不加空格；文件里的内容用反引号括起来；称读者为“您”。

## content: files

unreadable-file = { $reason ->
        [missing] 这个链接指向的文件不存在
        [permission] 无法读取这个文件：您没有权限打开它
       *[other] 无法读取这个文件
    }
    .help = { $reason ->
        [missing] 删除这个链接，或把文件本身放在这里
        [permission] 给自己加上读取这个文件的权限
       *[other] 检查文件是否完好、是否正被其他程序占用
    }
not-utf-8 = 这个文件不是以UTF-8编码保存的：第{ $byte }个字节无法识别
    .help = 用UTF-8编码重新保存；多数编辑器在“另存为”里可以选择编码
utf-16 = 这个文件是以UTF-16编码保存的
    .help = 用UTF-8编码重新保存；在记事本里选“UTF-8”，不要选“Unicode”
nul-byte = 这个文本里有空字节（NUL），正常的文本里不会有
    .help = 换成完好的文件：它已损坏，或者根本不是文本（例如改错了名字的图片或Word文件）
too-large = 这个文本有{ $size }字节，而单个文本最多1 MiB
    .help = 缩短内容，或把较长的部分做成PDF放在旁边，再加上链接
link-leaves-site = 这个符号链接指向站点文件夹之外
    .help = 把文件复制到这里，不要用链接
wrong-ending = 不读取带这种扩展名的文件
    .help = 把扩展名改成`{ $right }`
bad-file-name = `{ $name }`不能用作资料或页面的文件名
    .help = 把文件改名为`{ $right }`：只用小写字母a到z、数字和连字符，最多64个字符
    .help-language = 把文件改名为`{ $right }`：译文的文件名用语言代码，如`zh`、`en`、`ur`
two-files = 这个文件与`{ $other }`是同一份资料或同一个页面
    .help = 只保留其中一个，删除另一个
    .first = 另一个文件
unknown-folder = { $case ->
        [bundle] 文件夹`{ $name }`里没有`index.md`
       *[folder] content/里不能有名为`{ $name }`的文件夹
    }
    .help = 只能用`companies`、`institutes`、`events`和`pages`；其他文件放进static/
    .help-nearest = 您是不是想写`{ $nearest }`？可以用的文件夹有`companies`、`institutes`、`events`和`pages`
    .help-bundle = 把其中的资料改名为`index.md`，或把里面的文本移到上一级文件夹
unknown-file = 没有任何地方用到这个文件
    .help = 删除它，或移到引用它的资料的文件夹里，或放进static/
    .help-text = 如果要读取这个文件，就改名为`{ $right }`：Windows可能隐藏了末尾的`.txt`
    .help-theme = 如果要用在主题里，就移到`{ $right }`
    .help-nearest = 您是不是想写`{ $nearest }`？
missing-settings = 站点文件夹里没有`matchbook.yaml`
    .help = 新建这个文件，写上`title:`和`languages:`；或用`matchbook init`新建一个站点

## content: lexicons

word-list-line = { $reason ->
        [word] 制表符前面不全是汉字
        [long] 这个词超过八个汉字
        [gloss] 制表符后面没有英文释义
       *[tab] 中文词和英文释义之间缺少制表符（Tab）
    }
    .help = { $reason ->
        [word] 只写汉字部分：字母和数字在两种语言里写法相同，不必列入
        [long] 把它拆成几个词，各写一行
        [gloss] 写上英文释义，多个释义用`; `隔开；或删除这一行
       *[tab] 先写中文词，再按Tab键，然后写英文释义；多个释义用`; `隔开
    }
word-list-damaged = { $reason ->
        [version] 这个词表是用另一个版本的matchbook打包的
       *[broken] 这个词表打包之后被截断或改动过
    }
    .help = 用`matchbook lexicon build`从词典文本重新打包

## content: front matter and YAML

missing-front-matter = { $begin ->
        [dashes] 这里用了破折号或全角横线，资料的开头应当是三个英文连字符
       *[none] 这份资料的开头没有夹在两行`---`之间的字段
    }
    .help = 文件第一行写`---`，接着写`name:`等字段，再写一行`---`，然后才是正文
    .help-late = 把这行`---`移到文件第一行，它上面不能有任何内容
    .help-dashes = 用英文输入法写三个连字符`---`
unclosed-front-matter = { $end ->
        [dashes] 以`---`开始的字段部分在这里用破折号或全角横线结束了，应当用三个英文连字符
        [dots] 以`---`开始的字段部分在这里用三个点结束了
       *[none] 从这行`---`开始的字段部分没有结尾
    }
    .help = 在字段和正文之间加一行三个连字符`---`
    .help-dots = 把三个点改成三个连字符`---`
    .help-dashes = 用英文输入法写三个连字符`---`
fields-in-text = `{ $key }`写在结尾的`---`之后，它和下面的内容会当作正文公开
    .help = 如果是字段，把这几行移到`---`上面；如果是正文，换一个词开头
    .help-closed = 如果是字段，删掉这几行上面的`---`：字段到下面那行`---`才结束
yaml-syntax = { $reason ->
        [indent] 这一行的缩进不对：与上一行、与同级的各行都没有对齐
        [list-item] 这里不能写列表项
        [missing-colon] 这里既不是字段，也不是某个字段的文字
        [colon-blank] 这个冒号后面少了空格
        [dash-blank] 这个连字符后面少了空格
        [dash-sign] 列表项前面的这条横线不是英文键盘的连字符
        [first-blank] 第一个字段前面多了空格，与下面的字段没有对齐
        [invisible] 字段名里混进了一个看不见的字符（{ $sign }）
        [comma] 这个逗号前面没有内容
        [bracket] 这个括号没有闭合，或者闭合后面还有内容
        [escape] 在"…"里，`\`有特殊含义，而这里跟在它后面的字符无法识别
        [control-character] 这里有一个看不见的控制字符
        [line-separator] 这里有一个看不见的换行符，是从别的程序带来的
        [key] 列表或一组内容不能用作字段名
        [no-map] 这里没有字段，只有一段文字或一个列表
       *[other] 这里的写法无法识别
    }
    .help = { $reason ->
        [indent] 让它与同级字段的第一个字母对齐
        [list-item] 在字段下面每项另起一行，写成`  - …`
        [missing-colon] 写成`名称: 内容`；如果是接着上面的文字，就缩进
        [colon-blank] 写一个冒号，再加一个空格：`: `
        [dash-blank] 写一个连字符，再加一个空格：`- `
        [dash-sign] 用英文键盘写一个连字符，再加一个空格：`- `
        [first-blank] 删掉这些空格，让这个字段也从行首开始
        [invisible] 删掉它，或把字段名重新打一遍：它是复制粘贴时带进来的
        [comma] 删掉这个逗号，或在它前面补上一项
        [bracket] 左右括号要成对；或者给整段文字加上英文引号"…"
        [escape] 反斜杠写成`\\`，或者把"…"改成'…'
        [control-character] 删掉它；最稳妥的办法是把这一行重新打一遍
        [line-separator] 删掉它；最稳妥的办法是把这一行重新打一遍
        [key] 给冒号前面的文字加上英文引号"…"
        [no-map] 每个字段另起一行，写成`名称: 内容`
       *[other] 检查这一行和上一行：每个字段写成`名称: 内容`，属于它的内容另起一行并缩进两个空格
    }
yaml-tab = 这一行是用制表符（Tab）缩进的
    .help = 改用空格，每级两个
yaml-colon = 文字里的冒号加空格会被当成新的字段
    .help = 给整段文字加上英文引号"…"
    .help-text = 给整段文字加上英文引号：`{ $quoted }`
    .help-words = 各语言的文字要写在花括号里：`{ $words }`
yaml-comma = `{ $key }`的文字在逗号处被截断，后面的内容会丢失
    .help = 写成`{ $key }: { $quoted }`
yaml-hash = 这个`#`后面的内容会被当作注释而丢掉
    .help = 给这项内容加上英文引号"…"
    .help-text = 给整项内容加上英文引号：`{ $quoted }`
    .help-list = 如果下面几项属于`{ $key }`，就删掉这个`#`；如果不想要这几项，就在它们的每一行前面也加上`#`
hash-comment = 这个`#`后面的内容会被当作注释，不会出现在网页上
    .help = 如果是正文，给这项内容加上英文引号"…"；如果是注释，在`#`后面加一个空格
    .help-text = 如果是正文，给整项内容加上英文引号：`{ $quoted }`；如果是注释，在`#`后面加一个空格
    .help-list = 下面几项现在算在上一个列表里：如果它们属于`{ $key }`，就删掉这个`#`；如果不想要这几项，就在它们的每一行前面也加上`#`
yaml-reserved = 内容不能以`{ $character }`开头
    .help = 给这项内容加上英文引号"…"
yaml-quote = 这个引号没有闭合，或者在文字结束前就闭合了
    .help = 用一对英文引号"…"括住整段文字；里面的引号写成\"
chinese-colon = `{ $key }`后面用了全角冒号
    .help = 改成英文冒号加一个空格：`{ $key }: `
chinese-comma = 这里用了中文的逗号或顿号，应当用英文逗号
    .help = 各项之间用英文逗号加一个空格`, `隔开
chinese-quote = 这项内容外面用的是中文引号，引号会被当成内容的一部分
    .help = 用英文引号写成`{ $quoted }`，或者去掉引号
chinese-bracket = 这里用了中文括号，应当用英文括号
    .help = 切换到英文输入法：列表写`[…]`，一组内容写`{"{"}…{"}"}`
chinese-blank = 这里的空格不是普通空格，而是全角空格或不换行空格
    .help = 删掉它，切换到英文输入法再打空格
duplicate-key = 字段`{ $key }`在这里重复出现
    .help = 只保留一个；同一字段有多个内容时写成列表`[…, …]`
    .help-entry = 如果从这里开始是新的一项，就在前面加上`- `，与上一项的`- `对齐；否则只保留一个
    .first = 第一次写在这里
too-deep = 这里的内容嵌套得太深
    .help = 减少层次：资料里的任何字段都只需要几层
too-many-aliases = 这个文件里的引用（`*…`）展开后超过了一个文件的上限
    .help = 不用引用，把内容直接写出来
several-documents = 从这里开始是第二份内容，而一个文件只能有一份
    .help = 删掉这行`---`，或把后面的内容移到另一个文件

## model: values

unknown-key = { $where ->
        [site] 站点设置里没有`{ $key }`这一项
        [theme] theme.yaml里没有`{ $key }`这一项
        [taxonomy] content/taxonomy.yaml里没有`{ $key }`这一部分
        [company] 企业资料里没有`{ $key }`这个字段
        [institute] 机构资料里没有`{ $key }`这个字段
        [event] 活动资料里没有`{ $key }`这个字段
        [page] 页面里没有`{ $key }`这个字段
        [translation] 译文里没有`{ $key }`这个字段
        [translated-entry] 供给或需求的译文里没有`{ $key }`这个字段
        [offer] 供给里没有`{ $key }`这个字段
        [need] 需求里没有`{ $key }`这个字段
        [topic] 领域没有`{ $key }`这个字段
        [sector] 行业没有`{ $key }`这个字段
        [form] 合作方式没有`{ $key }`这个字段
        [country] 这里的国家没有`{ $key }`这个字段
        [field] 自定义字段没有`{ $key }`这一项
        [side] `sides`里的一方没有`{ $key }`这个字段
        [ink] 颜色只有`light`和`dark`两项，没有`{ $key }`
        [weights] 没有`{ $key }`这项权重
        [matching] `matching`里没有`{ $key }`这个字段
        [rules] 企业或机构的`matching`里没有`{ $key }`这个字段
        [menu] 菜单项没有`{ $key }`这个字段
        [contact] 联系方式里没有`{ $key }`这个字段
        [site-contact] 网站的联系方式里没有`{ $key }`这个字段
        [person] 人员没有`{ $key }`这个字段
        [partner] 合作伙伴没有`{ $key }`这个字段
        [link] 链接没有`{ $key }`这个字段
        [register] `register`里没有`{ $key }`这个字段
        [participant] 参加单位没有`{ $key }`这个字段
        [organiser] 主办单位没有`{ $key }`这个字段
        [session] 日程里的一项没有`{ $key }`这个字段
        [speaker] 发言人没有`{ $key }`这个字段
        [meetings] `meetings`里没有`{ $key }`这个字段
        [block] 一段轮次没有`{ $key }`这个字段
        [pinned] 指定的洽谈没有`{ $key }`这个字段
       *[other] 这里没有`{ $key }`这个字段
    }
    .help = 删掉它；这里可以写的有：{ $known }
    .help-nearest = 您是不是想写`{ $nearest }`？
    .help-inside = 它应当写在`{ $parent }`里：`{ $right }`
    .help-there = 它应当写进已有的`{ $parent }`里
    .help-above = 它属于上面`{ $parent }`的最后一项：行首加上空格，与这一项的其他字段对齐
    .help-like = 写出它的各个字段，例如`{ $right }`
    .help-body = 正文写在第二行`---`的下面，不用字段
wrong-type = `{ $key }`应当是{ $expected ->
        [text] 一段文字
        [words] 一段文字，或各语言各一段文字
        [list] 一个列表
        [map] 花括号里的一组内容
        [names] 一个名称的列表
        [entry] 一个列表，每项有自己的字段
        [boolean] `true`或`false`
        [integer] 一个整数
        [number] 一个数字
       *[other] { $expected }
    }，这里却{ $found ->
        [null] 是空的
        [text] 是一段文字
        [list] 是一个列表
        [map] 是一组内容
        [boolean] 是`true`或`false`
        [integer] 是一个数字
        [number] 是一个带小数点的数字
       *[other] 是{ $found }
    }
    .help = { $expected ->
        [text] 在`{ $key }: `后面写文字，必要时加英文引号
        [words] 写成`{ $key }: …`，或`{ $key }: {"{"}en: …, zh: …{"}"}`
        [list] 写成`{ $key }: […, …]`，或每项另起一行，以`- `开头
        [map] 写成`{ $key }: {"{"}…: …, …: …{"}"}`，或每项另起一行并缩进，写成`…: …`
        [entry] 每项写出自己的字段：`- …: …`，或在方括号里写`{"{"}…: …, …: …{"}"}`
        [boolean] 写成`{ $key }: true`或`{ $key }: false`
        [integer] 在`{ $key }: `后面写一个整数，不加引号
        [number] 在`{ $key }: `后面写一个数字，不加引号
       *[other] 按文档中`{ $key }`的写法来写
    }
    .help-right = 写成`{ $right }`
    .help-like = { $expected ->
        [entry] 每一项都有自己的字段，例如`{ $right }`
       *[other] 按这样的格式写：`{ $right }`
    }
either-or = `{ $key }`和`{ $other }`不能同时写
    .help = 删掉其中一个；如果是两样东西，就写成两项
    .first = 另一个
missing-field = 缺少`{ $key }`
    .help = 加上`{ $key }: …`
    .help-right = 在这里加上`{ $key }`，例如`{ $right }`
    .help-choices = 加上`{ $key }: …`，可以写的有：{ $choices }
empty-text = `{ $key }`是空的
    .help = 在`{ $key }: `后面写上文字
quote-number = `{ $key }`被当成了数字，原来的写法已无法还原
    .help = 给它加上英文引号"…"
unknown-choice = `{ $key }`不能写`{ $word }`
    .help = 只能写以下之一：{ $labelled }
    .help-nearest = 您是不是想写`{ $nearest }`？可以写的有：{ $labelled }
out-of-range = `{ $key }`是{ $number }，应当在{ $least }到{ $most }之间
    .help = 写一个{ $least }到{ $most }之间的数字
bad-id = `{ $id }`不能用作编号
    .help = 写成`{ $right }`：只用小写字母a到z、数字和连字符，最多64个字符
bad-date = { $wrong ->
        [no-such-day] 没有`{ $text }`这一天或这个月
        [no-such-time] 没有`{ $text }`这个时间
        [long-year] `{ $text }`的年份超过了四位数
       *[form] `{ $text }`不是{ $expected ->
            [day] 某一天的日期
            [time] 时间
            [day-and-time] 日期加时间
           *[date] 日期
        }{ $sign ->
            [none] {""}
           *[other] ，`{ $sign }`是全角的
        }
    }
    .help = { $expected ->
        [day] 写出年月日，例如`2023-09-13`
        [time] 写出小时和分钟，例如`"09:30"`
        [day-and-time] 写出日期和时间，例如`2023-09-13T09:30`
       *[date] 知道多少写多少：`2023`、`2023-09`、`2023-09-13`或`2023-09-13T09:30`
    }
    .help-right = 写成`{ $right }`
time-with-offset = `{ $text }`带有时差
    .help = 只写当地时间`{ $local }`，时区另写一行，例如`timezone: Asia/Shanghai`
skipped-time = { $zone }没有`{ $text }`这个时间：当天拨快时钟时跳过了它
    .help = 写当地时钟实际显示的时间，通常晚一小时
end-before-start = 结束时间`{ $end }`早于开始时间`{ $start }`
    .help = 把两者对调，或改正写错的一个
future-year = `{ $key }`写的是{ $year }年，而这一年还没有到
    .help = 写实际成立的年份，最晚是{ $now }年
late-registration = 报名截止日期`{ $until }`晚于活动的结束时间`{ $end }`
    .help = 写最后一天可以报名的日期，最晚是活动最后一天
different-forms = `{ $start }`与`{ $end }`的精确程度不同
    .help = 两者都只写日期，或都写上时间
bad-email = `{ $text }`不是电子邮箱地址
    .help = 写一个邮箱地址，例如`name@example.org`
    .help-right = 写成`{ $right }`
bad-url = { $sign ->
        [none] `{ $text }`不是网址
       *[other] 网址里不能有全角的`{ $sign }`
    }
    .help = 写完整的网址，以`https://`或`http://`开头
    .help-right = 写成`{ $right }`
    .help-base = 只写网址本身，去掉`?`或`#`及其后面的部分
bad-colour = { $ratio ->
        [none] `{ $colour }`不是颜色
       *[other] `{ $colour }`在`{ $paper }`上看不清：对比度只有{ $ratio }∶1
    }
    .help = 写成`"#0b6e4f"`这样的形式；浅色页面上要够深，深色页面上要够浅（对比度至少4.5∶1）
weights-sum = 各项权重之和是{ $sum }，应当是100
    .help = 调整topic、text、kind、complement、cooperation、language的数值，使总和为100

## model: names of things

unknown-id = 没有编号为`{ $id }`的资料或页面
    .help = 写content/里某个文件的名称，不带文件夹和扩展名
    .help-nearest = 您是不是想写`{ $nearest }`？
wrong-kind = `{ $id }`是{ $found ->
        [company] 企业
        [institute] 机构
        [event] 活动
        [series] 系列活动
        [page] 普通页面
       *[other] { $found }
    }，而这里应当是{ $expected ->
        [company] 企业
        [institute] 机构
        [organisation] 企业或机构
        [event] 活动
        [series] 系列活动
        [page] 普通页面
       *[other] { $expected }
    }
    .help = 写{ $expected ->
        [company] 一家企业
        [institute] 一家机构
        [organisation] 一家企业或机构
        [event] 一场活动
        [series] 一个`type: series`的活动
        [page] 一个普通页面
       *[other] { $expected }
    }的编号
unknown-topic = 分类表里没有`{ $topic }`这个领域
    .help = 写content/taxonomy.yaml里已有的领域，或把`{ $topic }`加进去
    .help-nearest = 改成`{ $nearest }`，或把`{ $topic }`加进content/taxonomy.yaml
    .help-renamed-nearest = 有好几个文件都写了它：如果是content/taxonomy.yaml里改了编号，就在那里改回来；否则把各个文件都改成`{ $nearest }`
    .help-each = 这里只写一个，例如`{ $first }`；其余的各自单独写成一项
unknown-sector = 分类表里没有`{ $sector }`这个行业
    .help = 写content/taxonomy.yaml里已有的行业，或把`{ $sector }`加进去
    .help-nearest = 改成`{ $nearest }`，或把`{ $sector }`加进content/taxonomy.yaml
    .help-renamed-nearest = 有好几个文件都写了它：如果是content/taxonomy.yaml里改了编号，就在那里改回来；否则把各个文件都改成`{ $nearest }`
    .help-each = 这里只写一个，例如`{ $first }`；其余的各自单独写成一项
unknown-form = 没有`{ $form }`这种合作方式
    .help = 写一种内置的合作方式，例如`joint-rd-centre`，或在content/taxonomy.yaml的`cooperation:`下添加`{ $form }`
    .help-nearest = 改成`{ $nearest }`，或在content/taxonomy.yaml的`cooperation:`下添加`{ $form }`
    .help-renamed-nearest = 有好几个文件都写了它：如果是content/taxonomy.yaml里改了编号，就在那里改回来；否则把各个文件都改成`{ $nearest }`
    .help-each = 这里只写一个，例如`{ $first }`；其余的各自单独写成一项
unknown-country = `{ $country }`不是国家或地区
    .help = 写两个字母的代码，例如`CN`或`PK`，或用任何一种站点语言写名称
    .help-nearest = 您是不是想写`{ $nearest }`？
    .help-each = 这里只写一个，例如`{ $first }`；其余的各自单独写成一项
    .help-one = 这里只能写一个国家或地区：单位写总部所在地，活动写举办地，例如`{ $first }`；其余的写在正文里
unknown-language = `{ $language }`不是语言
    .help = 写语言代码，例如`en`、`zh`或`ur`
    .help-nearest = 您是不是想写`{ $nearest }`？
    .help-each = 这里只写一个，例如`{ $first }`；其余的各自单独写成一项
foreign-language = 站点没有`{ $language }`的页面
    .help = 改用站点已有的语言（{ $languages }），或在matchbook.yaml的`languages:`里加上`{ $language }`
unknown-zone = `{ $zone }`不是时区
    .help = 按“大洲/城市”写时区，例如`Asia/Shanghai`
    .help-nearest = 您是不是想写`{ $nearest }`？
unknown-theme = 没有名为`{ $theme }`的主题
    .help = 写`default`，或themes/里某个文件夹的名称
    .help-nearest = 您是不是想写`{ $nearest }`？
ambiguous-name = `{ $name }`既可以指`{ $first }`，也可以指`{ $second }`
    .help = 写出您所指的那一个的编号
duplicate-id = 编号`{ $id }`已被占用
    .help = 给其中一个换个编号；资料和页面的编号就是文件名，改文件名即可
    .first = 另一个在这里
duplicate-alias = 旧地址`{ $alias }`属于另一个页面
    .help = 从其中一个里删掉它
    .first = 另一个页面
reserved-id = `{ $id }`是站点自身的地址
    .help = 给文件换个名称，例如`{ $id }-2`
    .help-alias = 删掉它：不会有人从这个地址过来
reserved-key = `{ $key }`已经是本格式的字段
    .help = 给您的字段另取一个名字，例如`our-{ $key }`
twice-in-list = `{ $id }`在这个列表里重复出现
    .help = 删掉其中一个
    .first = 第一次写在这里
names-itself = `{ $id }`在这里写了自己
    .help = 换成别的，或者删掉
entry-needs-id = { $case ->
        [no-topic] 这项供给或需求没有领域，因此需要一个编号
       *[twice] 这项供给或需求与另一项无法区分：除`{ $id }`外还需要自己的编号
    }
    .help = 加上`id: `和一个不与其他项重复的短名称
    .first = 另一项
circle = 这里绕成了一圈：{ $circle }
    .help = 去掉其中一步，让这条链有尽头
no-label = `{ $id }`没有任何一种站点语言的名称
    .help = 加上`label: {"{"}en: …, zh: …{"}"}`
unknown-public = `public`里写了`{ $key }`，但旁边没有这个字段
    .help = 从`public`里删掉它；如果有这个字段，就补上`{ $key }: …`
    .help-nearest = 您是不是想写`{ $nearest }`？
meeting-rule = { $reason ->
        [pinned-forbidden] 这场洽谈已被指定，却又被禁止
        [pinned-twice] 这两家单位已经指定过一场洽谈
        [pinned-unavailable] `{ $id }`在这一轮不能到场
        [same-round] `{ $id }`在同一轮已经指定了另一场洽谈
        [same-table] 同一轮的同一张桌子已经指定了另一场洽谈
        [no-round] 活动没有这一轮
        [no-table] 活动没有这张桌子
        [not-participant] `{ $id }`不参加本次活动
        [wish-forbidden] 想与`{ $id }`洽谈，但这场洽谈被禁止了
        [no-pins] `pinned`的每一项要写出自己的字段
        [no-pairs] `forbidden`的每一项都是两家单位
        [not-two] 一场洽谈只能在两家单位之间进行
        [too-few-tables] 这一轮指定的洽谈比桌子多
        [blocks-overlap] 上一段轮次还没有结束，这一段就开始了
       *[other] 这条规定与活动的另一条规定相矛盾
    }
    .help = { $reason ->
        [pinned-forbidden] 从`pinned`或`forbidden`里删掉这一对
        [pinned-twice] 删掉其中一个
        [pinned-unavailable] 换一轮，或从`unavailable`里删掉这一轮
        [same-round] 把其中一场改到别的轮次
        [same-table] 把其中一场改到别的桌子或别的轮次
        [no-round] 写已有的轮次，或在`blocks`里增加轮次；各段连续计数，从1开始
        [no-table] 写已有的桌号（从1开始），或增加`tables`
        [not-participant] 把`{ $id }`加进`participants`，或从这里删掉
        [wish-forbidden] 从这里删掉它，或从`forbidden`里删掉这一对
        [no-pins] 每一项写成`{"{"}between: [tkxel, nova]{"}"}`，轮次和桌号已定的再加上`round:`和`table:`
        [no-pairs] 每一对各用一个方括号，例如`forbidden: [[tkxel, nova]]`
        [not-two] 写两个编号，例如`[tkxel, nova]`
        [too-few-tables] 把其中几场改到别的轮次，或增加`tables`
        [blocks-overlap] 把`start`改晚，或减少上一段的`rounds`
       *[other] 修改`meetings:`下的某条规定，使各条能同时满足
    }

## model: translations

fact-in-translation = `{ $key }`在各语言中相同，应当写在{ $profile }里
    .help = 从这里删掉`{ $key }`；{ $profile }里如果还没有，就写在那里
words-in-place = `{ $key }`的译文应当直接写在{ $profile }里
    .help = 从这里删掉`{ $key }`；在{ $profile }里，把其中每段文字写成两种语言：`{"{"}…, { $language }: …{"}"}`
orphan-translation = 这是`{ $id }`的译文，但没有这份资料或这个页面
    .help = 先写好`{ $id }`，或者删除{ $file }
    .help-nearest = 如果它是`{ $nearest }`的译文，就改名为{ $right }；否则先写好`{ $id }`
    .help-original = 里面有`{ $key }`，看来是资料本身：如果是这样，就把文件改名为{ $right }，并在里面写上`language: { $language }`；如果确实是译文，就先写好{ $right }
    .help-original-default = 里面有`{ $key }`，看来是资料本身：如果是这样，就把文件改名为{ $right }；如果确实是译文，就先写好{ $right }
own-language = 原文件本来就是用`{ $language }`写的
    .help = 把这里的文字移到原文件里，再删除这个文件；或者改正文件名里的语言
unknown-entry = 原资料的`{ $key }`里没有`{ $id }`
    .help = 写这一项在原资料中的编号或领域
    .help-known = 写这些项之一的编号或领域：{ $known }
    .help-nearest = 您是不是想写`{ $nearest }`？
two-texts = `{ $key }`有两段`{ $language }`文字：一段在这里，一段在原资料里
    .help = 保留较好的一段，删掉另一段
    .first = 原资料里的文字
missing-translation = { $case ->
        [part] `{ $name }`的正文还没有`{ $language }`译文
       *[all] `{ $name }`还没有`{ $language }`译文
    }
    .help = { $case ->
        [part] 在{ $files }里补上正文；在此之前，页面会显示原文
       *[all] 把译文写在{ $files }里；在此之前，页面会显示原文
    }
stale-translation = `{ $name }`在译成`{ $language }`之后又改过
    .help = 更新译文，然后把这里改成`source: { $state }`，或者删掉`source:`这一行
thin-profile = { $missing ->
        [text] `{ $name }`既没有简介，也没有正文
       *[entries] 企业`{ $name }`没有供给、需求和领域，无法为它推荐对象
    }
    .help = 补上缺少的内容；访客和推荐都要靠它
unused-topic = 没有任何资料用到`{ $topic }`这个领域
    .help = 在资料里使用它，或从content/taxonomy.yaml里删掉
nothing-public = 这里没有`public`，因此这些内容都不会公开
    .help = 加上`{ $right }`，写明访客可以看到哪些；如果只供主办方使用，就写`public: []`
unfilled-public = `public`里写了`{ $key }`，但这一项没有填写
    .help = 在旁边补上`{ $key }: …`，或从`public`里删掉它
shared-name = `{ $name }`既指`{ $first }`又指`{ $second }`，资料里就无法使用这个词
    .help = 从其中一个里删掉它，或写得更具体一些
    .first = 另一个
two-sides = `{ $what }`已经属于`{ $side }`一方，写在这里不起作用
    .help = 从其中一方里删掉它
    .first = 这里的有效
names-draft = `{ $id }`是草稿，不会发布；这里只显示为普通文字
    .help = 去掉它的`draft: true`即可发布，或者以后再写
no-url = 站点没有`url`，因此不生成站点地图、订阅源和规范链接
    .help = 确定站点的网址后，在matchbook.yaml里写上`url: https://…`

## model: links and files

broken-link = 这个链接没有目标：{ $case ->
        [empty] 括号里是空的
       *[nowhere] `{ $target }`不存在
    }
    .help = 写资料或页面的编号，领域写成`topics/…`，其他网站写完整的网址
    .help-nearest = 您是不是想写`{ $nearest }`？
    .help-empty = 在括号里写明链接到哪里：资料或页面的编号，例如`[文字](acme)`，或完整的网址
broken-anchor = `{ $target }`里没有`#{ $anchor }`这个标题
    .help = 写那个页面上某个标题的锚点，语言与本文相同
    .help-nearest = 您是不是想写`#{ $nearest }`？
missing-file = { $within ->
        [site] 站点里没有文件`{ $file }`
       *[profile] 这份资料旁边没有文件`{ $file }`
    }
    .help = 把文件放进资料的文件夹，或改正文件名（区分大小写）
    .help-site = 把文件放到那里，或改正路径；路径从matchbook.yaml所在的文件夹算起（区分大小写）
    .help-nearest = 您是不是想写`{ $nearest }`？
no-bundle = 这份资料没有自己的文件夹，旁边放不了`{ $file }`
    .help = 新建文件夹`{ $id }/`，把资料移进去并改名为`index.md`，再把`{ $file }`放在旁边
path-leaves-site = `{ $path }`指向文件夹之外
    .help = 把文件放在资料旁边，只写文件名
    .help-site = 把文件放进matchbook.yaml所在的文件夹，并写从那里算起的路径
remote-image = 这张图片在其他网站上：{ $url }
    .help = 把图片保存在资料旁边，只写文件名
dead-scheme = 以`{ $scheme }:`开头的链接不会发布，只显示为普通文字：{ $url }
    .help = 写以`https:`、`http:`、`mailto:`或`tel:`开头的地址
not-a-link = 这里不会成为链接，因为{ $case ->
        [wide] 用了全角括号
       *[blank] 括号里有空格
    }
    .help = 紧跟在`]`后面{ $case ->
        [wide] 用英文括号
       *[blank] {""}
    }写成`({ $right })`

## site

same-address = 有两个页面或文件要用同一个地址`{ $address }`
    .help = 给其中一个改名
    .help-static = 给这个文件改名，或者把它从static/里移走
    .first = 另一个在这里

## render

template-error = { $case ->
        [variable] 模板里没有变量`{ $name }`
        [field] 这里没有字段`{ $name }`
        [filter] 没有过滤器`{ $name }`
        [function] 没有函数`{ $name }`
        [component] 没有组件`{ $name }`
        [test] 没有可以写在`is`后面的判断`{ $name }`
        [template] 没有模板`{ $name }`
        [argument] 这个组件没有参数`{ $name }`
        [no-argument] 没有把`{ $name }`传给这个组件
        [block] 被继承的模板里没有区块`{ $name }`
        [circle] 模板`{ $name }`绕一圈又回到了自己
        [end] 模板在这里就结束了，前面还有内容没有写完
        [open] 从这里开始的`{ $name }`一直没有结束
        [no-start] 这里没有与`{ $name }`对应的开头
        [tag] 模板语言里没有这个标签
        [character] 这个字符不能写在`{"{{"} … {"}}"}`或`{"{%"} … {"%}"}`里面
        [string] 这个引号没有闭合
        [found] 这里不能写`{ $name }`
        [twice] 这个模板里已经有区块`{ $name }`
        [end-name] 以`{ $name }`开头的内容，结尾却写了另一个名称
        [first] `extends`必须是模板里的第一个标签
        [ignored] 这段内容不在任何区块里，不会显示在页面上
        [iteration] 这不是列表，不能用`for`逐项处理
        [numbers] 只有数字才能这样计算
       *[other] 这个模板有误，模板引擎的原话是：“{ $reason }”
    }
    .help = { $case ->
        [template] 写templates/里的文件名；内置模板写成`default/…`
        [block] 在被继承的模板里也写上这个区块，或从这里删掉
        [circle] 改为继承同名的内置模板，写成`default/…`
        [end] 补上缺少的`{"}}"}`、`{"%}"}`、`{"{%"} endif {"%}"}`、`{"{%"} endfor {"%}"}`或`{"{%"} endblock {"%}"}`
        [character] 改用英文输入法的符号：`"`、`(`、`,`
        [twice] 给其中一个换个名称，或者删掉
        [end-name] 结尾也写`{ $name }`，或者不写名称
        [first] 把它移到开头，前面不能有其他标签和文字
        [ignored] 把它放进`{"{%"} block … {"%}"}`和`{"{%"} endblock {"%}"}`之间，或者删掉
       *[other] 改正模板；或者删除它，恢复使用内置模板
    }
    .help-open = 在它应当结束的地方写上`{ $close }`
    .help-no-start = 删掉它，或者在前面补上它的开头
    .ends = 这里结束的是外层标签
    .opens = 这个标签还没有结束
    .help-nearest = 您是不是想写`{ $nearest }`？
message-syntax = 这里不是一条界面文字
    .help = 每条文字写成`名称 = 文字`，后续内容另起一行并缩进
unknown-text = 没有模板用到界面文字`{ $text }`
    .help = 删掉它，或在您的模板里使用它
    .help-nearest = 您是不是想写`{ $nearest }`？
english-interface = 站点有{ $name }（`{ $language }`）页面，但页面上的按钮和标题仍是英文
    .help = 把译好的界面文字写进{ $file }，每条一行：`名称 = 文字`

## 输出：为什么不能写入站点

output-source-folder = `{ $path }`里是站点的源文件，不能把站点写到那里
    .help = 换一个输出文件夹，例如`public`
output-foreign-folder = 输出文件夹里有不是matchbook写入的文件，例如`{ $path }`
    .help = 换一个空文件夹，或把这些文件移走
output-foreign-file = 站点的一个页面要写到`{ $path }`，但那里的内容不是matchbook写入的
    .help = 把它移走，或者改名
output-link = `{ $path }`是符号链接，matchbook不会写到链接指向的地方
    .help = 换成普通文件夹
output-busy = 另一次生成正在写入`{ $path }`
    .help = 等它完成之后再试
output-damaged-manifest = `{ $path }`已损坏，无法判断哪些文件是matchbook写入的
    .help = 删除输出文件夹，重新生成
output-bad-path = `{ $path }`不能用作站点文件的路径
    .help = 给文件换个名称
output-twice = 站点里有两个文件的路径都是`{ $path }`
    .help = 给其中一个改名
output-file-and-folder = `{ $path }`既要作文件，又要作文件夹
    .help = 给其中一个改名
output-io = 无法读写`{ $path }`：{ $reason }
    .help = 检查磁盘是否还有空间、您是否有权写入

## 报告本身

report-error = 错误
report-warning = 警告
report-note = 说明
report-help = 建议
report-mended = 已改
report-to-mend = 可改
report-mended-lines = 已修改{ $files }个文件中的{ $lines }行
report-mended-none = 没有可以自动修改的问题
report-left-changed = `{ $file }`刚刚又有改动，已保持原样
    .help = 请再运行一次`matchbook check --fix`
report-left-outside = `{ $file }`实际位于站点之外，已保持原样
    .help = 请在原处修改，或把文件复制到站点里
report-left-failed = `{ $file }`无法写入：{ $reason }
    .help = 请取得写入权限，或关闭正在使用该文件的程序
report-colon = ：
report-either = {"`或`"}
report-comma = 、
report-errors = { $count }个错误
report-warnings = { $count }个警告
report-notes = { $count }条说明
report-more = 还有{ $count }条同样的问题；加上`--verbose`可全部显示
report-summary = { $files }个文件中有{ $problems }
report-panel-note = 页面仍是出错之前的样子；其他没有问题的修改照常显示。改好以后，本提示会自动消失。
report-panel-hide = 收起
report-panel-show = 展开
report-panel-warnings = 警告和说明
report-panel-to-mend = { $files }个文件中有{ $lines }行改法唯一，可以自动修改
report-panel-mend = { $lines ->
        [1] 修改这一行
       *[other] 修改这{ $lines }行
    }
report-panel-unheard = 没有响应，请确认`matchbook serve`仍在运行
