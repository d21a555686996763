// What the one who chooses does, step by step.

import { holds } from "../lib.mjs";
import { choosePassword } from "./provider.mjs";

// Gets a first password by letter, and signs in.
export async function signInFirstTime(visitor, email) {
  await visitor.open("/losenord");
  await visitor.fill({ email });
  await visitor.does("Skicka länken");
  await choosePassword(visitor, email, "/mina-sidor");
}

// Compares the wanted one with another, then chooses and confirms; gives the receipt's address.
export async function choose(visitor, provider) {
  await visitor.open("/mina-sidor");
  await visitor.page.locator(".next-step a").first().click();
  await visitor.sees("Tre frågor först", "Svaren sparas inte om du inte vill.");
  await visitor.follow("Hoppa över frågorna");
  await visitor.sees("Välj vem som ska hjälpa dig");
  const list = visitor.path;

  const card = visitor.page.locator("article", { hasText: provider }).first();
  await card.locator("input[name=id]").check();
  await visitor.page.locator("article", { hasNotText: provider }).first().locator("input[name=id]").check();
  await visitor.press("Jämför de du har kryssat för");
  await visitor.sees(provider);
  holds((await visitor.page.locator("table.compare thead th").count()) === 2, "two are not compared");

  await visitor.open(list);
  await visitor.page.locator("article", { hasText: provider }).first().locator('a[href*="/kontrollera"]').click();
  await visitor.sees("Är det här rätt?", provider, "Du kan byta senare utan att säga varför.");
  await visitor.does("Bekräfta mitt val");
  await visitor.sees("Ditt val är skickat");
  return visitor.path;
}
