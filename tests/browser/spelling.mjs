// Swedish spelling by hunspell and the words of our own in tests/words.
//
//   node tests/browser/spelling.mjs texts     checks templates/words/sv and sv-x-latt

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

// One word a line, in tests/words/*.txt; what follows # is a remark.
function ownWords() {
  const folder = join(root, "tests/words");
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return new Set([...lines.map((line) => line.replace(/#.*/, "").trim()).filter(Boolean), ...demoNames()]);
}

// What people, organisations and streets of the demo are called is no spelling.
function demoNames() {
  const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "");
  const data = "src/demo/data";
  const tables = existsSync(join(root, data)) ? readdirSync(join(root, data)).filter((name) => name.endsWith(".toml")) : [];
  const told = tables.flatMap((name) => read(join(data, name)).match(/^(?:name|contact|initiator|street) = .*$/gm) ?? []);
  const quoted = read("src/demo/accounts.rs").match(/"\p{Lu}[^"]*"/gu) ?? [];
  return [...told, ...quoted, read(join(data, "names.txt"))].flatMap((text) => wordsOf(text));
}

// The words of a text; addresses, references and whatever holds a digit are not words.
function wordsOf(text) {
  const plain = text
    .replace(/\u00ad/g, "")
    .replace(/\bVT-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, " ") // a reference
    .replace(/(?:\b[A-Z2-7]{4}\b\s*){4,}/g, " ") // a secret, in blocks of four
    .replace(/\b[0-9a-f]{8,}\u2026?/g, " ") // a checksum or its beginning
    .replace(/\S*(?:@|:\/\/|\/|_|\p{L}\.\p{L}|\p{N})\S*/gu, " ");
  return plain.match(/\p{L}[\p{L}\p{M}]*(?:[-’':]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
}

// From where → text: the words nobody knows, each with the places it stands in.
export function unknownWords(texts) {
  const places = new Map();
  for (const [where, text] of texts) {
    for (const word of wordsOf(text)) {
      if (word.length < 2) continue;
      if (!places.has(word)) places.set(word, new Set());
      places.get(word).add(where);
    }
  }
  const own = ownWords();
  const isOwn = (word) => own.has(word) || own.has(word.toLowerCase());
  const asked = [...places.keys()].filter((word) => !isOwn(word));
  if (asked.length === 0) return new Map();
  const answer = execFileSync("hunspell", ["-d", "sv_SE", "-i", "utf-8", "-l"], {
    input: asked.join("\n"),
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    maxBuffer: 1 << 26,
  });
  const refused = new Set(answer.split("\n").filter(Boolean));
  const unknown = new Map();
  for (const word of asked) {
    const parts = word.split(/[-:’']/).filter((part) => part.length > 1);
    const bad = refused.has(word) || (parts.length > 1 && parts.some((part) => refused.has(part)));
    if (bad && !(parts.length > 1 && parts.every((part) => isOwn(part) || !refused.has(part)))) {
      unknown.set(word, [...places.get(word)]);
    }
  }
  return unknown;
}

// What a Fluent file says to people, without keys, variables and variant names.
function fluentText(source) {
  return source
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/^-?[a-zA-Z][\w-]*\s*=/, " ").replace(/^\s+\.[a-zA-Z][\w-]*\s*=/, " "))
    .join("\n")
    .replace(/\{[^{}]*?->/g, " ")
    .replace(/\*?\[[\w.-]+\]/g, " ")
    .replace(/\{[^{}]*\}/g, " ")
    .replace(/[{}]/g, " ");
}

function texts() {
  const found = new Map();
  for (const language of ["sv", "sv-x-latt"]) {
    const folder = join(root, "templates/words", language);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      found.set(`${language}/${name}`, fluentText(readFileSync(join(folder, name), "utf8")));
    }
  }
  return found;
}

if (process.argv[2] === "texts") {
  const all = texts();
  const unknown = unknownWords(all);
  for (const [word, places] of unknown) console.log(`unknown word: ${word} (${places.slice(0, 3).join(", ")})`);
  const bad = new Set([...unknown.values()].flat()).size;
  console.log(`${all.size - bad} passed, ${bad} failed`);
  process.exitCode = bad ? 1 : 0;
}
