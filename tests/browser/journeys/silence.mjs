// A person is silent: a reminder, the last day, the proposal, the decision, and the decision found again.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holds, journey, pause, root } from "../lib.mjs";
import { comeIn, onPaper, paper, posted, printed } from "../steps/letter.mjs";
import { demoDay, openChoice } from "../steps/staff.mjs";
import { signInFirstTime } from "../steps/person.mjs";

const SYSTEM = "Arbetsträning";

let runs = 0;

// The commissioner lets the providers stand in turn from tomorrow, after a legal opinion.
async function decidePolicy(visitor) {
  await visitor.open("/bestallare/system");
  await visitor.follow(SYSTEM);
  await visitor.follow("Den som inte väljer");
  const at = visitor.path;
  const from = await demoDay(visitor, 1, () => visitor.open(at));
  const form = visitor.page.locator('main form[method="post"]');
  const opinion = { opinion_by: "Kommunjurist", opinion_on: from, opinion_registry_no: "AN 2026:76", opinion_summary: "Inget urval." };
  await visitor.fill({ method: "turn", valid_from: from, ground: "LOV 9 kap. 2 §", decision_registry_no: "AN 2026:77", ...opinion }, form);
  await visitor.does("Fortsätt", form);
  await visitor.sees("Kontrollera den nya regeln");
  await visitor.does("Besluta");
  await visitor.sees("Regeln är beslutad", "AN 2026:77");
  return at;
}

// Whom the rule proposes, as the page of the case says.
async function proposed(visitor) {
  return visitor.page.locator("main p.lead bdi").first().innerText();
}

// Asks for a letter again and again: the jobs of the demo run on its clock, a moment later.
async function letter(visitor, to, subject) {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = (await visitor.letters(to)).find((one) => one.subject === subject);
    if (found) return found;
    await pause(500);
  }
  throw new Error(`no letter "${subject}" came to ${to}`);
}

journey(
  "silence: a reminder, the rule, a decision with a name, and the same found again",
  async (portal) => {
    runs += 1;
    const commissioner = await portal.signedIn("bestallare");
    await decidePolicy(commissioner);

    // A right that nobody uses.
    const caseworker = await portal.signedIn("handlaggare");
    const person = { name: `Tyra Tyst ${runs}`, email: `tyra${Date.now()}@exempel.se` };
    const lastDay = await demoDay(caseworker, 6);
    const code = await openChoice(caseworker, { ...person, kind: "work_training", lastDay });
    const silent = await portal.visitor({ width: 320 });
    await signInFirstTime(silent, person.email);

    // Two working days before the last one a reminder comes; afterwards one may still choose.
    for (let step = 0; step < 5; step += 1) await caseworker.moveClock("day");
    const reminder = await letter(caseworker, person.email, "Du kan fortfarande välja");
    holds(!reminder.body.includes("Arbetsträning"), "the letter says what it is about");
    await caseworker.moveClock("week");
    await caseworker.soonSees("/handlaggare/ickeval", person.name, 30_000);
    await silent.open("/mina-sidor");
    await silent.sees("Du kan fortfarande välja utförare");
    await silent.isAccessible();

    // The provider knows nothing yet.
    const provider = await portal.signedIn("leverantor");
    await provider.open("/leverantor/deltagare");
    await provider.seesNot(person.name, code);

    // The caseworker sees the rule and what it gives, declares, checks and decides.
    await caseworker.open("/handlaggare/ickeval");
    await caseworker.isAccessible();
    await caseworker.follow(person.name);
    await caseworker.sees("Förslag enligt regeln", "Intyga först");
    const chosen = await proposed(caseworker);
    await caseworker.isAccessible();
    await caseworker.fill({ impartial: "yes" });
    await caseworker.does("Spara intyget");
    await caseworker.fill({ what: "follow" });
    await caseworker.does("Fortsätt");
    await caseworker.sees("Kontrollera beslutet", chosen);
    await caseworker.does("Besluta");
    await caseworker.sees("Plats enligt regeln", chosen);
    await caseworker.isAccessible();

    // The person reads it in plain words, and how to get something else.
    const told = await letter(caseworker, person.email, "Kommunen har beslutat om en plats åt dig");
    holds(!told.body.includes(chosen), "the letter says where");
    await silent.open(new URL(told.link, portal.url).pathname);
    await silent.sees("Du har inte valt utförare", chosen, "Att inte välja är inget fel", "Du kan byta till en annan när du vill");
    await silent.isAccessible();
    holds((await silent.overflow()) === null, "the page is wider than 320 px");

    // Anybody with the record finds the same again; what is altered is named.
    const decision = (await (async () => {
      await commissioner.open("/bestallare/ickeval");
      return commissioner.page.locator('main a[href*="underlag.json"]').first().getAttribute("href");
    })());
    const file = await commissioner.page.request.get(decision);
    const text = await file.text();
    holds(!text.includes(person.name) && !text.includes(code), "the commissioner's record says who");
    const folder = mkdtempSync(join(tmpdir(), "underlag."));
    const path = join(folder, "underlag.json");
    const program = process.env.VALFARD ?? join(root, "target/debug/valfard");
    const recompute = () => {
      try {
        return { status: 0, said: execFileSync(program, ["nonchoice", "recompute", path], { encoding: "utf8" }) };
      } catch (error) {
        return { status: error.status, said: error.stdout };
      }
    };
    writeFileSync(path, text);
    const same = recompute();
    holds(same.status === 0 && same.said.includes("same"), `recompute said ${same.said}`);
    const altered = JSON.parse(text);
    altered.record.facts.candidates[0].free += 100;
    writeFileSync(path, JSON.stringify(altered));
    const other = recompute();
    holds(other.status === 1 && other.said.includes("differs: facts"), `recompute said ${other.said}`);
    rmSync(folder, { recursive: true });

    // The public page explains the rule.
    await commissioner.open("/bestallare/system");
    await commissioner.follow(SYSTEM);
    await commissioner.follow("Den som inte väljer");
    await commissioner.follow("Sidan som alla kan läsa");
    await commissioner.sees("Om du inte väljer", "AN 2026:77");
    await commissioner.isAccessible();
  },
  { scripts: [true, false] },
);

journey(
  "silence: by letter: the reminder, the decision read by the code, and a choice after all",
  async (portal) => {
    runs += 1;
    const commissioner = await portal.signedIn("bestallare");
    await decidePolicy(commissioner);
    const caseworker = await portal.signedIn("handlaggare");
    const lastDay = await demoDay(caseworker, 20);
    const person = await onPaper(caseworker, `Tore Tyst ${runs}`, "work_training", lastDay);
    const code = await printed(caseworker, person);

    // On paper the reminder is written five working days before, so that it comes in time.
    await caseworker.moveClock("week");
    await caseworker.moveClock("week");
    await paper(caseworker, person, "Du kan fortfarande välja");
    await caseworker.sees("koden i ett tidigare brev");
    await posted(caseworker, person);

    // Long after the last day the code still leads to the choice; nothing is chosen.
    for (let step = 0; step < 6; step += 1) await caseworker.moveClock("week");
    const phone = await portal.visitor({ width: 320 });
    await comeIn(phone, caseworker, person, code);
    await phone.sees("Välj vem som ska hjälpa dig");

    await caseworker.soonSees("/handlaggare/ickeval", `Tore Tyst ${runs}`, 30_000);
    await caseworker.follow(`Tore Tyst ${runs}`);
    const chosen = await proposed(caseworker);
    await caseworker.fill({ impartial: "yes" });
    await caseworker.does("Spara intyget");
    await caseworker.fill({ what: "follow" });
    await caseworker.does("Fortsätt");
    await caseworker.does("Besluta");
    await paper(caseworker, person, "Kommunen har beslutat om en plats åt dig");
    await caseworker.sees("koden i ett tidigare brev");
    await posted(caseworker, person);

    // The decision is read by that code, and leads no further than the choice.
    await comeIn(phone, caseworker, person, code);
    await phone.sees("Kommunen har beslutat om en plats", chosen);
    await phone.isAccessible();
    await phone.follow("Läs kommunens beslut");
    await phone.sees("Du har inte valt utförare", chosen, "Att inte välja är inget fel");
    await phone.isAccessible();
    holds((await phone.overflow()) === null, "the decision is wider than 320 px");
    const links = await phone.page.locator('main a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    holds(!links.includes("/mina-sidor"), "the decision leads where a code does not");
    await phone.open("/mina-sidor", 403);
    await phone.sees("handläggaren bredvid dig");
    await phone.isAccessible();
    await phone.follow("Till mitt val");

    // Says no to the place, and chooses.
    await phone.does("Tacka nej och välj själv");
    await phone.sees("Vill du tacka nej till platsen?");
    await phone.does("Tacka nej och välj själv");
    await phone.open(phone.path);
    await phone.follow("Välj igen");
    await phone.page.locator('article a[href*="/kontrollera"]').first().click();
    await phone.sees("Är det här rätt?");
    await phone.does("Bekräfta mitt val");
    await phone.sees("Ditt val är skickat");
    await caseworker.open(`/handlaggare/person/${person}`);
    await caseworker.sees("Med kod från brev");
  },
  { scripts: [true, false] },
);
