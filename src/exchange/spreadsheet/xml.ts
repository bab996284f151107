/**
 * The little XML that spreadsheets need: their elements one after the other, without building a tree. Entities that a
 * document declares are not followed: only the five of XML and the numbered ones are.
 */
export interface Tag {
  readonly kind: "open" | "close" | "text";
  /** The name without its prefix, or the text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", a, b]) => [name, unescaped(a ?? b ?? "")]));

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Every tag and text, in order. */
export function* tagsOf(xml: string): Generator<Tag> {
  const token = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/g;
  for (const [whole, data, closed, opened, attributes = "", slash] of xml.matchAll(token)) {
    if (closed !== undefined) yield { kind: "close", name: local(closed), attributes: {}, isEmpty: false };
    else if (opened !== undefined) yield { kind: "open", name: local(opened), attributes: attributesOf(attributes), isEmpty: slash === "/" };
    else if (data !== undefined) yield { kind: "text", name: data, attributes: {}, isEmpty: false };
    else if (!whole.startsWith("<")) yield { kind: "text", name: unescaped(whole), attributes: {}, isEmpty: false };
  }
}
