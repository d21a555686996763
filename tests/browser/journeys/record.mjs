// Staff look things up in the public procurement record, as it really is for 2021.

import { journey } from "../lib.mjs";

journey(
  "staff search the procurement record by word, buyer and supplier",
  async (portal) => {
    const staff = await portal.signedIn("bestallare");
    await staff.open("/upphandlingsregister");
    const search = staff.page.locator('main form[action="/upphandlingsregister"]');
    await staff.fill({ ord: "bemanningstjänster", kopare: "Luleå" }, search);
    await staff.does("Sök", search);
    await staff.sees(/Luleå kommun/i, /Bemanningstjänster/);
    await staff.follow(/Bemanningstjänster/, staff.page.locator("main"));
    await staff.sees(/Bemanningstjänster/, /StudentConsulting Sweden AB/);

    await staff.open("/upphandlingsregister?leverantor=StudentConsulting");
    await staff.sees(/\d+ upphandlingar \d+ köpare/);
  },
  { scripts: [true, false] },
);
