// What a provider does, step by step.

import { holds } from "../lib.mjs";

// A PDF of one empty page.
const PDF = [
  "%PDF-1.7",
  "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj",
  "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj",
  "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj",
  "trailer\n<< /Size 4 /Root 1 0 R >>",
  "%%EOF\n",
].join("\n");

export const PASSWORD = "gröna päron i snön 7";

// An organisation number that nobody has: right form, right check digit.
export function organisationNumber() {
  const nine = `559${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

// Registers an organisation, opens the link of the letter, chooses a password and signs in.
export async function register(visitor, { name, number, email }) {
  await visitor.open("/bli-utforare");
  await visitor.follow("Starta");

  await visitor.fill({ org_number: "556016-0681" });
  holds((await visitor.press("Fortsätt")) === 422, "a wrong organisation number was taken");
  await visitor.sees("Något behöver rättas");
  await visitor.isAccessible();

  await visitor.fill({ org_number: number });
  await visitor.does("Fortsätt");
  await visitor.fill({ name, legal_form: "economic_association" });
  await visitor.does("Fortsätt");
  await visitor.fill({ contact_name: "Greta Provsson", email, phone: "08-123 45 67", may_sign: "yes" });
  await visitor.does("Fortsätt");
  await visitor.sees("Kontrollera dina uppgifter", name, email);
  await visitor.does("Registrera");
  await visitor.sees("Titta i din e-post");

  await choosePassword(visitor, email, "/leverantor");
}

// Opens the newest letter to an address, chooses a password by its link, and signs in.
export async function choosePassword(visitor, email, desk) {
  // A timed job sends the letters that are asked for, within a second or two.
  let letter;
  for (let looked = 0; !letter && looked < 20; looked += 1) {
    if (looked > 0) await visitor.page.waitForTimeout(250);
    letter = (await visitor.letters(email)).find((one) => one.link?.includes("/losenord/"));
  }
  holds(letter, `no letter with a link to a password came to ${email}`);
  await visitor.open(letter.link);
  await visitor.fill({ new_password: PASSWORD });
  await visitor.does("Spara lösenordet");
  await visitor.open("/logga-in");
  const form = visitor.page.locator('form[action="/logga-in"]');
  await visitor.fill({ email, password: PASSWORD }, form);
  await visitor.does("Logga in", form);
  holds(visitor.path === desk, `signed in and stood at ${visitor.path}`);
}

// Describes one offer with one address, part by part, and says that it is done.
export async function describeOffer(visitor, { name, kind, places }) {
  await visitor.open("/leverantor/erbjudanden/nytt");
  await visitor.fill({ measure_kind: kind, name });
  await visitor.does("Fortsätt");
  const home = visitor.path.split("/").slice(0, 4).join("/");
  const part = async (slug, fields) => {
    await visitor.open(`${home}/${slug}`);
    await visitor.fill(fields);
    await visitor.does("Spara");
  };
  await part("text", {
    summary: "Vi hjälper dig att hitta ett jobb som passar dig.",
    description: "Du får en egen coach. Ni träffas varje vecka. Ni letar jobb och skriver ansökningar.",
  });
  await part("malgrupp", { target_groups: ["long_term_unemployed", "young"] });
  await part("innehall", { content: "Den första dagen visar vi runt. Sedan gör vi en plan tillsammans." });
  await part("tider", { hours: "Måndag till fredag klockan 9 till 15", extent_percent: "100" });
  await part("sprak", { languages: ["sv", "ar"] });
  await part("tillganglighet", { accessibility: ["step_free", "near_bus"] });
  await part("metoder", { competence: "Tre coacher med lång vana.", first_meeting: "no", intake: "rolling" });
  await part("adresser/ny", {
    site_name: "Verkstaden", street: "Provgatan 1", postcode: "135 48", locality: "Tyresö",
    area: "bollmora", places: String(places),
  });
  await visitor.open(home);
  await visitor.does("Ja, den är klar");
  await visitor.sees("Klart, inte inskickat");
}

// Fills in the application to a system by its name, checks it and sends it.
export async function apply(visitor, { system, offer, social = "no" }) {
  await visitor.open("/leverantor/ansokan");
  const card = visitor.page.locator("li.ds-card", { has: visitor.page.getByRole("heading", { name: system, exact: true }) });
  await visitor.does("Börja ansökan", card);
  const home = visitor.path;
  await visitor.sees("Inte inskickat");

  await visitor.open(`${home}/behorig`);
  await visitor.page.locator("input[name=signatory]").first().check();
  await visitor.does("Spara");
  await visitor.open(`${home}/socialt`);
  await visitor.fill({ social });
  await visitor.does("Spara");
  await visitor.open(`${home}/tillsammans`);
  await visitor.fill({ joint: "no" });
  await visitor.does("Spara");
  await visitor.open(`${home}/forsakran`);
  holds((await visitor.press("Spara")) !== 500, "an empty declaration broke");
  await visitor.open(`${home}/forsakran`);
  await visitor.answerAll({ choice: "no", text: "" });
  await visitor.does("Spara");
  await visitor.open(`${home}/erbjudanden`);
  await visitor.page.getByLabel(offer).check();
  await visitor.does("Spara");
  await visitor.open(`${home}/krav`);
  await visitor.answerAll({ choice: "yes", text: "Vi gör så här. En coach leder arbetet och följer upp varje vecka." });
  for (const field of await visitor.page.locator("main input[type=file]").all()) {
    await field.setInputFiles({ name: "intyg.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
  }
  await visitor.does("Spara");
  await visitor.open(`${home}/bilagor`);
  await visitor.fill({ nothing: "yes" });
  await visitor.does("Spara");

  await visitor.open(home);
  await visitor.follow("Kontrollera och skicka", visitor.page.locator("main"));
  await visitor.fill({ sure: "yes" });
  await visitor.does("Skicka ansökan");
  await visitor.sees("Ansökan är inskickad");
  return home.split("/").pop();
}

// Lets a colleague in, who opens the letter's link, makes an account and signs in.
export async function invite(visitor, colleague, email) {
  await visitor.open("/leverantor/organisation/medlem");
  await visitor.fill({ email, role: "administrator" });
  await visitor.does("Skicka inbjudan");
  const [letter] = await colleague.letters(email);
  holds(letter?.link, `no invitation came to ${email}`);
  await colleague.open(letter.link);
  await colleague.fill({ name: "Kim Kollega", new_password: PASSWORD });
  await colleague.does("Tacka ja");
  await colleague.open(letter.link, 409);
  await colleague.open("/logga-in");
  const form = colleague.page.locator('form[action="/logga-in"]');
  if (await form.count()) {
    await colleague.fill({ email, password: PASSWORD }, form);
    await colleague.does("Logga in", form);
  }
}

// Claims to be a social enterprise: a text for each criterion, and the statutes as a file.
export async function claimSocialEnterprise(visitor) {
  await visitor.open("/leverantor/organisation/status/socialt-foretag");
  await visitor.answerAll({ choice: "yes", text: "Det står i våra stadgar, som vi skickar med." });
  await visitor.page.locator("main input[type=file]").first().setInputFiles({
    name: "stadgar.png", mimeType: "image/png", buffer: PNG,
  });
  await visitor.does("Skicka till bedömning");
  await visitor.sees("stadgar.png");
}

// The least picture there is: one dot.
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64",
);

// Answers what staff asked to have completed, and sends it.
export async function complete(visitor, text) {
  await visitor.answerAll({ choice: "yes", text });
  await visitor.does("Skicka kompletteringen");
}

// Signs the contract that an approved application led to.
export async function sign(visitor, application) {
  await visitor.open(`/leverantor/ansokan/${application}`);
  await visitor.follow("Se avtalet");
  await visitor.fill({ sure: "yes" });
  await visitor.does("Skriv under");
  await visitor.sees("Avtalet är underskrivet");
}

// Says yes to the one who waits, and that they have begun.
export async function takeIn(visitor, { who, today }) {
  await visitor.open("/leverantor/deltagare");
  await visitor.follow(who);
  await visitor.does("Tacka ja");
  await visitor.fill({ began_on: today });
  await visitor.does(/Bekräfta/);
}
