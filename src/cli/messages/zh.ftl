# 命令行自身的语句。内容方面的问题见 src/diagnostic/messages。

no-site = 在{ $folder }及其上级文件夹中没有找到`matchbook.yaml`
    .help = 请进入站点所在的文件夹，或用--root指定，或用`matchbook init 文件夹`新建站点
no-site-here = 没有找到`{ $file }`
bad-today = SOURCE_DATE_EPOCH的值`{ $value }`不是秒数
failed = { $what }：{ $reason }

built = 共{ $pages }页（{ $languages }），用时{ $seconds }秒，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings }条警告
    }
built-detail = 写入{ $written }个文件，未变{ $unchanged }个，删除{ $deleted }个，位于{ $folder }
unchanged-warnings = 内容与上次生成时相同，运行`matchbook check`可重新查看警告
not-built = 没有发布任何内容，{ $folder }保持原样
check-fine = { $warnings ->
        [0] 没有发现问题
       *[other] 没有错误
    }，可以生成{ $pages }个页面
check-mendable = 其中{ $count }个问题改法唯一，可用`matchbook check --fix`自动修改；加上`--dry-run`只显示改法，不写入文件
mended-not-yet = { $files }个文件中有{ $lines }行可以自动修改，尚未写入。修改之后还会剩下：
cleaned = 已从{ $folder }删除{ $deleted }个文件
building = 正在生成
between-languages = 、

unknown-code = 没有代码为`{ $code }`的问题
unknown-code-nearest = 没有代码为`{ $code }`的问题，是不是`{ $nearest }`？

init-done = 小站点已经建好。接下来：
init-enter = { "  " }cd { $folder }
init-next = { "  " }matchbook serve              在浏览器中查看
    { "  " }matchbook new company acme   新增一份企业资料，然后填写
    { "  " }README.md                    说明如何发布
init-not-empty = 文件夹`{ $folder }`里已有其他文件，请换一个新文件夹
new-exists = 已有文件`{ $file }`，没有写入任何内容
new-taken = 编号`{ $id }`已被`{ $file }`使用，请另选一个
new-reserved = `{ $id }`是网站自身使用的地址，请另选一个编号
new-bad-id = `{ $id }`不能用作编号：只能用小写字母、数字和连字符，最多64个字符，例如`{ $right }`
new-settings = 请先改正`{ $file }`，具体问题可运行`matchbook check`查看
new-done = 已写入：{ $file }
new-next = 填写完毕后，请运行`matchbook check`

no-such-organisation = 本站没有编号为`{ $id }`的企业或机构
no-such-organisation-nearest = 本站没有编号为`{ $id }`的企业或机构
    .help = 改写为`{ $nearest }`
match-none = { $name }没有推荐对象
match-with-itself = `{ $id }`不能与自己匹配，请写两家不同的单位
match-nothing = 双方的供给都不对应另一方的需求
match-ruled-out = 按站点规则不互相推荐：两家同属一方，或者`avoid`、`partners`、`enabled`把它们排除在外
# The topic in which an offer and a need meet, before the words that meet
match-same-topic = 领域相同：{ $topic }
match-related-topics = 领域同属：{ $topic }
match-silent-need = { $name }：另一方没有供给对应`{ $field }`
match-silent-offer = { $name }：`{ $field }`不是另一方任何一项需求的最佳供给
match-silent-complement = 供给类别：双方没有互补之处
match-silent-cooperation = 合作方式：没有双方都想要的
match-silent-languages = 语言：没有共同语言
lexicon-done = 已将{ $words }个词打包到{ $file }
lexicon-next = 把这个文件放进站点，并在matchbook.yaml里写上它的路径：matching: {"{"}lexicon: [PATH]{"}"}
lexicon-none = `{ $file }`不是CC-CEDICT的文本：里面没有词条
    .help = 请先解压下载的文件；它应是UTF-8文本，每行形如：數據庫 数据库 [shu4 ju4 ku4] /database/
lexicon-not-carried = 这个程序构建时没有加入词典
lexicon-credit = { $name }，{ $edition }版，{ $publisher }发布：{ $url }
    { "" }许可协议：{ $licence }，{ $licence_url }
    { "" }改动：只保留简体词头和简短释义，去掉读音和说明，并已打包

serving = 保存后页面自动更新；按Ctrl-C结束
serve-mended = 错误已全部改好
serve-open = 无法打开浏览器：{ $reason }
serve-out-of-watches = 系统可监视的文件夹数已用完，现改为每秒检查两次文件
    .help = 在Linux上可执行`sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512`提高上限，写进/etc/sysctl.conf可长期生效；也可以一开始就用`--poll`
serve-unwatchable = 系统不通知这些文件夹里的变化，现改为每秒检查两次文件
serve-port = 端口{ $port }已被占用，请用--port另指定一个；--port 0会自动选用空闲端口

# 命令行可以写的内容。`.value`是参数值的占位符，`.right`说明应当怎样写。

about = 把一个文件夹里的资料做成双语名录网站，告诉人们该见谁、为什么见
about-matchbook = { about }
about-init = 在文件夹里建一个小型双语站点
about-new = 新建一份资料或一个页面，站点的每种语言各一个文件
about-build = 在`public/`里生成网站
about-check = 检查全部内容并报告问题；除非加上`--fix`，否则不写入任何文件
about-serve = 边写边在本机上查看网站，保存后立即更新
about-report = 报告哪些单位没有推荐及原因、缺少哪些供给、哪些资料内容单薄
about-clean = 删除`build`生成的文件，其他文件一概不动
about-explain = 解释某个问题代码，并给出错误与正确的写法
about-schema = 输出格式的JSON Schema，含本站的编号、领域和自定义字段，供编辑器自动补全
about-match = 列出该见谁、为什么见：某一家机构的、某两家之间的，或全部
about-translations = 列出还需翻译的内容，最急的在前；可导出表格给译者，再导入
about-translations-import = 把填好的表格导入站点，文件里的其他内容一概不动
about-lexicon = 连接中文和英文的词典
about-lexicon-build = 把新版CC-CEDICT打包，供matchbook.yaml里的`matching: {"{"}lexicon: [文件]{"}"}`使用
about-lexicon-credit = 说明程序自带词典的来源和许可
about-completions = 输出命令行的自动补全脚本
about-help = 显示本说明，或某个命令的说明

arg-root = 站点所在的文件夹［默认：从当前文件夹往上找到的第一个含有`matchbook.yaml`的文件夹］
    .value = 文件夹
arg-config = 用这个设置文件代替站点的`matchbook.yaml`
    .value = 文件
arg-quiet = 除问题外什么都不显示
arg-verbose = 显示更多：全部警告，以及写入、未变和删除的文件数
arg-lang = 消息的语言：en或zh［默认：按环境变量LC_ALL、LC_MESSAGES、LANG］
    .value = 语言
arg-help = 显示说明
arg-version = 显示版本号
arg-dir = 站点的文件夹：新文件夹，或只有README、LICENSE和.git的文件夹
    .value = 文件夹
arg-kind = 新建什么：company（企业）、institute（高校、协会、政府部门等机构）、event（活动）、page（页面）
    .value = 类别
arg-id = 编号，也是网址的一部分：只用小写字母、数字和连字符
    .value = 编号
arg-output = 网站写到哪个文件夹［默认：站点里的`public`］
    .value = 文件夹
arg-base_url = 网站将来的网址，代替设置里的`url`
    .value = 网址
    .right = 写完整的网址，例如https://example.org/fair/
arg-drafts = 草稿也显示
arg-today = 按哪一天生成［默认：SOURCE_DATE_EPOCH，没有则为今天］
    .value = 年-月-日
    .right = 写出年月日，例如2023-09-13
arg-format = 报告的形式：text供人阅读，json（每行一个对象）和github供程序读取［默认：text］
    .value = 形式
arg-review_form = 报告的形式：text供人阅读，json供程序使用［默认：text］
    .value = 形式
arg-open = 打开浏览器
arg-no_reload = 原样发送`build`会写出的页面，页面不再随修改自动更新
arg-poll = 反复检查文件，用于系统不通知文件变化的情形（网络盘、容器）
arg-fix = 自动修改文件中改法唯一的问题，逐行显示修改前后的内容，再报告剩下的问题
arg-dry_run = 与--fix同用：只显示改法，不写入文件
arg-deny_warnings = 有警告也算失败
arg-organisation = 机构的编号；再写一家，则列出两家之间的全部依据
    .value = 编号
arg-other = 另一家机构的编号
    .value = 另一编号
arg-all = 列出所有领域或用词有交集的两家，不论分数下限，也不论是否入选
arg-form = 匹配结果的形式：text供人阅读，json供程序读取，每行一个对象［默认：text］
    .value = 形式
arg-file = 解压后的词典文本（`cedict_ts.u8`）
    .value = 文件
arg-packed = 写到哪个文件［默认：与文本同名，以`.words`结尾］
    .value = 文件
arg-port = 本机端口，0表示自动选用空闲端口［默认：4000］
    .value = 端口
    .right = 写0到65535之间的数字
arg-code = 方括号里的问题代码，例如unknown-topic［不写则列出全部代码］
    .value = 代码
arg-into = 只看译成这种语言的内容
    .value = 语言
arg-row_form = 形式：text供人阅读；csv（表格）或json每段文字一行，交给译者［默认：text］
    .value = 形式
arg-rows_to = 表格写到哪个文件［默认：标准输出］
    .value = 文件
arg-fail_on = 有文字缺译文（missing）或译文过期（stale）时，退出码为1；两者都写时用逗号隔开
    .value = 情形
arg-stamp = 在这些资料和页面的译文里注明译自哪一版原文，原文改动后就会提醒
    .value = 编号
arg-stamp_all = 与--stamp连用：所有译文
arg-filled = 表格文件，UTF-8编码的CSV或JSON，译文填在`translation`一列
    .value = 文件
arg-stamp_imported = 译文全部完成的，同时注明原文版本
arg-schema_of = 一种文件，例如company、page-translation、taxonomy、site［默认：全部，合为一个对象］
    .value = 文件种类
arg-schemas_to = 写到哪个文件夹，每种文件一个［默认：标准输出］
    .value = 文件夹
arg-shell = 命令行环境：bash、elvish、fish、powershell或zsh
    .value = 环境
arg-subcommand = 命令
    .value = 命令

heading-usage = 用法
heading-commands = 命令
heading-arguments = 参数
heading-options = 选项
usage-options = 选项
usage-command = 命令
heading-colon = ：
after-help = 第一次使用：
    { "  " }matchbook init fair                 在文件夹`fair`里建一个小站点
    { "  " }cd fair && matchbook serve          在显示的地址查看网站
    { "  " }matchbook new company acme          新建一份企业资料，然后填写
    { "  " }matchbook check                     检查所有文件，指出每个问题在哪一行
    { "  " }matchbook check --fix               自动修改改法唯一的问题，逐行显示修改前后的内容
    { "  " }matchbook build                     在`public/`里生成网站
    {""}
    退出码：0表示正常，1表示内容有待改正，2表示命令无法执行。
    消息有英文和中文两种：用--lang zh指定，否则按环境变量的语言。

usage-unknown-argument = 这里不能写`{ $argument }`
usage-unknown-command = 没有`{ $command }`这个命令
usage-missing = 缺少{ $argument }
usage-twice = `{ $argument }`写了两次
usage-conflict = `{ $argument }`和`{ $other }`不能同时使用
usage-no-value = `{ $argument }`后面没有写值
usage-bad-value = `{ $argument }`不能是`{ $value }`
usage-too-many = `{ $argument }`的值写多了：`{ $value }`
usage-not-utf-8 = 命令行里有不是UTF-8的字符
usage-nearest = 您是不是想写`{ $nearest }`？
usage-choices = 可以写的有：{ $choices }
usage-write = 写成`matchbook { $usage }`
usage-help = 运行`matchbook --help`查看全部命令，运行`matchbook 命令 --help`查看某个命令的写法
lang-unknown = 没有`{ $language }`的消息，只有英文（en）和中文（zh）

# `matchbook report`

review-head = { $title }：{ $organisations }家单位，{ $suggestions }条推荐
review-unmatched = { $count ->
        [0] 每家单位都有推荐
       *[other] 没有推荐的单位（{ $count }家）
    }
why-nobody = 按规则没有可以洽谈的对象。
why-says-nothing = 资料中没有供给，没有需求，也没有介绍。
why-nothing-in-common = 没有单位的供给或需求与其相近。
why-below-floor = 领域、内容描述、类别三项合计达到{ $floor }分才会推荐，没有对象达到。
review-of = { $name }（{ $at }）
review-nearest = 相对接近的单位：{ $names }
review-wanted = { $count ->
        [0] 有需求的领域都有供给
       *[other] 有需求、暂无供给的领域（{ $count }个）
    }
review-needs = { $topic }：{ $count }项需求（{ $names }）
review-offered = { $count ->
        [0] 有供给的领域都有需求
       *[other] 有供给、暂无需求的领域（{ $count }个）
    }
review-offers = { $topic }：{ $count }项供给（{ $names }）
review-thin = { $count ->
        [0] 没有内容单薄的资料
       *[other] 补充后可提高匹配度的资料（{ $count }份），以下清单可直接发给各单位
    }
lack-needs = 请填写贵方的需求：至少一项，注明领域，并用一两句话说明。
lack-offers = 请填写贵方的供给：至少一项，注明领域，并用一两句话说明。
lack-need-topic = 请为需求“{ $title }”选择领域。
lack-offer-topic = 请为供给“{ $title }”选择领域。
lack-need-text = 请用一两句话说明需求“{ $title }”。
lack-offer-text = 请用一两句话说明供给“{ $title }”。
lack-need-kind = 请注明需求“{ $title }”的类别：产品、服务、研究、标准、资金或专业能力。
lack-offer-kind = 请注明供给“{ $title }”的类别：产品、服务、研究、标准、资金或专业能力。
lack-summary = 请用一两句话介绍贵方。
lack-cooperation = 请注明贵方希望的合作方式。
lack-languages = 请注明贵方的洽谈语言。
review-over-cap = { $count ->
        [0] 没有单位被推荐超过{ $cap }次
       *[other] 被推荐超过{ $cap }次的单位（{ $count }家），否则会有单位得不到任何推荐
    }
review-more-pages = { $name }：多{ $more }次
review-spread = 每家单位被推荐{ $least }至{ $most }次，中位数{ $median }次；基尼系数{ $gini }（0为完全均匀，1为集中于一家）
review-pages = 被推荐{ $pages }次：{ $organisations }家
review-best = 已验证：不存在总分更高的推荐方案。
review-near-best = 与总分最高的推荐方案相比，差距不超过{ $percent }%。

# `matchbook schema`

schema-unknown = 没有`{ $kind }`的JSON Schema，可以写的有：{ $known }
schema-written = 已将{ $count }个JSON Schema写到{ $folder }
schema-broken = 站点内容有错误（可运行`matchbook check`查看），有错误的资料不在可选项之列

# `matchbook translations`

translations-language = { $language }（{ $tag }）：共{ $all }份译文，已完成{ $complete }份
translations-stale = 过期
translations-missing = 缺译文
translations-partial = 不完整
translations-to-translate = 待译{ $amount }
translations-to-check = 待核对{ $amount }
translations-fields = { $work }：{ $fields }
translations-total = 合计：{ $work }
translations-done = 合计：全部完成
translations-none = 没有需要翻译的内容：站点只有一种语言，或还没有资料
nothing-listed = 没有列出待译内容：站点内容有上述错误，请改正后重新运行
nothing-tabled = 没有生成表格：站点内容有上述错误，请改正后重新运行
nothing-imported = 没有导入任何译文：站点内容有上述错误，请改正后重新导入表格
nothing-stamped = 没有注明任何译文的原文版本：站点内容有上述错误，请改正后重新运行
translations-unstamped = { $count }份译文没有注明译自哪一版原文，原文改动后不会提醒；确认译文与原文相符后，运行`matchbook translations --stamp 编号`可以补上，`--stamp --all`则包括所有译文，过期的也在内
amount-words = { $words }个单词
amount-characters = { $characters }字
between-amounts = ，
no-such-language = `{ $language }`不是本站的语言，本站的语言有：{ $known }
no-such-id = 本站没有编号为`{ $id }`的资料或页面
no-such-id-nearest = 本站没有编号为`{ $id }`的资料或页面
    .help = 改写为`{ $nearest }`
stamp-whom = `--stamp`没有指明哪些译文
    .help = 在后面写上编号，或写成`--stamp --all`
stamped = 已注明原文版本：{ $file }
stamp-current = { $count ->
        [0] 没有可以注明的译文文件
       *[other] 已有{ $count }份译文注明了现在的原文
    }
stamp-refused = `{ $file }`无法在不改动其他内容的情况下注明，请手工写上`source: { $state }`
import-written = 已写入：{ $file }
import-made = 已新建：{ $file }
import-done = 新译文{ $texts }条，与原来相同{ $unchanged }条，未填{ $empty }条，未采用{ $refused }条
import-next = 可运行`matchbook check`检查
import-refused = { $file }：第{ $number }行，`{ $id }`的`{ $field }`（{ $language }）未采用：{ $why }
refused-unknown-id = 没有这个编号的资料或页面
refused-unknown-language = 不需要翻译成这种语言
refused-unknown-field = 已经没有这段文字
refused-source-changed = 原文已经改动，或被表格软件改动过，请重新导出
refused-translation-changed = 站点里的译文在导出之后改动过，请对照两者，手工写入较好的一份
refused-twice = 另有一行对同一段文字给出了不同的译文
refused-not-writable = 无法在不改动其他内容的情况下写入，请手工填写
rows-not-utf-8 = `{ $file }`不是UTF-8编码
    .help = 请在Excel或WPS里另存为“CSV UTF-8（逗号分隔）”；普通的“CSV”是GBK编码，“Unicode文本”是UTF-16编码
rows-no-column = `{ $file }`里没有`{ $column }`这一列
    .help = 请保留导出时的第一行；其他列和行可以删去
rows-broken = `{ $file }`不能作为CSV或JSON读取，第{ $line }行：{ $reason }
write-changed = `{ $file }`在此期间被改动，没有写入任何内容
    .help = 请重新运行
