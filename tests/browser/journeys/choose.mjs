// The person's way from questions to receipt, alone and with help, and a change of provider.

import { holds, journey } from "../lib.mjs";
import { apply, describeOffer, organisationNumber, register, sign } from "../steps/provider.mjs";
import { countersign, decide, demoDay, examine, openChoice } from "../steps/staff.mjs";
import { choose, signInFirstTime } from "../steps/person.mjs";

let runs = 0;

// A new person with a right to choose, and the browser of that person.
async function mayChoose(portal, { kind = "work_training", options = {} } = {}) {
  runs += 1;
  const caseworker = await portal.signedIn("handlaggare");
  const person = { name: `Vilja Vald ${"ABCDEFGH"[runs % 8]}`, email: `vilja${runs}.${Date.now()}@exempel.se` };
  const lastDay = await demoDay(caseworker, 30);
  person.reference = await openChoice(caseworker, { ...person, kind, lastDay });
  const chooser = await portal.visitor(options);
  await signInFirstTime(chooser, person.email);
  return { caseworker, chooser, person };
}

// Goes to something by Tab alone.
async function reach(visitor, selector) {
  const target = visitor.page.locator(selector).first();
  for (let n = 0; n < 250; n += 1) {
    await visitor.page.keyboard.press("Tab");
    if (await target.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`${selector} cannot be reached by Tab at ${visitor.path}`);
}

// Goes to something by Tab alone, and on by Enter.
async function enter(visitor, selector) {
  await reach(visitor, selector);
  await Promise.all([visitor.page.waitForEvent("framenavigated"), visitor.page.keyboard.press("Enter")]);
  await visitor.page.waitForLoadState("load");
}

async function fitsTheScreen(visitor) {
  const wide = await visitor.overflow();
  holds(!wide, `${visitor.path}: ${wide}`);
}

// Questions, list, check and receipt, by keyboard alone and in any language.
async function chooseByKeyboard(chooser) {
  await chooser.open("/mina-sidor");
  await fitsTheScreen(chooser);
  await enter(chooser, ".next-step a");
  holds(chooser.path.endsWith("/fragor"), `the questions are not first: ${chooser.path}`);
  await fitsTheScreen(chooser);
  await reach(chooser, "input[name=vill]");
  await chooser.page.keyboard.type("park");
  await reach(chooser, "input[name=nar][value=morning]");
  await chooser.page.keyboard.press("Space");
  await enter(chooser, "main form[method=get] button");
  holds(chooser.path.includes("vill=park") && chooser.path.includes("nar=morning"), `the answers are lost: ${chooser.path}`);
  await fitsTheScreen(chooser);
  await enter(chooser, 'main a[href*="/kontrollera"]');
  await fitsTheScreen(chooser);
  await enter(chooser, "main form[method=post] button");
  holds(/^\/val\/kvitto\/[^/]+$/.test(chooser.path), `there is no receipt: ${chooser.path}`);
  await fitsTheScreen(chooser);
  return chooser.path;
}

journey(
  "a person chooses on a narrow phone by keyboard",
  async (portal) => {
    const { chooser } = await mayChoose(portal, { options: { width: 320 } });
    const receipt = await chooseByKeyboard(chooser);
    await chooser.sees("Ditt val är skickat", "arbetsdagar på sig att svara");
    await enter(chooser, `main a[href="${receipt}/uppgifter"]`);
    await chooser.sees("Så gick valet till", "Svaren på frågorna är inte sparade.", "Valdes");
    await fitsTheScreen(chooser);
    // The way back gives the same receipt, however often it is gone.
    await chooser.open(receipt);
    await chooser.does("Ta tillbaka mitt val");
    await chooser.sees("Vill du ta tillbaka ditt val?");
    await chooser.does("Ta tillbaka mitt val");
    await chooser.sees("Du kan välja igen");
  },
  { scripts: [false] },
);

journey(
  "a person chooses on a narrow phone in Arabic",
  async (portal) => {
    const { chooser } = await mayChoose(portal, { options: { width: 320 } });
    await chooser.open("/sprak/ar?till=/mina-sidor");
    await chooseByKeyboard(chooser);
    holds((await chooser.page.locator("html").getAttribute("dir")) === "rtl", "the page is not from right to left");
    await chooser.sees("أُرسل اختيارك");
  },
  { scripts: [false] },
);

journey("a caseworker helps, and somebody with a power of attorney chooses", async (portal) => {
  const { caseworker, chooser, person } = await mayChoose(portal);
  await caseworker.open(`/handlaggare/person/${person.reference}`);
  await caseworker.follow("Välj tillsammans");
  await caseworker.sees(`Du hjälper ${person.name} att välja`);
  await caseworker.page.locator('main a[href*="/kontrollera"]').first().click();
  await caseworker.sees("Är det här rätt?");
  // A representative without a name is not recorded, and nothing that was typed is lost.
  await caseworker.fill({ chosen_by: "representative", mandate: "Fullmakt för val", channel: "in_person", yes_given: "written", told_in: ["sv"], interpreter_present: "no" });
  holds((await caseworker.press("Spara personens val")) === 422, "a nameless representative was taken");
  await caseworker.isAccessible();
  await caseworker.fill({ representative: "Rut Ahlberg", paper: "Fullmakt i original" });
  await caseworker.does("Spara personens val");
  await caseworker.sees("Ditt val är skickat", "Rut Ahlberg", "Fullmakt i original");
  await chooser.open(caseworker.path.replace("/handlaggare", ""));
  await chooser.sees("Rut Ahlberg", "Fullmakt för val");
});

// A provider that can be chosen, from its registration on.
async function provider(portal) {
  runs += 1;
  const name = `Byteskooperativet ${"ABCDEFGH"[runs % 8]}${Date.now() % 1000}`;
  const offer = `Jobb med ${name}`;
  const member = await portal.visitor();
  await register(member, { name, number: organisationNumber(), email: `byte${runs}.${Date.now()}@exempel.se` });
  await describeOffer(member, { name: offer, kind: "job_coaching", places: 1 });
  const application = await apply(member, { system: "Jobbcoachning", offer });
  const commissioner = await portal.signedIn("bestallare");
  await examine(commissioner, application);
  await decide(commissioner, application, "Godkänn ansökan");
  await sign(member, application);
  await countersign(commissioner, name);
  return { name, member };
}

journey("a place is changed for another and nobody loses one", async (portal) => {
  const [old, other] = [await provider(portal), await provider(portal)];
  const { chooser, person } = await mayChoose(portal, { kind: "job_coaching" });
  const receipt = await choose(chooser, old.name);
  const today = await demoDay(old.member);
  await old.member.open("/leverantor/deltagare");
  await old.member.follow(person.name);
  await old.member.does("Tacka ja");
  await old.member.fill({ began_on: today });
  await old.member.does(/Bekräfta/);

  // From the person's page; the limits come before the choice.
  await chooser.open("/mina-sidor");
  await chooser.follow("Byt utförare");
  await chooser.sees(`Din plats hos ${old.name} är din till och med`);
  await chooser.page.locator("article", { hasText: other.name }).first().locator('a[href*="/kontrollera"]').click();
  await chooser.sees("Är det här rätt?", `Din plats hos ${old.name}`);
  await chooser.isAccessible();
  await chooser.does("Bekräfta mitt val");
  await chooser.sees("Ditt val är skickat", `Du har kvar din plats hos ${old.name}`);
  await old.member.open("/leverantor/deltagare");
  await old.member.sees(person.name);
  await old.member.seesNot("Sista dag");

  // The new provider needs a first day, and learns nothing of the old place.
  await other.member.open("/leverantor/deltagare");
  await other.member.follow(person.name);
  await other.member.seesNot(old.name);
  holds((await other.member.press("Tacka ja")) === 422, "a change was taken without a first day");
  const here = other.member.path.replace("/tacka-ja", "");
  const first = await demoDay(other.member, 6);
  await other.member.open(here);
  await other.member.fill({ first_day: first });
  await other.member.does("Tacka ja");
  await chooser.open(receipt);
  await chooser.sees("Din sista dag här är", `Du har valt ${other.name} i stället`);
  await old.member.open("/leverantor/deltagare");
  await old.member.sees(person.name, "Sista dag");
});
