// A person who has a place becomes protected: what each of the others meets, before and after (R59).

import { holds, journey } from "../lib.mjs";
import { choose, signInFirstTime } from "../steps/person.mjs";
import { demoDay, openChoice } from "../steps/staff.mjs";

const OWN = "Tyresö Återbruk"; // the demo's own provider
const PHONE = "070-174 06 77";

journey(
  "protected: a person with a place becomes protected",
  async (portal) => {
    const caseworker = await portal.signedIn("handlaggare");
    const name = `Sivgerd Provskydd ${Date.now() % 1000}`;
    const email = `sivgerd${Date.now()}@exempel.se`;
    const lastDay = await demoDay(await portal.visitor(), 30);
    const person = await openChoice(caseworker, { name, email, kind: "work_training", lastDay });
    await caseworker.open(`/handlaggare/person/${person}/kontakt`);
    await caseworker.fill({ phone: PHONE });
    await caseworker.does("Spara");
    const chooser = await portal.visitor();
    await signInFirstTime(chooser, email);

    const member = await portal.signedIn("leverantor");
    await member.open("/leverantor/organisation");
    const provider = (await member.page.locator("h1").innerText()).trim() || OWN;
    await choose(chooser, provider);

    // Before: the provider reads name and telephone.
    await member.open("/leverantor/deltagare");
    await member.follow(name);
    await member.sees(PHONE);
    const participant = member.path;

    // The page says what will happen, and asks for a reason and a tick.
    await caseworker.open(`/handlaggare/person/${person}/skydd`);
    await caseworker.sees("såg senast namn", "Personens konto stängs");
    await caseworker.fill({ kind: "marking", reason: "Har fått en sekretessmarkering" });
    await caseworker.press("Skydda personen nu");
    await caseworker.sees("Kryssa i rutan");
    await caseworker.isAccessible();
    await caseworker.fill({ sure: "yes" });
    await caseworker.does("Skydda personen nu");
    await caseworker.sees(person, "sak");
    await caseworker.seesNot(name);

    // After: a code at the provider's, on the page that stood open too.
    await member.open(participant);
    await member.seesNot(name, PHONE, email);
    await member.sees("Skyddade personuppgifter");
    await member.open("/leverantor/deltagare");
    await member.seesNot(name);
    // The person's account is closed.
    await chooser.page.goto(new URL("/mina-sidor", chooser.page.url()).href);
    holds(new URL(chooser.page.url()).pathname !== "/mina-sidor", "the account is still open");

    // Another caseworker and the manager find nothing; the manager meets the code.
    const other = await portal.signedIn("handlaggare-af");
    await other.open(`/handlaggare/arenden?vilka=alla&q=${encodeURIComponent("Sivgerd")}`);
    await other.seesNot(name);
    await other.open(`/handlaggare/person/${person}`, 404);
    const manager = await portal.signedIn("enhetschef");
    await manager.open(`/handlaggare/arenden?vilka=alla&q=${encodeURIComponent("Sivgerd")}`);
    await manager.seesNot(name);
    await manager.open(`/handlaggare/person/${person}`, 404);
    await manager.open("/handlaggare/skyddade");
    await manager.sees(person);

    // The handler says why, and then works off what could not be called back.
    await caseworker.open(`/handlaggare/person/${person}`);
    await caseworker.sees("Varför öppnar du ärendet?");
    await caseworker.fill({ reason: "Ringer utföraren" });
    await caseworker.does("Öppna ärendet");
    await caseworker.sees(name, PHONE);
    await caseworker.open(`/handlaggare/person/${person}/skydd`);
    await caseworker.sees("Gick inte att ta tillbaka", `${provider} såg namn`);
    await caseworker.isAccessible();
    const line = caseworker.page.locator('form[action$="/klar"]').last();
    await line.locator("[name=note]").fill("Ringde, de förstör sina utskrifter");
    await caseworker.does("Klart", line);
    await caseworker.sees("Ringde, de förstör sina utskrifter");
  },
  { scripts: [true, false] },
);
