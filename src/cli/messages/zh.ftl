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
check-fine = 没有发现问题，可以生成{ $pages }个页面
cleaned = 已从{ $folder }删除{ $deleted }个文件
building = 正在生成
between-languages = 、

unknown-code = 没有代码为`{ $code }`的问题
unknown-code-nearest = 没有代码为`{ $code }`的问题，是不是`{ $nearest }`？

init-done = 已在{ $folder }建好一个小站点
init-next = 接下来：
    { "  " }cd { $folder }
    { "  " }matchbook serve              在浏览器中查看
    { "  " }matchbook new company acme   新增一份企业资料，然后填写
    { "  " }README.md                    说明如何发布
init-not-empty = 文件夹{ $folder }不是空的，请换一个新文件夹
new-exists = 已有文件`{ $file }`，没有写入任何内容
new-taken = 编号`{ $id }`已被`{ $file }`使用，请另选一个
new-reserved = `{ $id }`是网站自身使用的地址，请另选一个编号
new-bad-id = `{ $id }`不能用作编号：只能用小写字母、数字和连字符，最多64个字符，例如`{ $right }`
new-settings = 请先改正`{ $file }`，具体问题可运行`matchbook check`查看
new-done = 已写入：{ $file }
new-next = 填写完毕后，请运行`matchbook check`

lexicon-done = 已将{ $words }个词打包到{ $file }
lexicon-next = 把这个文件放进站点，并在matchbook.yaml里写上它的路径：matching: {"{"}lexicon: [PATH]{"}"}
lexicon-none = `{ $file }`不是CC-CEDICT的文本：里面没有词条
    .help = 请先解压下载的文件；它应是UTF-8文本，每行形如：數據庫 数据库 [shu4 ju4 ku4] /database/
lexicon-not-carried = 这个程序构建时没有加入词典
lexicon-credit = { $name }，{ $edition }版，{ $publisher }发布：{ $url }
    { "" }许可协议：{ $licence }，{ $licence_url }
    { "" }改动：只保留简体词头和简短释义，去掉读音和说明，并已打包

serving = 修改内容后，请按Ctrl-C停止，再重新运行
serve-port = 端口{ $port }已被占用，请用--port另指定一个；--port 0会自动选用空闲端口
