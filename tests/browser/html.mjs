// The Nu HTML checker over saved pages: one run of Java for all of them.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { here } from "./lib.mjs";

// From file name → what is wrong with it.
export function htmlFaults(folder) {
  if (readdirSync(folder).length === 0) return new Map();
  const jar = join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--errors-only", folder], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.error) throw run.error;
  const faults = new Map();
  for (const message of JSON.parse(run.stderr).messages) {
    const name = basename(message.url ?? "");
    if (!faults.has(name)) faults.set(name, []);
    faults.get(name).push(`html: ${message.message} (line ${message.lastLine}: ${(message.extract ?? "").trim().replace(/\s+/g, " ")})`);
  }
  return faults;
}
