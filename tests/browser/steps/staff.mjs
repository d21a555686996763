// What the staff of the municipality do, step by step.

import { holds } from "../lib.mjs";

// The Swedish day that the demo's clock shows, `more` days on; then back to where one was.
export async function demoDay(visitor, more = 0, back = async () => {}) {
  await visitor.open("/demo/klocka");
  const day = new Date(`${await visitor.page.locator("[name=day]").inputValue()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + more);
  await back();
  return day.toISOString().slice(0, 10);
}

// Takes an application on, goes through what was declared and every requirement. The last one gets
// the verdict; `whole` says that nothing is left to assess after it.
export async function examine(visitor, application, { verdict = "met", reason = "", assigned = false, whole = true } = {}) {
  const desk = `/bestallare/ansokan/${application}`;
  await visitor.open(desk);
  if (!assigned) {
    await visitor.fill({ impartial: "yes" });
    await visitor.does("Jag granskar ansökan");
  }
  const forms = await visitor.page
    .locator('form[action*="/krav/"]')
    .evaluateAll((all) => all.map((form) => form.getAttribute("action")));
  holds(forms.length > 0, "there is no requirement to examine");
  for (const [at, action] of forms.entries()) {
    const form = visitor.page.locator(`form[action="${action}"]`);
    const last = at === forms.length - 1;
    await form.locator(`input[name="verdict"][value="${last ? verdict : "met"}"]`).check();
    if (last && reason) await form.locator('[name="reason"]').fill(reason);
    await visitor.does("Spara bedömningen", form);
  }
  if (whole) await visitor.sees("Allt är bedömt");
}

// Asks the provider to complete what was found to need it, within a week of the demo's clock.
export async function askCompletion(visitor, application, message) {
  const day = await demoDay(visitor, 7);
  await visitor.open(`/bestallare/ansokan/${application}/komplettering`);
  await visitor.fill({ message, day, hour: "16:00" });
  await visitor.does("Skicka begäran");
}

// Publishes a new version of a system's terms with a changed contract text; gives its number.
export async function newVersion(visitor, system, added) {
  await visitor.open("/bestallare/system");
  await visitor.follow(system);
  await visitor.follow(/^Version \d+/);
  await visitor.does(/ny version/i);
  const at = visitor.path.match(/\/bestallare\/krav\/VT-[^/]+/)[0];
  await visitor.open(`${at}/andra`);
  const field = visitor.page.locator('textarea[name="contract_text"]');
  await field.fill(`${await field.inputValue()}\n\n${added}`);
  await visitor.does("Spara");
  await visitor.open(`${at}/publicera`);
  await visitor.sees(added);
  if (await visitor.page.locator('[name="accept_by"]').count()) {
    await visitor.page.locator('[name="on_silence"]').first().check();
    await visitor.fill({ accept_by: await demoDay(visitor, 45, () => visitor.open(`${at}/publicera`)) });
    await visitor.page.locator('[name="on_silence"]').first().check();
    await visitor.does("Fortsätt");
  }
  await visitor.fill({ sure: "yes" });
  await visitor.does("Publicera");
  await visitor.open(at);
  return Number((await visitor.mainText()).match(/[Vv]ersion (\d+)/)[1]);
}

// Asks those who have a contract to accept the version that was published.
export async function askChange(visitor, system) {
  await visitor.open("/bestallare/system");
  await visitor.follow(system);
  await visitor.open(`${visitor.path}/fraga-om-nya-villkor`);
  await visitor.fill({ sure: "yes" });
  await visitor.does("Skicka frågan");
}

// Decides as the verdicts say: "Godkänn ansökan" or "Avslå ansökan".
export async function decide(visitor, application, button) {
  await visitor.open(`/bestallare/ansokan/${application}/beslut`);
  if (await visitor.page.locator("input[name=impartial]").count()) {
    await visitor.fill({ impartial: "yes" });
    await visitor.does("Spara");
    await visitor.open(`/bestallare/ansokan/${application}/beslut`);
  }
  await visitor.does(button);
}

// Signs for the municipality, after the provider.
export async function countersign(visitor, provider) {
  await visitor.open("/bestallare/avtal");
  await visitor.follow(provider);
  await visitor.fill({ sure: "yes" });
  await visitor.does("Skriv under");
}

// Registers a person who is not protected, and opens a choice for them.
export async function openChoice(visitor, { name, email, kind, lastDay }) {
  await visitor.open("/handlaggare/ny-person");
  await visitor.fill({ skyddad: "nej" });
  await visitor.press(/.+/, visitor.page.locator("main form"));
  await visitor.fill({ name, email, language: "sv" });
  await visitor.does(/.+/, visitor.page.locator('main form[method="post"]'));
  await visitor.sees(name);
  const person = visitor.path.split("/").pop();
  await visitor.open(`/handlaggare/person/${person}/val`);
  await visitor.fill({ measure_kind: kind, last_day: lastDay });
  await visitor.page.locator("select[name=legal_basis]").selectOption({ index: 1 });
  await visitor.does(/^Öppna/);
  return person;
}
