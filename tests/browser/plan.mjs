// In which dress a page is looked at: language, colours and width.

export const LANGUAGES = ["sv", "sv-x-latt", "en", "ar", "fi", "so"];
const SCHEMES = ["light", "dark", "forced-colors"];
const WIDTHS = [320, 1280];

export const BASE = { language: "sv", scheme: "light", width: 1280 };

// Every pair of values at least once in eighteen rows: each language with each scheme, the widths
// laid so that each meets every language and every scheme.
export const PAIRS = LANGUAGES.flatMap((language, l) =>
  SCHEMES.map((scheme, s) => ({ language, scheme, width: WIDTHS[(l + s + 1) % 2] })),
).filter((row) => !same(row, BASE));

export const ALL = LANGUAGES.flatMap((language) =>
  SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ language, scheme, width }))),
).filter((row) => !same(row, BASE));

export function name({ language, scheme, width }) {
  return `${language} ${scheme} ${width}`;
}

function same(a, b) {
  return name(a) === name(b);
}

export const media = ({ scheme }) =>
  scheme === "forced-colors"
    ? { colorScheme: "light", forcedColors: "active" }
    : { colorScheme: scheme, forcedColors: "none" };
