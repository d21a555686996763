// Providers, their offers and the approval of them, from both sides of the counter.

import { holds, journey } from "../lib.mjs";
import {
  apply, claimSocialEnterprise, complete, describeOffer, invite, organisationNumber, register, sign,
} from "../steps/provider.mjs";
import { askChange, askCompletion, countersign, decide, examine, newVersion } from "../steps/staff.mjs";

let runs = 0;

// A new organisation that nobody has met, with one offer of two places.
async function newcomer(portal, { kind, what }) {
  runs += 1;
  const name = `Provverkstaden ${"ABCDEFGH"[runs % 8]}${Date.now() % 10000}`;
  const provider = { name, number: organisationNumber(), email: `prov${runs}-${Date.now()}@exempel.se` };
  const offer = `${what} hos ${name}`;
  const member = await portal.visitor();
  await register(member, provider);
  await describeOffer(member, { name: offer, kind, places: 2 });
  return { ...provider, offer, member };
}

journey("a social enterprise with a colleague completes its application, is approved and stands in the list", async (portal) => {
  const one = await newcomer(portal, { kind: "job_coaching", what: "Jobb" });
  const colleague = await portal.visitor();
  await invite(one.member, colleague, `kollega${Date.now()}@exempel.se`);
  await claimSocialEnterprise(colleague);

  // The colleague goes on where the first left.
  const application = await apply(colleague, { system: "Jobbcoachning", offer: one.offer, social: "yes" });
  const commissioner = await portal.signedIn("bestallare");
  await examine(commissioner, application, {
    verdict: "completion_needed", reason: "Skriv vem som är med de första veckorna.", whole: false,
  });
  await askCompletion(commissioner, application, "Skriv vem som är med de första veckorna.");
  await one.member.open("/leverantor");
  await one.member.open(`/leverantor/ansokan/${application}/komplettera`);
  await one.member.sees("Skriv vem som är med de första veckorna.");
  await complete(one.member, "Anna Ek är med varje dag de första fyra veckorna.");

  await examine(commissioner, application, { assigned: true });
  await decide(commissioner, application, "Godkänn ansökan");
  await sign(one.member, application);
  await countersign(commissioner, one.name);
  const visitor = await portal.visitor({ width: 320 });
  await visitor.soonSees(`/utforare?q=${encodeURIComponent(one.name)}`, one.offer, 3000);
  await visitor.follow(one.offer);
  await visitor.sees("2 lediga platser");
});

journey("one who does not meet the terms reads why, and the last day for rättelse", async (portal) => {
  const one = await newcomer(portal, { kind: "guidance", what: "Vägledning" });
  const application = await apply(one.member, { system: "Vägledning", offer: one.offer });
  const commissioner = await portal.signedIn("bestallare");
  const reason = "Svaret visar inte vem som leder arbetet.";
  await examine(commissioner, application, { verdict: "not_met", reason });
  await decide(commissioner, application, "Avslå ansökan");
  await one.member.open(`/leverantor/ansokan/${application}/beslut`);
  await one.member.sees(
    "Avslagen", reason, /Ansökan ska ha kommit in till förvaltningsrätten senast \p{L}+dag \d+ \p{L}+ \d{4}/u,
  );
  await one.member.open(`/utforare?q=${encodeURIComponent(one.name)}`);
  await one.member.seesNot(one.offer);
});

journey("one approved on one version of the terms accepts the next", async (portal) => {
  const one = await newcomer(portal, { kind: "guidance", what: "Samtal" });
  const application = await apply(one.member, { system: "Vägledning", offer: one.offer });
  const commissioner = await portal.signedIn("bestallare");
  await examine(commissioner, application);
  await decide(commissioner, application, "Godkänn ansökan");
  await sign(one.member, application);
  await countersign(commissioner, one.name);

  const version = await newVersion(commissioner, "Vägledning", "Utföraren svarar inom två arbetsdagar.");
  await askChange(commissioner, "Vägledning");
  await one.member.open("/leverantor");
  await one.member.follow("Svara om nya villkor");
  await one.member.sees("Utföraren svarar inom två arbetsdagar.");
  await one.member.fill({ answer: "yes", sure: "yes" });
  await one.member.does("Skicka svaret");
  await one.member.open("/leverantor/avtal");
  await one.member.follow("Vägledning");
  await one.member.sees(new RegExp(`[Vv]ersion ${version}`));
  holds(version > 1, "no new version was made");
});
