// Every page that a link leads to, as every account: is it whole, reachable for all, well-formed
// and spelled right? Reading only: no form is sent, so the order does not matter.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNTS, Portal, out, pause, seeded, shuffled } from "./lib.mjs";
import { htmlFaults } from "./html.mjs";
import * as plan from "./plan.mjs";
import { unknownWords } from "./spelling.mjs";

const full = process.env.TEST_SIZE === "full";
const SEED = Number(process.env.TEST_SEED ?? 1);
const EACH_KIND = full ? 3 : 1; // pages of one kind (one address pattern) for each account
const MOST_PAGES = full ? 500 : 120; // for each account
const ROWS_A_PAGE = full ? plan.ALL.length : 2;
const SIDE_BY_SIDE = 2;
const AGAIN = full ? 1 : 0.3; // the share of pages looked at again, that another was shown too

// Looks at all pages and gives { results: [{ name, faults: [{ text, dress }] }], views }: how many
// dresses they were seen in, all pages together.
export async function checkPages(browser, url) {
  const check = new Check(browser, url);
  try {
    const accounts = (process.env.ONLY ?? "").split(",").filter(Boolean);
    const viewers = accounts.length ? accounts : ["besokare", ...ACCOUNTS];
    // Who is first of a kind sees all; the public before those signed in, "bestallare" before
    // "bestallare-2".
    for (const round of [0, 1, 2]) {
      await sideBySide(viewers.filter((one) => roundOf(one) === round), (viewer) => check.crawl(viewer));
    }
    await sideBySide([...check.visitors.keys()], (viewer) => check.dress(viewer));
    check.html();
    check.spelling();
    return { results: [...check.results.values()], views: check.views };
  } finally {
    check.done();
  }
}

// The account that is much like this one, and comes before it.
function before(viewer) {
  if (viewer === "besokare") return null;
  return ACCOUNTS.find((other) => viewer.startsWith(`${other}-`)) ?? "besokare";
}

function roundOf(viewer) {
  const other = before(viewer);
  return other === null ? 0 : roundOf(other) + 1;
}

// Repeatable chance for one viewer, whatever the others do meanwhile.
function chanceOf(viewer) {
  return seeded([...viewer].reduce((sum, letter) => sum * 31 + letter.codePointAt(0), SEED));
}

async function sideBySide(list, work) {
  const waiting = [...list];
  const worker = async () => {
    for (let next; (next = waiting.shift()) !== undefined; ) await work(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

// The kind of page an address is: references, numbers and tokens are left out; of a query the
// names stay in the full run, else only that there is one.
export function kindOf(href) {
  const { pathname, searchParams } = new URL(href, "http://x");
  const path = pathname
    .replace(/\/VT-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "/{ref}")
    .replace(/\/[A-Z]{0,2}\d[\d-]*(?=\/|$)/g, "/{n}")
    .replace(/\/[0-9a-f]{32,}(?=\/|$)/g, "/{token}");
  const names = [...new Set(searchParams.keys())].sort();
  if (names.length === 0) return path;
  return full ? `${path}?${names.join("&")}` : `${path}?`;
}

class Check {
  constructor(browser, url) {
    this.portal = new Portal(browser, url);
    this.folder = mkdtempSync(join(tmpdir(), "valfard-html."));
    this.visitors = new Map(); // account → Visitor
    this.kinds = new Map(); // account → kind of page → how many it saw
    this.pages = []; // { viewer, kind, path, languages }
    this.results = new Map(); // name → { name, faults }
    this.texts = new Map(); // name → Swedish text
    this.saved = new Map(); // file → name
    this.views = 0;
  }

  result(name) {
    if (!this.results.has(name)) this.results.set(name, { name, faults: [] });
    return this.results.get(name);
  }

  async crawl(viewer) {
    const visitor = await this.portal.visitor();
    this.visitors.set(viewer, visitor);
    if (viewer !== "besokare") await visitor.signIn(viewer);
    const chance = chanceOf(viewer);
    const home = viewer === "besokare" ? "/" : visitor.path;
    const waiting = [home, "/"];
    const met = new Map(); // kind → how many
    this.kinds.set(viewer, met);
    const seen = new Set();
    let looked = 0;
    while (waiting.length && looked < MOST_PAGES) {
      const path = waiting.shift();
      const kind = kindOf(path);
      if (seen.has(path) || (met.get(kind) ?? 0) >= EACH_KIND) continue;
      seen.add(path);
      if (path !== home && this.sawBefore(viewer, kind) && chance() >= AGAIN) continue;
      met.set(kind, (met.get(kind) ?? 0) + 1);
      looked += 1;
      const links = await this.lookAt(viewer, visitor, kind, path);
      waiting.push(...shuffled(links, chance));
    }
    console.log(`${viewer}: ${looked} pages`);
  }

  sawBefore(viewer, kind) {
    const other = before(viewer);
    return other !== null && (this.kinds.get(other)?.has(kind) || this.sawBefore(other, kind));
  }

  // The page in Swedish, light, wide; then narrow. Gives its links.
  async lookAt(viewer, visitor, kind, path) {
    const { page } = visitor;
    const result = this.result(`${viewer} ${path}`);
    const say = (text, dress = plan.BASE) => result.faults.push({ text, dress: plan.name(dress) });
    try {
      const response = await page.goto(path).catch((error) => {
        if (/Download is starting|ERR_ABORTED/.test(error.message)) return null;
        throw error;
      });
      if (response === null) return [];
      const type = response.headers()["content-type"] ?? "";
      if (response.status() >= 400) say(`a link leads to status ${response.status()}`);
      if (!type.startsWith("text/html")) return [];
      this.save(viewer, kind, plan.BASE, await response.text(), result.name);
      const facts = await page.evaluate(readPage);
      if (facts.headings !== 1) say(`has ${facts.headings} h1`);
      if (facts.twice.length) say(`ids stand twice: ${facts.twice.join(", ")}`);
      const keys = facts.text.match(/\u27e8[^\u27e9]*\u27e9/g);
      if (keys) say(`texts are missing: ${[...new Set(keys)].join(", ")}`);
      if (facts.primary > 1) say(`has ${facts.primary} primary buttons`);
      // The procurement record speaks its own words; those of its pages are checked in templates/words.
      if (!path.startsWith("/upphandlingsregister")) this.texts.set(result.name, facts.text);
      this.views += 2;
      for (const fault of await visitor.accessibilityFaults()) say(fault);
      if (process.env.SHOTS) await visitor.picture(this.fileName(viewer, kind, plan.BASE), out);
      await page.setViewportSize({ width: 320, height: 900 });
      const narrow = { ...plan.BASE, width: 320 };
      const overflow = await visitor.overflow();
      if (overflow) say(overflow, narrow);
      if (process.env.SHOTS) await visitor.picture(this.fileName(viewer, kind, narrow), out);
      await page.setViewportSize({ width: 1280, height: 900 });
      this.pages.push({ viewer, kind, path, languages: facts.languages });
      // The letters of the demo lead to pages of those who got them.
      return path.startsWith("/demo/brev") ? [] : facts.links;
    } catch (error) {
      say(`could not be looked at: ${error.message.split("\n")[0]}`);
      return [];
    } finally {
      for (const fault of visitor.faults.splice(0)) say(fault);
    }
  }

  // The same pages in other languages, colours and widths, by the plan; one language at a time.
  async dress(viewer) {
    const visitor = this.visitors.get(viewer);
    const { page } = visitor;
    const chance = chanceOf(viewer);
    const pages = this.pages.filter((one) => one.viewer === viewer);
    const jobs = pages.flatMap((one) => rowsFor(one, chance).map((row) => ({ ...one, row })));
    for (const language of plan.LANGUAGES) {
      const group = jobs.filter((job) => job.row.language === language);
      if (group.length === 0) continue;
      await this.speak(visitor, group[0].path, language);
      for (const { path, kind, row } of group) {
        const result = this.result(`${viewer} ${path}`);
        const say = (text) => result.faults.push({ text, dress: plan.name(row) });
        try {
          await page.emulateMedia(plan.media(row));
          await page.setViewportSize(plan.viewport(row));
          const response = await page.goto(path);
          const spoken = await page.evaluate(() => document.documentElement.lang);
          if (spoken !== language) say(`speaks ${spoken}`);
          this.save(viewer, kind, row, await response.text(), result.name);
          this.views += 1;
          for (const fault of await visitor.accessibilityFaults()) say(fault);
          const overflow = await visitor.overflow();
          if (overflow) say(overflow);
          if (process.env.SHOTS && (row.width === 320 || row.text !== 100)) await visitor.picture(this.fileName(viewer, kind, row), out);
        } catch (error) {
          say(`could not be looked at: ${error.message.split("\n")[0]}`);
        }
        for (const fault of visitor.faults.splice(0)) say(fault);
      }
    }
  }

  async speak(visitor, path, language) {
    const { page } = visitor;
    await page.emulateMedia(plan.media(plan.BASE));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
    await page.locator(`nav.languages a[hreflang="${language}"]`).first().click();
    await page.waitForLoadState("load");
  }

  fileName(viewer, kind, row) {
    return `${viewer}${kind}-${plan.name(row)}`.replace(/[^\p{L}\p{N}.-]+/gu, "_").slice(0, 150);
  }

  save(viewer, kind, row, html, name) {
    const file = `${this.fileName(viewer, kind, row)}.html`;
    this.saved.set(file, name);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, file), html);
  }

  html() {
    for (const [file, faults] of htmlFaults(this.folder)) {
      this.result(this.saved.get(file) ?? file).faults.push(...faults.map((text) => ({ text })));
    }
    console.log(`Nu HTML checker: ${this.saved.size} saved pages`);
  }

  spelling() {
    const unknown = unknownWords(this.texts);
    for (const [word, places] of unknown) {
      for (const name of places) this.result(name).faults.push({ text: `unknown word: ${word}` });
    }
    console.log(`hunspell: Swedish text of ${this.texts.size} pages`);
  }

  done() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// Which rows of the plan a page is due: all in full, else some that chance has picked.
function rowsFor({ languages }, chance) {
  const rows = (full ? plan.ALL : plan.PAIRS).filter((row) => languages.includes(row.language));
  return full ? rows : shuffled(rows, chance).slice(0, ROWS_A_PAGE);
}

// Runs in the page.
function readPage() {
  // A title that repeats a name of the procurement record is no more ours than the name.
  const parts = document.querySelector("h1[translate=no]") ? [] : [document.title];
  const swedish = (element) => (element.closest("[lang]")?.lang ?? "sv") === "sv" && !element.closest("[translate=no]");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (/^(SCRIPT|STYLE|TEXTAREA|CODE|KBD|SAMP)$/.test(parent.tagName)) continue;
      if (node.data.trim() && swedish(parent)) parts.push(node.data);
    } else if (swedish(node)) {
      for (const name of ["alt", "title", "aria-label", "placeholder"]) parts.push(node.getAttribute(name) ?? "");
    }
  }
  // Links that change how this page looks lead to no other page, and the quick way out to another site.
  const links = [...document.querySelectorAll('a[href]:not([hreflang], [href^="/tema/"], [href^="/lamna"])')]
    .map((a) => new URL(a.href))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname + url.search);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const primary = [...document.querySelectorAll("main .ds-button:not(.leave)")].filter(
    (e) => !e.dataset.variant || e.dataset.variant === "primary",
  );
  return {
    text: parts.filter(Boolean).join("\n"),
    links: [...new Set(links)],
    headings: document.querySelectorAll("h1").length,
    twice: [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))],
    primary: primary.length,
    languages: [...document.querySelectorAll("nav.languages a[hreflang]")].map((a) => a.hreflang),
  };
}
