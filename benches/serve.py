#!/usr/bin/env python3
"""Measures `matchbook serve`: from the end of a save to the new bytes of a page that is asked for at once.

    benches/serve.py [N …] [--site DIR] [--program PATH] [--rounds R] [--saves S]

For each N (10 and 10,000) it makes a directory of N organisations in English and Chinese as benches/compare.py does, or copies
the site of --site, and prints the median, the 95th and the 100th percentile in milliseconds of R saves (60) of each kind:

- body, people, contact, page, texts, template, sheet: what matching does not read;
- body, by rename: as most editors save, by another file that is moved over the first;
- offer, name: what matching reads, or the lists; 8 saves;
- new: a new profile, and its deletion.

Then it saves one body S times (1,000) and prints the memory before and after. The clock starts when the file is closed, and
stops when the whole page is there; a page is asked for once, and again only where it came without the change.
"""
import argparse, http.client, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

import compare

ROOT = pathlib.Path(__file__).resolve().parent.parent


def a_site(folder, count, template):
    if template:
        for name in ["content", "static", "themes", "matchbook.yaml"]:
            if (template / name).is_dir():
                shutil.copytree(template / name, folder / name)
            elif (template / name).exists():
                shutil.copy(template / name, folder / name)
    else:
        compare.matchbook_site(folder, compare.records(count))
    settings = folder / "matchbook.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "theme: bench\n", encoding="utf-8")
    for path, text in {
        "themes/bench/theme.yaml": "name: Bench\n",
        "themes/bench/assets/own.css": "p { color: #000000 }\n",
        "themes/bench/i18n/en.ftl": "home = Start 0\n",
        "themes/bench/templates/page.html": "{% extends \"default/page.html\" %}\n",
        "content/pages/about.md": "---\nname: {en: About, zh: 关于}\n---\nAbout mark-0.\n",
    }.items():
        compare.write_file(folder / path, text)


class Server:
    def __init__(self, program, folder):
        self.start = time.perf_counter()
        self.process = subprocess.Popen([program, "serve", "--port", "0", "--quiet"], cwd=folder, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.address = self.process.stdout.readline().strip().removeprefix("http://").rstrip("/")
        self.connection = http.client.HTTPConnection(self.address, timeout=120)

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def in_place(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def by_rename(path, text):
    other = path.with_name("." + path.name + ".new")
    in_place(other, text)
    os.rename(other, path)


def measure(server, path, page, text, rounds, save=in_place, mark=None):
    """`text(number)` is what is saved, `mark(number)` what the page then has in it."""
    mark = mark or (lambda number: f"mark-{number}")
    times, asked = [], 0
    for number in range(1, rounds + 1):
        wanted = mark(number).encode()
        save(path, text(number))
        start = time.perf_counter()
        while True:
            asked += 1
            _, answer = server.get(page)
            if wanted in answer:
                break
            if time.perf_counter() - start > 60:
                sys.exit(f"{page} does not follow {path}")
        times.append((time.perf_counter() - start) * 1000)
        time.sleep(0.12)
    return times, asked


def row(name, times, asked):
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    print(f"| {name} | {len(times)} | {statistics.median(times):.1f} | {at(0.95):.1f} | {times[-1]:.1f} | {asked / len(times):.1f} |", flush=True)


def run(program, count, template, rounds, saves):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        a_site(folder, count, template)
        companies = sorted((folder / "content/companies").glob("*.md"))
        profile = next(path for path in companies[len(companies) // 2:] if path.name.count(".") == 1)
        original = profile.read_text(encoding="utf-8")
        front, body = original.removeprefix("---\n").split("\n---\n", 1)
        # Otherwise the start is measured while the system writes back what was just made.
        os.sync()
        server = Server(program, folder)
        first = server.get("/en/")[0]
        print(f"\n{len(companies) // 2} organisations:  ", end="")
        print(f"first page ({first}) after {time.perf_counter() - server.start:.2f} s, {server.memory():.0f} MB\n")
        print("| save | times | median ms | 95 % | longest | requests each |\n|---|---|---|---|---|---|")
        page = f"/en/companies/{profile.stem}/"
        whole = lambda fields, words: f"---\n{front}\n{fields}---\n{words}\n{body}"
        each = lambda *arguments, **more: row(arguments[0], *measure(server, *arguments[1:], rounds, **more))
        each("body", profile, page, lambda number: whole("", f"mark-{number}"))
        each("body, by rename", profile, page, lambda number: whole("", f"again mark-{number}"), save=by_rename)
        each("people", profile, page, lambda number: whole(f"people: [{{name: mark-{number}, public: [name]}}]\n", ""))
        each("contact", profile, page, lambda number: whole(f"contact: {{email: mark-{number}@example.org, public: [email]}}\n", ""))
        profile.write_text(original, encoding="utf-8")
        about = folder / "content/pages/about.md"
        each("page", about, "/en/about/", lambda number: f"---\nname: {{en: About, zh: 关于}}\n---\nAbout mark-{number}.\n")
        texts = folder / "themes/bench/i18n/en.ftl"
        each("texts", texts, page, lambda number: f"skip-to-content = mark-{number}\n")
        template_file = folder / "themes/bench/templates/page.html"
        each("template", template_file, "/en/about/",
             lambda number: f"{{% extends \"default/page.html\" %}}{{% block head %}}<meta name=\"mark-{number}\">{{% endblock head %}}\n")
        each("sheet", folder / "themes/bench/assets/own.css", "/assets/own.css", lambda number: f"p {{ --mark-{number}: 0 }}\n")
        few = max(3, min(8, rounds))
        some = lambda name, *arguments, **more: row(name, *measure(server, *arguments, few, **more))
        some("offer", profile, page, lambda number: original.replace("offers:\n", f"offers:\n  - {{topic: topic-001, id: mark-{number}, title: mark-{number}, text: Sensors for farms.}}\n", 1))
        profile.write_text(original, encoding="utf-8")
        server.get(page)
        lines = front.split("\n")
        some("name", profile, page, lambda number: "---\n" + "\n".join(f"name: mark-{number}" if line.startswith("name:") else line for line in lines) + f"\n---\n{body}")
        profile.write_text(original, encoding="utf-8")
        new = folder / "content/companies/newcomer.md"
        some("new", new, "/en/companies/newcomer/", lambda number: f"---\nname: Newcomer mark-{number}\nsummary: Makes sensors.\ncountry: PK\n---\n")
        new.unlink()
        while server.get("/en/companies/newcomer/")[0] != 404:
            pass
        for _ in range(30):
            profile.write_text(original + "\nwarm\n", encoding="utf-8")
            server.get(page)
        before = server.memory()
        for number in range(saves):
            profile.write_text(original + f"\nsave {number}.\n", encoding="utf-8")
            while f"save {number}.".encode() not in server.get(page)[1]:
                pass
        print(f"\n{saves} saves: {before:.0f} MB before, {server.memory():.0f} MB after")
        server.process.terminate()
        server.process.wait()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("sizes", nargs="*", type=int, default=[10, 10_000])
    arguments.add_argument("--site", type=pathlib.Path)
    arguments.add_argument("--program", default=str(ROOT / "target/release/matchbook"))
    arguments.add_argument("--rounds", type=int, default=60)
    arguments.add_argument("--saves", type=int, default=1000)
    given = arguments.parse_args()
    for size in [0] if given.site else given.sizes:
        run(os.path.abspath(given.program), size, given.site, given.rounds, given.saves)


if __name__ == "__main__":
    main()
