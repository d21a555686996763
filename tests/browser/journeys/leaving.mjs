// A provider leaves: notice, each placed person told with a new dated choice, one chooses anew, and
// the public page says the end (R16).

import { holds, journey } from "../lib.mjs";
import { choose, signInFirstTime } from "../steps/person.mjs";
import { apply, describeOffer, organisationNumber, register, sign, takeIn } from "../steps/provider.mjs";
import { countersign, decide, demoDay, examine, openChoice } from "../steps/staff.mjs";

const KIND = "job_coaching";
const SYSTEM = "Jobbcoachning";

journey(
  "leaving: a provider leaves and its people choose anew in time",
  async (portal) => {
    const name = `Slutkooperativet ${Date.now() % 10000}`;
    const offer = `Jobb med ${name}`;
    const member = await portal.visitor();
    await register(member, { name, number: organisationNumber(), email: `slut${Date.now()}@exempel.se` });
    await describeOffer(member, { name: offer, kind: KIND, places: 2 });
    const application = await apply(member, { system: SYSTEM, offer });
    const commissioner = await portal.signedIn("bestallare");
    await examine(commissioner, application);
    await decide(commissioner, application, "Godkänn ansökan");
    await sign(member, application);
    await countersign(commissioner, name);

    const visitor = await portal.visitor({ width: 320 });
    const caseworker = await portal.signedIn("handlaggare");
    const who = { name: `Vera Vidare ${Date.now() % 1000}`, email: `vidare${Date.now()}@exempel.se` };
    const person = await openChoice(caseworker, { ...who, kind: KIND, lastDay: await demoDay(visitor, 30) });
    const chooser = await portal.visitor();
    await signInFirstTime(chooser, who.email);
    await choose(chooser, name);
    await takeIn(member, { who: who.name, today: await demoDay(visitor) });

    // Notice: a last day in good time.
    await commissioner.open("/bestallare/avtal");
    await commissioner.follow(name);
    await commissioner.open(`${commissioner.path.split("?")[0]}/avsluta`);
    await commissioner.sees("En person har en plats");
    const last = await demoDay(visitor, 120);
    await commissioner.fill({ how: "notice", last_day: last, reason: "Lokalen sägs upp.", sure: "yes" });
    await commissioner.does("Avsluta avtalet");

    // The caseworker tells the person, who has a new choice from that moment.
    await caseworker.open("/handlaggare/arenden?lage=leaving");
    await caseworker.sees(who.name, "Har inte fått besked");
    await caseworker.open(`/handlaggare/person/${person}`);
    await caseworker.follow("Ge besked och gå vidare");
    await caseworker.isAccessible();
    await caseworker.does("Spara dagen");
    await caseworker.sees("Personen kan välja en ny utförare till och med");
    await caseworker.open("/handlaggare/arenden?lage=leaving");
    await caseworker.sees("Har fått besked, har inte valt");

    await chooser.open("/mina-sidor");
    await chooser.sees("Välj en ny utförare senast", `${name} slutar`);
    await chooser.isAccessible();
    await chooser.page.locator(".next-step a").first().click();
    await chooser.follow("Hoppa över frågorna");
    await chooser.sees("Välj vem som ska hjälpa dig");
    const card = chooser.page
      .locator("article", { has: chooser.page.locator('a[href*="/kontrollera"]') })
      .filter({ hasNotText: name })
      .first();
    await card.locator('a[href*="/kontrollera"]').click();
    await chooser.does("Bekräfta mitt val");
    await chooser.sees("Ditt val är skickat");
    await caseworker.open(`/handlaggare/person/${person}`);
    await caseworker.sees("Klart: personen har fått besked och har något nytt");

    // The public reads when it ends, and that it cannot be chosen.
    await visitor.open(`/utforare?q=${encodeURIComponent(name)}`);
    await visitor.sees(/Slutar .+ Går inte att välja/);
    holds((await visitor.overflow()) === null, "something is wider than 320 pixels");
  },
  { scripts: [true, false] },
);
