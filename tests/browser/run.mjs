// node tests/browser/run.mjs journeys [part of a title…] | pages
//
// Starts a demo and Chromium, runs, says what failed, and ends both. With WRITE_LOOK=1 the look at
// the pages is written to src/shell/data/look.toml, which the accessibility statement tells.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { Portal, axeVersion, here, journeys, out, root, startBrowser, startDemo } from "./lib.mjs";

const [what, ...wanted] = process.argv.slice(2);
const MOST_NAMES = Number(process.env.MOST_NAMES ?? 6); // pages named for each fault
const cleanUp = [];
const end = async () => {
  for (const stop of cleanUp.splice(0).reverse()) await stop().catch((error) => console.error(error.message));
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => end().finally(() => process.exit(130)));

let passed = 0;
let failed = 0;
try {
  rmSync(out, { recursive: true, force: true });
  const began = Date.now();
  const demo = await startDemo();
  cleanUp.push(demo.stop);
  console.log(`the demo stands after ${seconds(began)}`);
  const browser = await startBrowser();
  cleanUp.push(() => browser.close());
  if (what === "journeys") await walk(browser, demo);
  else if (what === "pages") await look(browser, demo);
  else throw new Error("say journeys or pages");
} catch (error) {
  failed += 1;
  console.log(error.stack);
} finally {
  await end();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function walk(browser, demo) {
  for (const name of readdirSync(`${here}journeys`).filter((file) => file.endsWith(".mjs")).sort()) {
    await import(`./journeys/${name}`);
  }
  const due = journeys.filter(({ title }) => wanted.every((part) => title.includes(part)));
  await demo.end();
  for (const { title, walk, script } of due) {
    const began = Date.now();
    // Each begins in the same world: what another did to clock and places is nothing to it.
    const own = await startDemo(demo);
    cleanUp.push(own.stop);
    const portal = new Portal(browser, own.url);
    const visitor = portal.visitor.bind(portal);
    portal.visitor = (options) => visitor({ scripts: script, ...options });
    try {
      await walk(portal);
      const faults = portal.visitors.flatMap((one) => one.faults);
      if (faults.length) throw new Error(faults.join("\n"));
      passed += 1;
      console.log(`ok      ${title} (${seconds(began)})`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${title}\n${error.stack}`);
      for (const [n, one] of portal.visitors.entries()) {
        console.log(`        visitor ${n + 1} stood at ${one.page.url()} (pictures in tests/browser/out)`);
        await one.picture(`failed-${failed}-${n + 1}`).catch(() => {});
      }
    } finally {
      await portal.close();
      await own.stop();
      cleanUp.splice(cleanUp.indexOf(own.stop), 1);
    }
  }
}

async function look(browser, demo) {
  const { checkPages } = await import("./pages.mjs");
  const { results, views } = await checkPages(browser, demo.url);
  if (process.env.WRITE_LOOK) writeLook(results, views);
  const groups = new Map(); // fault → pages
  for (const { name, faults } of results) {
    if (faults.length) failed += 1;
    else passed += 1;
    for (const { text, dress } of faults) groups.set(text, [...(groups.get(text) ?? []), dress ? `${name} [${dress}]` : name]);
  }
  for (const [fault, names] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
    console.log(`FAULT   ${fault}\n        on ${names.slice(0, MOST_NAMES).join(", ")}${more}`);
  }
}

// What the accessibility statement tells of this look. A finding is a fault that axe has a rule
// for, once for each page.
function writeLook(results, views) {
  const findings = results.flatMap(({ faults }) => faults).filter(({ text }) => text.startsWith("axe ")).length;
  const file = `${root}src/shell/data/look.toml`;
  const [head] = readFileSync(file, "utf8").split("\non = ");
  const on = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
  const lines = [`on = "${on}"`, `pages = ${results.length}`, `views = ${views}`, `axe = "axe-core ${axeVersion}"`, `findings = ${findings}`];
  writeFileSync(file, `${head}\n${lines.join("\n")}\n`);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
