// Somebody without e-mail or e-identification: a letter on paper, a code from the desk, a choice.

import { holds, journey } from "../lib.mjs";
import { deskCode, onPaper, printed } from "../steps/letter.mjs";
import { demoDay } from "../steps/staff.mjs";

const KIND = "work_training";

journey(
  "the letter: print, sign in by code on a small telephone, choose, and no further",
  async (portal) => {
    const caseworker = await portal.signedIn("handlaggare");
    const day = await demoDay(caseworker, 20);
    const person = await onPaper(caseworker, `Brita Brevsson ${Date.now() % 1000}`, KIND, day);
    const code = await printed(caseworker, person);

    const phone = await portal.visitor({ width: 320 });
    await phone.open("/logga-in");
    await phone.follow("Har du fått en kod i ett brev?");
    await phone.fill({ letter_code: "AAAA-AAA-AAA" });
    holds((await phone.press("Fortsätt")) === 422, "an unknown code got in");
    await phone.sees("Koden stämmer inte. Du har 4 försök kvar.");
    await phone.isAccessible();
    await phone.fill({ letter_code: code.toLowerCase() });
    await phone.does("Fortsätt");
    await phone.sees("Be handläggaren på En väg in om sex siffror");
    await phone.fill({ second_code: await deskCode(caseworker, person) });
    await phone.does("Logga in");
    await phone.sees("Välj vem som ska hjälpa dig");
    const wide = await phone.overflow();
    holds(!wide, wide);

    // Their plan and pages are not theirs to see by a code.
    const list = phone.path;
    await phone.open("/mina-sidor", 403);
    await phone.sees("För det här behöver du e-legitimation, eller komma till oss");
    await phone.isAccessible();
    await phone.follow("Till mitt val");
    holds(phone.path === list, `the way back led to ${phone.path}`);

    await phone.page.locator('article a[href*="/kontrollera"]').first().click();
    await phone.sees("Är det här rätt?");
    await phone.does("Bekräfta mitt val");
    await phone.sees("Ditt val är skickat");
    await caseworker.open(`/handlaggare/person/${person}`);
    await caseworker.sees("Med kod från brev");
  },
  { scripts: [true, false] },
);

journey("the letter: five wrong second codes lock it, and there is a way out", async (portal) => {
  const caseworker = await portal.signedIn("handlaggare");
  const day = await demoDay(caseworker, 20);
  const person = await onPaper(caseworker, `Bertil Brevsson ${Date.now() % 1000}`, KIND, day);
  const code = await printed(caseworker, person);
  const phone = await portal.visitor({ width: 320, scripts: false });
  await phone.open("/logga-in/brev");
  await phone.fill({ letter_code: code });
  await phone.does("Fortsätt");
  for (let tries = 1; tries <= 5; tries += 1) {
    await phone.fill({ second_code: "000000" });
    const status = await phone.press("Logga in");
    holds(status === (tries < 5 ? 422 : 409), `try ${tries} answered ${status}`);
  }
  await phone.sees("Koden är spärrad", "Ring eller besök En väg in");
  await caseworker.open(`/handlaggare/person/${person}/kod`);
  await caseworker.sees("Spärrad");
  await caseworker.does("Skicka en ny kod i brev");
  const fresh = await printed(caseworker, person);
  holds(fresh !== code, "the new letter has the old code");
  await phone.open("/logga-in/brev");
  await phone.fill({ letter_code: fresh });
  await phone.does("Fortsätt");
  await phone.fill({ second_code: await deskCode(caseworker, person) });
  await phone.does("Logga in");
  await phone.sees("Välj vem som ska hjälpa dig");
});
