// In which dress a page is looked at: language, colours and width.

export const LANGUAGES = ["sv", "sv-x-latt", "en", "ar", "fi", "so"];
const SCHEMES = ["light", "dark", "forced-colors"];
// Narrow, wide, and wide with all at twice its size, which leaves half as many pixels (WCAG 2.2, 1.4.4).
const SIZES = [{ width: 320, text: 100 }, { width: 1280, text: 100 }, { width: 1280, text: 200 }];

export const BASE = { language: "sv", scheme: "light", width: 1280, text: 100 };

// Every pair of values at least once: each language with each scheme, the sizes laid so that each
// meets every language and every scheme.
export const PAIRS = LANGUAGES.flatMap((language, l) =>
  SCHEMES.map((scheme, s) => ({ language, scheme, ...SIZES[(l + s) % SIZES.length] })),
).filter((row) => !same(row, BASE));

export const ALL = LANGUAGES.flatMap((language) =>
  SCHEMES.flatMap((scheme) => SIZES.map((size) => ({ language, scheme, ...size }))),
).filter((row) => !same(row, BASE));

export function name({ language, scheme, width, text }) {
  return `${language} ${scheme} ${width}${text === 100 ? "" : ` text ${text}`}`;
}

function same(a, b) {
  return name(a) === name(b);
}

export const media = ({ scheme }) =>
  scheme === "forced-colors"
    ? { colorScheme: "light", forcedColors: "active" }
    : { colorScheme: scheme, forcedColors: "none" };

export const viewport = ({ width, text }) => ({ width: (width * 100) / text, height: 900 });
