// The panel over a page while something is wrong with the site: what is wrong and, where that is certain, a button that mends
// it. It stands in a shadow tree, apart from the page and its theme.
const problemPanel = (() => {
  "use strict";
  const FOLDER = "/.matchbook/";
  // A sentence that was read is in the way.
  const SAID_FOR = 10_000;
  let tray = null;
  // What came of the button. It stays when the panel goes, so that it is read out all the same.
  let said = null;
  let silence = 0;
  let section = null;
  let shown = "";
  let offered = "";
  let asking = null;
  // Where the reader was before the panel was entered.
  let cameFrom = null;

  function element(name, properties = {}, attributes = {}) {
    const made = Object.assign(document.createElement(name), properties);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  }

  function begin() {
    const host = element("div", { id: "matchbook-panel" });
    said = element("p", {}, { role: "status" });
    tray = element("div", { className: "tray" });
    tray.append(said);
    tray.addEventListener("focusin", ({ relatedTarget }) => {
      if (relatedTarget && !tray.contains(relatedTarget)) cameFrom = relatedTarget;
    });
    const sheet = element("link", { rel: "stylesheet", href: `${FOLDER}panel.css` });
    host.attachShadow({ mode: "open" }).append(sheet, tray);
    document.documentElement.append(host);
  }

  const hasFocus = (part) => Boolean(part?.contains(tray.getRootNode().activeElement));

  // ── what is wrong ──

  // Problems as the browser writes them, which a page may bring as well as the news.
  function written(html) {
    const template = element("template");
    template.innerHTML = html;
    return template.innerHTML;
  }

  // `canMend` is undefined where that is not known.
  function show(problems, language, canMend) {
    asking?.abort();
    if (!problems) { close(); return; }
    if (!tray) begin();
    if (language) tray.lang = language;
    const html = written(problems);
    if (html !== shown) {
      open(html);
    } else if (canMend === undefined) {
      canMend = offered !== "";
    }
    if (canMend) ask().catch(() => {});
    else offer("");
  }

  function open(html) {
    const hadFocus = hasFocus(section);
    // Only what is added is read out: the problems, and later what can be mended.
    const opened = element("section", { innerHTML: html, tabIndex: -1 }, { role: "alert", "aria-atomic": "false" });
    opened.querySelector("button")?.addEventListener("click", () => opened.classList.toggle("small"));
    section?.remove();
    // A page in place of one that cannot be shown says the same, for browsers without scripts.
    document.getElementById("matchbook-problems")?.remove();
    tray.append(opened);
    [section, shown, offered] = [opened, html, ""];
    if (hadFocus) section.focus();
  }

  function close() {
    if (!section) return;
    const hadFocus = hasFocus(section);
    section.remove();
    [section, shown, offered] = [null, "", ""];
    if (hadFocus && cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
  }

  // ── what can be mended ──

  async function ask() {
    const { signal } = (asking = new AbortController());
    const answer = await fetch(`${FOLDER}mends`, { signal, cache: "no-store" });
    const html = await answer.text();
    if (!signal.aborted) offer(answer.ok ? html : "");
  }

  function offer(html) {
    if (!section || html === offered) return;
    const old = section.querySelector(".mends");
    const hadFocus = hasFocus(old);
    old?.remove();
    offered = html;
    if (html) {
      const mends = element("div", { className: "mends", innerHTML: html });
      section.querySelector(":scope > p").after(mends);
      const button = mends.querySelector("button");
      button.addEventListener("click", () => mend(button));
      if (hadFocus) button.focus();
    } else if (hadFocus) {
      section.focus();
    }
  }

  async function mend(button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    // Not `disabled`, which would take the focus away.
    button.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(`${FOLDER}mend`, { method: "POST" });
      say(await answer.text(), answer.ok);
    } catch {
      say(button.dataset.unheard, false);
    }
    button.removeAttribute("aria-disabled");
  }

  function say(sentences, isWell) {
    clearTimeout(silence);
    said.className = isWell ? "" : "failed";
    said.textContent = sentences;
    if (isWell) silence = setTimeout(() => { said.textContent = ""; }, SAID_FOR);
  }

  return { show };
})();
