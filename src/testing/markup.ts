/**
 * Reads markup strictly, for tests: browsers forgive everything, so a forgotten end tag or a paragraph around a list only
 * shows as a page that looks a little wrong. Knows what our pages use, and refuses the rest.
 */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Names of the elements around it, the nearest last. */
  readonly inside: readonly string[];
  /** Its own text and that of what it holds, entities decoded. */
  text: string;
}

export interface Markup {
  readonly elements: readonly MarkupElement[];
  /** What is wrong, with the place; empty when all is well. */
  readonly problems: readonly string[];
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const RAW = new Set(["script", "style"]);
const BLOCK = new Set("article aside div dl figure footer form h1 h2 h3 h4 h5 h6 header main nav ol p section table ul".split(" "));

/** What may stand directly in an element, where HTML is strict about it. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ul: ["li"],
  ol: ["li"],
  dl: ["div", "dt", "dd"],
  table: ["caption", "colgroup", "thead", "tbody"],
  thead: ["tr"],
  tbody: ["tr"],
  tr: ["th", "td"],
  select: ["option", "optgroup"],
  optgroup: ["option"],
};

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#39);)/;

const attributesOf = (source: string, report: (problem: string) => void): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) report(`attribute ${name} given twice`);
    if (BARE_AMPERSAND.test(value)) report(`bare & in ${name}`);
    attributes.set(name, decode(value));
  }
  return attributes;
};

/** What is wrong with opening `name` here. */
const misplaced = (name: string, open: readonly string[]): string | undefined => {
  const parent = open.at(-1);
  if (BLOCK.has(name) && open.includes("p")) return `<${name}> inside <p>`;
  if (name === "a" && open.includes("a") && !open.includes("svg")) return "<a> inside <a>";
  const allowed = parent === undefined ? undefined : CHILDREN[parent];
  return allowed && !allowed.includes(name) && name !== "script" ? `<${name}> directly in <${parent}>` : undefined;
};

export const readMarkup = (source: string): Markup => {
  const elements: MarkupElement[] = [];
  const problems: string[] = [];
  const open: MarkupElement[] = [];
  let position = source.startsWith("<!doctype html>") ? "<!doctype html>".length : 0;
  const report = (problem: string): void => {
    problems.push(`${problem}, near « ${source.slice(Math.max(0, position - 40), position + 60).replace(/\s+/g, " ")} »`);
  };
  const text = (words: string): void => {
    if (BARE_AMPERSAND.test(words)) report("bare & in text");
    for (const element of open) element.text += decode(words);
    const parent = open.at(-1)?.name ?? "";
    if (words.trim() !== "" && CHILDREN[parent]) report(`text directly in <${parent}>`);
  };
  const close = (name: string): void => {
    const last = open.pop();
    if (last?.name !== name) report(`</${name}> closes <${last?.name}>`);
  };
  /** Returns where reading goes on: after the whole of a script or a style, which hold no markup. */
  const start = (name: string, rest: string, selfClosed: boolean, after: number): number => {
    const inside = open.map((element) => element.name);
    const problem = misplaced(name, inside);
    if (problem) report(problem);
    const element = { name, attributes: attributesOf(rest, report), inside, text: "" };
    elements.push(element);
    if (VOID.has(name) || selfClosed) return after;
    if (!RAW.has(name)) {
      open.push(element);
      return after;
    }
    const end = source.indexOf(`</${name}>`, after);
    element.text = source.slice(after, end);
    return end + name.length + 3;
  };
  while (position < source.length) {
    const next = source.indexOf("<", position);
    text(source.slice(position, next < 0 ? source.length : next));
    if (next < 0) break;
    position = next;
    TAG.lastIndex = next;
    const [, slash, name = "", rest = "", selfClosing] = TAG.exec(source) ?? [];
    if (name === "") {
      report("a < that opens no tag");
      break;
    }
    const after = TAG.lastIndex;
    if (slash) close(name);
    position = slash ? after : start(name, rest, selfClosing === "/", after);
  }
  for (const { name } of open) problems.push(`<${name}> never closed`);
  return { elements, problems };
};
