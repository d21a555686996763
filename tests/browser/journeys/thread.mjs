// The main job, from an organisation that nobody knows to a person who has begun there.

import { holds, journey } from "../lib.mjs";
import { apply, describeOffer, organisationNumber, register, sign, takeIn } from "../steps/provider.mjs";
import { countersign, decide, demoDay, examine, openChoice } from "../steps/staff.mjs";
import { choose, signInFirstTime } from "../steps/person.mjs";

const KIND = "job_coaching";
const SYSTEM = "Jobbcoachning";

let runs = 0;

// Registers, applies with one offer of two places, and is as far as an application that was sent.
async function applied(portal) {
  runs += 1;
  const name = `Provkooperativet ${"ABCDEFGH"[runs % 8]}${Date.now() % 1000}`;
  const provider = { name, number: organisationNumber(), email: `prov${Date.now()}@exempel.se` };
  const offer = `Jobb med ${name}`;
  const member = await portal.visitor();
  await register(member, provider);
  await describeOffer(member, { name: offer, kind: KIND, places: 2 });
  const application = await apply(member, { system: SYSTEM, offer });
  return { ...provider, offer, member, application };
}

journey(
  "the thread: register, apply, be approved, be chosen, begin",
  async (portal) => {
    const lead = await portal.signedIn("naringslivschef");
    const { name, number, offer, member, application } = await applied(portal);

    // The head of business follows an idea that becomes this provider.
    await lead.open("/naringsliv/ny");
    await lead.fill({ name, initiator: "Greta Provsson", contact: "08-123 45 67", idea: "Fler jobb", stage: "registration" });
    await lead.does("Spara idén");
    await lead.open("/naringsliv");
    await lead.follow(name);
    const card = lead.path;
    await lead.fill({ org_number: number });
    await lead.does("Koppla");
    await lead.open(card);
    await lead.sees(/Godkänt som utförare\s+Inte än/);

    // Staff examine and approve; both sign.
    const commissioner = await portal.signedIn("bestallare");
    await examine(commissioner, application);
    await decide(commissioner, application, "Godkänn ansökan");
    await sign(member, application);
    await countersign(commissioner, name);

    // The public finds it, with its two places.
    const visitor = await portal.visitor({ width: 320 });
    await visitor.open("/utforare");
    // The list is renewed within a moment, not at once.
    await visitor.soonSees(`/utforare?q=${encodeURIComponent(name)}`, offer);
    await visitor.follow(offer);
    const page = visitor.path;
    await visitor.sees("2 lediga platser");

    // A caseworker lets somebody choose; the person compares and chooses; a place is taken at once.
    const caseworker = await portal.signedIn("handlaggare");
    const person = { name: `Vera Väljare ${runs}`, email: `vera${Date.now()}@exempel.se` };
    await openChoice(caseworker, { ...person, kind: KIND, lastDay: await demoDay(visitor, 30) });
    const chooser = await portal.visitor();
    await signInFirstTime(chooser, person.email);
    const receipt = await choose(chooser, name);
    await visitor.soonSees(page, "1 ledig plats", 1000);

    // The provider takes the person in.
    await takeIn(member, { who: person.name, today: await demoDay(visitor) });
    await chooser.open(receipt);
    await chooser.sees("Du har börjat");
    await visitor.soonSees(page, "1 ledig plats", 1000);

    // The milestones came by themselves, and say nothing of who.
    await lead.soonSees(card, /Första deltagaren började (mån|tis|ons|tors|fre|lör|sön)dag/, 10_000);
    await lead.sees(/Godkänt som utförare (mån|tis|ons|tors|fre|lör|sön)dag/);
    await lead.seesNot(person.name);
    holds(portal.visitors.length === 6, "somebody is missing from the thread");
  },
  { scripts: [true, false] },
);
