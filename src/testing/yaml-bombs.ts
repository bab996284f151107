/** Texts that make a careless reader of YAML run out of memory, of stack or of time; by name. */

const laughs = Array.from(
  { length: 20 },
  (_, index) => `a${index}: &a${index} [${Array.from({ length: 9 }, () => (index === 0 ? "ha" : `*a${index - 1}`)).join(", ")}]`,
).join("\n");

/** Each as large as a file may be: `size` signs. */
export const bombs = (size: number): Readonly<Record<string, string>> => {
  const filled = (unit: string): string => unit.repeat(Math.floor(size / unit.length));
  return {
    "a billion laughs": laughs,
    "brackets only": filled("["),
    "braces only": filled("{"),
    "groups in groups": filled("{a: "),
    "lists in lists": filled("- "),
    "keys of keys": filled("? "),
    "keys on one line": filled("a: "),
    "indentation growing": Array.from({ length: 600 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    "a hundred thousand keys": Array.from({ length: 16_000 }, (_, index) => `cle${index}: x`).join("\n"),
    "the same key all along": filled("nom: x\n"),
    "a list without end": `transports: [${filled("a,")}]`,
    "commas only": `transports: [${filled(",")}`,
    "anchors only": filled("&a "),
    "aliases only": filled("*a "),
    "tags only": filled("!a "),
    "quotes only": filled('"'),
    "a quote never closed": `nom: "${filled("x ")}`,
    "single quotes": filled("'' "),
    "colons only": filled(":"),
    "dashes only": filled("-"),
    "documents only": filled("---\n"),
    "spaces only": filled(" "),
    "line ends only": filled("\n"),
    "hashes only": filled("#"),
    "spaces and hashes": filled(" #"),
    "tabs only": filled("\t"),
    "non-breaking spaces only": filled("\u00a0"),
    "percents only": filled("%"),
    "backslashes in quotes": `nom: "${filled("\\")}"`,
    "bars and spaces": filled("| "),
    "one very long word": `nom: ${filled("x")}`,
    "one very long key": `${filled("x")}: nom`,
    "one very long line of dashes and spaces": `nom: ${filled("- ")}`,
    "an e-mail without end": `courriels: [${filled("a.")}@b]`,
    "hours without end": `horaires: "${filled("Mo-")}"`,
    "a telephone without end": `telephone: "${filled("+33")}"`,
    "a URL without end": `site_web: ["http://${filled("a.")}"]`,
    "a date without end": `date_maj: ${filled("1/")}`,
    "control characters": filled("\u0000\u001b"),
    nothing: "",
    "a word": "x",
    "a list": "- a",
    "a comment": "# a",
    "an end": "...",
    "a start": "---",
  };
};
