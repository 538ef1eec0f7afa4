// Brings an open page up to date: hears of each change, fetches the page again, and puts what differs in its place.
// What does not differ stays as it is, with what was typed, opened and scrolled.
(() => {
  "use strict";
  const FOLDER = "/.matchbook/";
  // run.book.style.files of the page as it was sent
  let [run, book, style, files] = new URL(document.currentScript.src).searchParams.get("at").split(".");
  // The page as it was written, to tell a change of the source from what other scripts have done to the page.
  let written = null;
  let asked = 0;

  // ── what differs ──

  const isAlike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;

  function patch(live, before, after) {
    if (before.isEqualNode(after)) return;
    if (!isAlike(live, after) || !isAlike(before, after)) {
      live.replaceWith(document.importNode(after, true));
    } else if (live.nodeType !== Node.ELEMENT_NODE) {
      live.data = after.data;
    } else {
      patchAttributes(live, before, after);
      patchChildren(live, before, after);
    }
  }

  function patchAttributes(live, before, after) {
    for (const { name } of [...before.attributes]) {
      if (!after.hasAttribute(name)) live.removeAttribute(name);
    }
    for (const { name, value } of [...after.attributes]) {
      if (before.getAttribute(name) !== value) live.setAttribute(name, value);
    }
  }

  function patchChildren(live, before, after) {
    const [now, old, next] = [live, before, after].map((parent) => [...parent.childNodes]);
    if (now.length !== old.length) {
      // Another script has added to this place: it is made anew.
      live.replaceChildren(...next.map((node) => document.importNode(node, true)));
      return;
    }
    let start = 0;
    while (start < old.length && start < next.length && old[start].isEqualNode(next[start])) start += 1;
    let [oldEnd, nextEnd] = [old.length, next.length];
    while (oldEnd > start && nextEnd > start && old[oldEnd - 1].isEqualNode(next[nextEnd - 1])) {
      oldEnd -= 1;
      nextEnd -= 1;
    }
    const common = Math.min(oldEnd, nextEnd);
    for (let place = start; place < common; place += 1) patch(now[place], old[place], next[place]);
    const following = now[oldEnd] ?? null;
    for (let place = common; place < oldEnd; place += 1) now[place].remove();
    for (let place = common; place < nextEnd; place += 1) {
      live.insertBefore(document.importNode(next[place], true), following);
    }
  }

  // ── where the reader is ──

  function wayTo(node) {
    const way = [];
    for (let at = node; at && at !== document.body; at = at.parentNode) {
      if (!at.parentNode) return null;
      way.unshift([...at.parentNode.children].indexOf(at));
    }
    return way;
  }

  function keepingPlace(change) {
    const focused = document.activeElement;
    const [way, id] = [focused && focused !== document.body ? wayTo(focused) : null, focused?.id];
    const typed = focused && "selectionStart" in focused ? [focused.value, focused.selectionStart, focused.selectionEnd] : null;
    const [left, top] = [scrollX, scrollY];
    change();
    scrollTo({ left, top, behavior: "instant" });
    if (!way || (focused.isConnected && document.activeElement === focused)) return;
    const again = (id && document.getElementById(id)) || way.reduce((at, place) => at?.children[place], document.body);
    again?.focus?.({ preventScroll: true });
    if (typed && again && "selectionStart" in again) {
      again.value = typed[0];
      try { again.setSelectionRange(typed[1], typed[2]); } catch { /* a kind of field without a selection */ }
    }
  }

  // ── the page and its sheets ──

  const scripts = (page) => [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"))
    .filter((source) => !source.startsWith(FOLDER)).join("\n");

  async function bringUpToDate() {
    const ask = (asked += 1);
    const answer = await fetch(location.href, { cache: "no-store" });
    const text = await answer.text();
    if (ask !== asked) return;
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    if (answer.status >= 500) {
      problemPanel.show(page.getElementById("matchbook-problems")?.innerHTML ?? "");
      return;
    }
    if (scripts(page) !== scripts(written)) { location.reload(); return; }
    // The script itself names the state of the page.
    for (const own of page.querySelectorAll(`script[src^="${FOLDER}"]`)) {
      own.src = written.querySelector(`script[src^="${FOLDER}"]`)?.getAttribute("src") ?? own.src;
    }
    keepingPlace(() => {
      patchAttributes(document.documentElement, written.documentElement, page.documentElement);
      patch(document.head, written.head, page.head);
      patch(document.body, written.body, page.body);
    });
    written = page;
    document.dispatchEvent(new CustomEvent("matchbook:updated"));
  }

  function swapSheets() {
    for (const old of document.querySelectorAll("link[rel~=stylesheet]")) {
      const address = new URL(old.href);
      if (address.origin !== location.origin || old.dataset.matchbookOld) continue;
      address.searchParams.set("at", `${run}.${style}`);
      const sheet = old.cloneNode();
      sheet.href = address;
      old.dataset.matchbookOld = "true";
      // The old one stays until the new one is there, so that the page is never bare.
      sheet.addEventListener("load", () => old.remove());
      sheet.addEventListener("error", () => old.remove());
      old.after(sheet);
    }
  }

  // ── news ──

  function hear({ data }) {
    const news = JSON.parse(data);
    const isNewRun = news.run !== run;
    if (news.files !== files && !isNewRun) { location.reload(); return; }
    const [isNewBook, isNewStyle] = [isNewRun || news.book !== book, isNewRun || news.style !== style];
    ({ run, book, style, files } = news);
    problemPanel.show(news.panel, news.language, news.can_mend);
    if (isNewBook) bringUpToDate().catch(() => {});
    if (isNewStyle) swapSheets();
  }

  // A browser opens six connections to one server: those whose pages nobody sees give theirs up, and catch up when they
  // are seen again.
  let source = null;

  function listen() {
    if (!written) return;
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(`${FOLDER}events`);
      source.addEventListener("message", hear);
      source.addEventListener("error", () => {
        if (source?.readyState === EventSource.CLOSED) {
          source = null;
          setTimeout(listen, 1000);
        }
      });
    }
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { source?.close(); source = null; });
  addEventListener("pageshow", listen);

  // When the page has been read to its end, and before deferred scripts run.
  function begin() {
    written = document.cloneNode(true);
    listen();
  }

  if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
  else begin();
})();
