// Everybody gets in by one click, lands on a desk of their own, and gets out again.

import { holds, journey } from "../lib.mjs";

const DESKS = {
  person: "/mina-sidor",
  "person-kod": /^\/val\/VT-/, // the code of a letter leads to one choice and no desk
  leverantor: "/leverantor",
  "leverantor-ny": "/leverantor",
  bestallare: "/bestallare",
  "bestallare-2": "/bestallare",
  "bestallare-3": "/bestallare",
  handlaggare: "/handlaggare",
  "handlaggare-af": "/handlaggare",
  "handlaggare-fk": "/handlaggare",
  enhetschef: "/enhetschef",
  naringslivschef: "/naringsliv",
  styrgrupp: "/styrgrupp",
  samhallsvagledare: "/servicecenter",
  samordningsforbund: "/forbund",
  partner: "/partner",
  ombud: "/ombud",
  admin: "/admin",
};

journey(
  "each account lands on its own desk",
  async (portal) => {
    const visitor = await portal.visitor();
    for (const [account, desk] of Object.entries(DESKS)) {
      await visitor.signIn(account);
      const stands = desk instanceof RegExp ? desk.test(visitor.path) : visitor.path === desk;
      holds(stands, `${account} landed on ${visitor.path}, not ${desk}`);
      await visitor.press("Logga ut");
      await visitor.open("/");
      await visitor.seesNot("Logga ut");
    }
  },
  { scripts: [true, false] },
);
