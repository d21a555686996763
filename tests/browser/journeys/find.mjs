// Somebody looks for support on a small phone without JavaScript, with the keyboard alone, up to the
// point where one must choose or talk to somebody. The same in Arabic, from right to left.

import { holds, journey } from "../lib.mjs";

// Goes on with the Tab key until what a CSS selector finds has the focus.
async function tabTo(visitor, selector, most = 400) {
  for (let steps = 0; steps < most; steps += 1) {
    await visitor.page.keyboard.press("Tab");
    const there = await visitor.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (there) return;
  }
  throw new Error(`the keyboard does not reach ${selector} at ${visitor.path}`);
}

// Presses a key and waits for the page that follows.
async function goes(visitor, key) {
  await Promise.all([visitor.page.waitForNavigation(), visitor.page.keyboard.press(key)]);
}

async function fits(visitor) {
  const wide = await visitor.overflow();
  holds(!wide, `${visitor.path} is wider than the screen: ${wide}`);
}

async function finds(portal, { language, none, next, direction }) {
  const visitor = await portal.visitor({ scripts: false, width: 320 });
  if (language) await visitor.open(`/sprak/${language}?till=%2Futforare`);
  await visitor.open("/utforare");
  holds((await visitor.page.locator("html").getAttribute("dir")) === direction, "the page reads the wrong way");
  await fits(visitor);
  await visitor.isAccessible();

  // A search that nothing fits says what to let go of, and leads to telling what is missing.
  await tabTo(visitor, "#q");
  await visitor.page.keyboard.type("rymdfart");
  await goes(visitor, "Enter");
  await visitor.sees(none);
  holds(await visitor.page.locator('.empty a[href^="/utforare/saknas"]').count(), "nobody can tell what is missing");
  await fits(visitor);

  // Filters: opened, ticked and shown by keys alone.
  await visitor.open("/utforare");
  await tabTo(visitor, "details.filters > summary");
  await visitor.page.keyboard.press("Enter");
  await tabTo(visitor, "#filters .filter-group > summary");
  await visitor.page.keyboard.press("Enter");
  await tabTo(visitor, "#nara");
  await visitor.page.keyboard.type("135 40");
  await tabTo(visitor, "#filters button[type=submit]");
  await goes(visitor, "Enter");
  holds(visitor.path.includes("nara=135+40"), `stood at ${visitor.path}`);
  await tabTo(visitor, 'a[href*="ordning=avstand"]');
  await goes(visitor, "Enter");
  await fits(visitor);
  const list = visitor.path;
  holds((await visitor.page.locator(".cards h3").count()) > 1, "there is nothing to compare");

  // Two are ticked and compared; the address is the comparison.
  await tabTo(visitor, ".cards li:nth-child(1) input[name=id]");
  await visitor.page.keyboard.press("Space");
  await tabTo(visitor, ".cards li:nth-child(2) input[name=id]");
  await visitor.page.keyboard.press("Space");
  await tabTo(visitor, ".compare-bar button:not([formaction])");
  await goes(visitor, "Enter");
  holds(visitor.path.startsWith("/jamfor?"), `stood at ${visitor.path}`);
  holds((await visitor.page.locator("table.compare thead th").count()) === 2, "two are not compared");
  await fits(visitor);
  await visitor.isAccessible();
  await tabTo(visitor, 'a[href*="skillnader=ja"]');
  await goes(visitor, "Enter");
  holds((await visitor.page.locator("table.compare thead th").count()) === 2, "two are not compared");

  // Back and share work: the list is where it was, with its place and order.
  await visitor.open(list);
  holds((await visitor.page.locator("#nara").inputValue()) === "135 40", "the place was forgotten");

  // An offer's page; here one must sign in to choose, or talk to somebody.
  await tabTo(visitor, ".cards li:nth-child(1) h3 a");
  await goes(visitor, "Enter");
  await visitor.sees(next);
  await fits(visitor);
  await visitor.isAccessible();
}

journey("find: filters and compares on a phone by keyboard, without scripts", (portal) =>
  finds(portal, { none: "Ingen utförare passar alla dina val.", next: "Prata med En väg in", direction: "ltr" }));

journey("find: the same in Arabic, from right to left", (portal) =>
  finds(portal, { language: "ar", none: /./, next: "En väg in", direction: "rtl" }));
