// What a provider does, step by step.

import { holds } from "../lib.mjs";

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
export async function register(visitor, { name, number = organisationNumber(), email }) {
  await visitor.open("/bli-utforare");
  await visitor.follow("Starta");

  await visitor.fill({ org_number: "556016-0681" });
  holds((await visitor.press("Fortsätt")) === 422, "a wrong organisation number was taken");
  await visitor.sees("Något behöver rättas");
  await visitor.isAccessible();

  await visitor.fill({ org_number: number });
  await visitor.press("Fortsätt");
  await visitor.fill({ name, legal_form: "economic_association" });
  await visitor.press("Fortsätt");
  await visitor.fill({ contact_name: "Greta Provsson", email, phone: "08-123 45 67", may_sign: "yes" });
  await visitor.press("Fortsätt");
  await visitor.sees("Kontrollera dina uppgifter", name, email);
  await visitor.press("Registrera");
  await visitor.sees("Titta i din e-post");

  const [letter] = await visitor.letters(email);
  holds(letter?.link, "no letter with a link came");
  await visitor.open(letter.link);
  await visitor.fill({ new_password: PASSWORD });
  await visitor.press("Spara");
  await signInWithPassword(visitor, email);
  return { name, number, email };
}

export async function signInWithPassword(visitor, email, password = PASSWORD) {
  await visitor.open("/logga-in?till=/leverantor");
  const form = visitor.page.locator('form[action="/logga-in"]');
  await visitor.fill({ email, password }, form);
  await visitor.press("Logga in", form);
  holds(visitor.path === "/leverantor", `signed in and stood at ${visitor.path}`);
}
