// Letters on paper and the codes in them, step by step.

import { holds, pause } from "../lib.mjs";

const ADDRESS = "Provvägen 1";

// Registers somebody who is written to on paper and opens a choice for them; gives their code.
export async function onPaper(caseworker, name, kind, lastDay) {
  await caseworker.open("/handlaggare/ny-person");
  await caseworker.fill({ skyddad: "nej" });
  await caseworker.press(/.+/, caseworker.page.locator("main form"));
  await caseworker.fill({ name, language: "sv", channel: "letter" });
  // A channel must lead somewhere: without an address the form comes back.
  const status = await caseworker.press("Registrera");
  holds(status === 422, `a letter to nowhere answered ${status}`);
  await caseworker.isAccessible();
  await caseworker.fill({ address: `${ADDRESS}\n135 40 Tyresö` });
  await caseworker.does("Registrera");
  const person = caseworker.path.split("/").pop();
  await caseworker.open(`/handlaggare/person/${person}/val`);
  await caseworker.fill({ measure_kind: kind, last_day: lastDay });
  await caseworker.page.locator("select[name=legal_basis]").selectOption({ index: 1 });
  await caseworker.does(/^Öppna/);
  return person;
}

// Prints the person's letter and stays at the paper. With a subject it waits for that letter: the
// jobs of the demo run on its clock, a moment later.
export async function paper(caseworker, person, subject = "") {
  for (let tries = 0; tries < 60; tries += 1) {
    await caseworker.open("/handlaggare/brev");
    const row = caseworker.page.locator("main form li", { hasText: person }).filter({ hasText: subject });
    if (await row.count()) {
      await row.first().locator("input[name=brev]").check();
      await caseworker.does("Skriv ut de valda");
      await caseworker.sees(ADDRESS, subject);
      return;
    }
    await pause(500);
  }
  throw new Error(`no letter "${subject}" to ${person} waits`);
}

// Marks the paper that lies there as posted.
export async function posted(caseworker, person) {
  await caseworker.does("Skrivet ut och postat");
  await caseworker.sees("Postade i dag", person);
}

// Prints the person's letter and marks it as posted; gives the code on the paper.
export async function printed(caseworker, person) {
  await paper(caseworker, person);
  await caseworker.sees("Din kod");
  const code = (await caseworker.page.locator(".letter-code").first().innerText()).trim();
  await posted(caseworker, person);
  return code;
}

// A second code from the desk.
export async function deskCode(caseworker, person) {
  await caseworker.open(`/handlaggare/person/${person}/kod`);
  await caseworker.does("Visa en kod");
  await caseworker.isAccessible();
  return (await caseworker.page.locator(".desk-code").innerText()).trim();
}

// Comes in by the code of a letter and one from the desk.
export async function comeIn(phone, caseworker, person, code) {
  await phone.open("/logga-in/brev");
  await phone.fill({ letter_code: code });
  await phone.does("Fortsätt");
  await phone.fill({ second_code: await deskCode(caseworker, person) });
  return phone.press("Logga in");
}
