// What is wrong with the page as it is shown, one line a fault.
(async () => {
  const faults = [];
  const frame = () => new Promise(requestAnimationFrame);
  for (const closed of document.querySelectorAll("details")) closed.open = true;
  await document.fonts.ready;
  await frame();
  await frame();

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > root.clientWidth);
    faults.push(`is ${root.scrollWidth} wide in ${root.clientWidth}: ${wide.slice(-1).map((one) => one.outerHTML.slice(0, 90))}`);
  }

  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const light = (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const { color, backgroundColor } = getComputedStyle(document.body);
  const ground = backgroundColor === "rgba(0, 0, 0, 0)" ? getComputedStyle(root).backgroundColor : backgroundColor;
  if (light(ground) < light(color) !== isDark) faults.push(`has ${color} on ${ground} in ${isDark ? "dark" : "light"}`);

  // Each in turn has the focus and is in the middle: the link past the navigation shows itself only so.
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    // Lines of the book cross each other and may lie flat: a pointer's shortcut to what stands in a list besides.
    if (one.closest("svg[aria-hidden]")) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const box = [...one.getClientRects()].find((box) => box.width >= 1 && box.height >= 1);
    const name = one.outerHTML.slice(0, 90);
    if (!box) {
      faults.push(`has no size: ${name}`);
      continue;
    }
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!one.contains(hit)) faults.push(`is covered by ${hit ? hit.outerHTML.slice(0, 60) : "the edge"}: ${name}`);
  }
  return faults;
})();
