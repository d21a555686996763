// What the staff of the municipality do, step by step.

import { holds } from "../lib.mjs";

// Takes an application on, goes through what was declared and every requirement.
export async function examine(visitor, application, { verdict = "met", reason = "" } = {}) {
  const desk = `/bestallare/ansokan/${application}`;
  await visitor.open(desk);
  await visitor.fill({ impartial: "yes" });
  await visitor.does("Jag granskar ansökan");
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
  await visitor.sees("Allt är bedömt");
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
