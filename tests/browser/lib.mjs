// What every browser test stands on: the demo as a process, Chromium, and a person at a page.

import { spawn, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const root = fileURLToPath(new URL("../..", import.meta.url));
export const out = process.env.BROWSER_OUT ?? join(here, "out");

export const ACCOUNTS = [
  "person", "person-kod", "leverantor", "leverantor-ny", "bestallare", "bestallare-2", "bestallare-3",
  "handlaggare", "handlaggare-af", "handlaggare-fk", "enhetschef", "naringslivschef", "styrgrupp",
  "samhallsvagledare", "samordningsforbund", "partner", "ombud", "admin",
];

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const axe = readFileSync(join(here, "node_modules/axe-core/axe.min.js"), "utf8");
export const axeVersion = JSON.parse(readFileSync(join(here, "node_modules/axe-core/package.json"), "utf8")).version;

// --- the demo -------------------------------------------------------------------------------------

// A demo of its own in a temporary folder, ready when it has said its address; with the world of another,
// as it stood when that one was stopped, if that is told. PORTAL_URL points the tests at a portal that runs
// already.
export async function startDemo(like) {
  if (process.env.PORTAL_URL) return { url: process.env.PORTAL_URL, stop: async () => {}, end: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), "valfard-demo."));
  if (like) cpSync(like.folder, folder, { recursive: true });
  const port = await freePort();
  const program = process.env.VALFARD ?? join(root, "target/debug/valfard");
  const database = `sqlite:${join(folder, "demo.db")}`;
  // In the morning whenever the tests run: some letters leave in the daytime only.
  const now = `${new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" })}T09:${like ? "05" : "00"}`;
  const keep = like ? ["--keep"] : [];
  const child = spawn(program, ["demo", "--port", String(port), "--database-url", database, "--now", now, ...keep], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(late);
  };
  const stop = async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        said.push(text);
        if (said.length > 400) said.shift();
      });
    }
    child.stdout.on("data", () => {
      const address = said.join("").match(/http:\/\/[\w.[\]:-]+/);
      if (address) resolve(address[0]);
    });
  });
  const url = await Promise.race([ready, ended.then(() => null), pause(300_000).then(() => null)]);
  if (url) return { url, folder, end, stop, said };
  await stop();
  throw new Error(`the demo did not get ready:\n${said.join("")}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

// --- the browser ----------------------------------------------------------------------------------

export async function startBrowser() {
  const { chromium } = await import("playwright-core");
  const fromPath = () => execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({
    executablePath: existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : fromPath(),
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
}

// A browser at a portal; everybody who visits it gets cookies of their own.
export class Portal {
  constructor(browser, url) {
    this.browser = browser;
    this.url = url;
    this.visitors = [];
  }

  // `scripts: false` is a browser without JavaScript.
  async visitor({ scripts = true, width = 1280 } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.url,
      javaScriptEnabled: scripts,
      viewport: { width, height: 900 },
      locale: "sv-SE",
      timezoneId: "Europe/Stockholm",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(15_000);
    const visitor = new Visitor(this, context, await context.newPage(), scripts);
    this.visitors.push(visitor);
    return visitor;
  }

  async signedIn(account, options) {
    const visitor = await this.visitor(options);
    await visitor.signIn(account);
    return visitor;
  }

  async close() {
    await Promise.all(this.visitors.splice(0).map((visitor) => visitor.context.close()));
  }
}

// Somebody in front of a page, and what went wrong where they should not have had to see it.
export class Visitor {
  constructor(portal, context, page, scripts) {
    Object.assign(this, { portal, context, page, scripts, faults: [] });
    page.on("console", (message) => {
      if (message.type() === "error" && !this.#isExpected(message)) {
        this.fault(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => this.fault(`script: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(portal.url) && /^(https?|wss?):/.test(url)) this.fault(`asks another host: ${url}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500) this.fault(`status ${response.status()}: ${response.url()}`);
    });
  }

  // Chromium writes a console error for every page answered with 4xx; those a test asked for are fine.
  #isExpected(message) {
    return /status of 4\d\d/.test(message.text()) && message.location().url === this.page.url();
  }

  fault(text) {
    if (!this.faults.includes(text)) this.faults.push(text);
  }

  get path() {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  async open(path, status = 200) {
    const response = await this.page.goto(path);
    if (response && response.status() !== status) {
      throw new Error(`${path} answered ${response.status()}, not ${status}`);
    }
    return response;
  }

  // One click on the page that lists the demo's accounts.
  async signIn(account) {
    await this.open("/logga-in/demo");
    const form = this.page.locator('form[action="/logga-in/demo"]');
    const button = form.locator(`button[name="konto"][value="${account}"]`);
    if (await button.count()) {
      await this.#leave(() => button.first().click());
    } else {
      const select = form.locator('select[name="konto"]');
      if (await select.count()) await select.selectOption(account);
      else await form.locator(`input[name="konto"][value="${account}"]`).check();
      await this.#leave(() => form.locator("button").first().click());
    }
    if (this.path.startsWith("/logga-in")) throw new Error(`${account} did not get in`);
  }

  // Presses a button by its words and waits for the page that follows; gives its status.
  async press(words, within = this.page) {
    const button = within.getByRole("button", { name: words }).first();
    return this.#leave(() => button.click());
  }

  // The same, and the deed is done: no fault came back.
  async does(words, within) {
    const status = await this.press(words, within);
    if (status !== 200) throw new Error(`${words} answered ${status} at ${this.path}: ${await this.mainText()}`);
  }

  async follow(words, within = this.page) {
    const link = within.getByRole("link", { name: words }).first();
    return this.#leave(() => link.click());
  }

  async #leave(deed) {
    const [response] = await Promise.all([
      this.page.waitForResponse((r) => r.request().isNavigationRequest() && r.status() < 300 || r.status() >= 400),
      deed(),
    ]);
    await this.page.waitForLoadState("load");
    return response.status();
  }

  // Fills fields by their names: text, a choice among several, ticks (a list), a list to choose from.
  async fill(values, within = this.page) {
    for (const [name, value] of Object.entries(values)) {
      const fields = within.locator(`[name="${name}"]`);
      const first = fields.first();
      const kind = await first.evaluate((e) => (e.tagName === "INPUT" ? e.type : e.tagName.toLowerCase()));
      if (kind === "radio" || kind === "checkbox") {
        for (const one of [value].flat()) {
          await within.locator(`[name="${name}"][value="${one}"]`).first().check();
        }
      } else if (kind === "select") {
        await first.selectOption(String(value));
      } else {
        await first.fill(String(value));
      }
    }
  }

  // The letters that the portal has sent to somebody, newest first: { subject, body, link }.
  async letters(to) {
    await this.open(`/demo/brev?to=${encodeURIComponent(to)}`);
    return this.page.locator("main article").evaluateAll((all) =>
      all.map((one) => ({
        subject: one.querySelector("h2").innerText.trim(),
        body: one.querySelector(".letter").innerText.trim(),
        link: one.querySelector("a[href]")?.getAttribute("href") ?? null,
      })),
    );
  }

  // Moves the demo's clock: to a day ("2026-12-01") and a Swedish time of day, or a step forward
  // ("day", "week", "working_day").
  async moveClock(to, time = "09:00") {
    await this.open("/demo/klocka");
    if (/^\d/.test(to)) {
      await this.fill({ day: to, time });
      await this.press("Ställ klockan");
    } else {
      await this.#leave(() => this.page.locator(`button[name="step"][value="${to}"]`).click());
    }
  }

  // Answers every question on the page: each choice by `choice`, numbers by 3, texts by `text`.
  async answerAll({ choice, text }, within = this.page.locator("main")) {
    const names = await within
      .locator("input[type=radio]")
      .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
    for (const name of names) {
      await within.locator(`input[type=radio][name="${name}"][value="${choice}"]`).first().check();
    }
    for (const field of await within.locator("input.ds-input:not([type=radio], [type=checkbox], [type=file])").all()) {
      const isNumber = (await field.getAttribute("inputmode")) === "numeric";
      if (await field.isVisible()) await field.fill(isNumber ? "3" : text);
    }
    for (const field of await within.locator("textarea").all()) {
      if (await field.isVisible()) await field.fill(text);
    }
  }

  async text() {
    return (await this.page.locator("body").innerText()).replace(/\s+/g, " ");
  }

  async mainText() {
    return (await this.page.locator("main").innerText()).replace(/\s+/g, " ").slice(0, 1500);
  }

  async sees(...wanted) {
    const text = await this.text();
    for (const part of wanted) {
      const found = part instanceof RegExp ? part.test(text) : text.includes(part);
      if (!found) throw new Error(`${this.path} does not say ${part}; it says: ${await this.mainText()}`);
    }
  }

  async seesNot(...unwanted) {
    const text = await this.text();
    for (const part of unwanted) {
      const found = part instanceof RegExp ? part.test(text) : text.includes(part);
      if (found) throw new Error(`${this.path} says ${part}`);
    }
  }

  // Waits, asking again and again, until the page says it: what comes "within a second".
  async soonSees(path, wanted, ms = 3000) {
    const until = Date.now() + ms;
    for (;;) {
      await this.open(path);
      try {
        return await this.sees(wanted);
      } catch (error) {
        if (Date.now() > until) throw error;
        await pause(100);
      }
    }
  }

  // What axe finds on the page as it stands, one line for each rule.
  async accessibilityFaults() {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe);
    const found = await this.page.evaluate(
      (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }),
      AXE_TAGS,
    );
    return found.violations.map((rule) => {
      const [node] = rule.nodes;
      const why = node.failureSummary.split("\n").slice(1, 3).map((line) => line.trim()).join(" ");
      return `axe ${rule.id}: ${node.target.join(" ")}: ${why}`;
    });
  }

  // For pages that no link leads to, such as a form sent back with its faults: as it stands, and
  // narrow, dark, and at twice its size.
  async isAccessible() {
    if (!this.scripts) return; // axe is a script
    const { page } = this;
    const size = page.viewportSize();
    const faults = await this.accessibilityFaults();
    await page.setViewportSize({ width: 320, height: size.height });
    await page.emulateMedia({ colorScheme: "dark" });
    faults.push(...(await this.accessibilityFaults()).map((fault) => `dark, 320 px: ${fault}`));
    faults.push(...[await this.overflow()].filter(Boolean));
    await page.emulateMedia({ colorScheme: "light" });
    // 1280 px at 200 %.
    await page.setViewportSize({ width: 640, height: size.height });
    faults.push(...(await this.accessibilityFaults()).map((fault) => `200 %: ${fault}`));
    faults.push(...[await this.overflow()].filter(Boolean));
    await page.setViewportSize(size);
    if (faults.length) throw new Error(`${this.path}: ${faults.join("\n")}`);
  }

  // What is wider than the window.
  async overflow() {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return null;
      const wide = [...document.body.querySelectorAll("*")].filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1);
      });
      const name = (e) => e.tagName.toLowerCase() + (e.className ? `.${String(e.className).split(/\s+/).join(".")}` : "");
      return `wider than ${width} px: ${wide.slice(0, 3).map(name).join(", ")}`;
    });
  }

  async picture(name, folder = out) {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}

// --- journeys -------------------------------------------------------------------------------------

export const journeys = [];

// A journey gets a portal to walk in. It is walked once with JavaScript and, where asked, once without.
export function journey(title, walk, { scripts = [true] } = {}) {
  for (const script of scripts) journeys.push({ title: script ? title : `${title} (no JavaScript)`, walk, script });
}

export function holds(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

// --- numbers --------------------------------------------------------------------------------------

// Repeatable chance (mulberry32), so that a sample can be taken again.
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled(list, chance) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
