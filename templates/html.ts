/** Markup that is safe to send as it is. Everything else put into `html` is escaped. */
export interface Html {
  readonly markup: string;
}

export type Child = Html | string | number | false | null | undefined | readonly Child[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Most texts need nothing: testing first is twice as fast. */
export const escapeHtml = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text);

const write = (child: Child): string => {
  if (child === undefined || child === null || child === false) return "";
  if (typeof child === "string") return escapeHtml(child);
  if (typeof child === "number") return String(child);
  if ("markup" in child) return child.markup;
  return child.map(write).join("");
};

/** The one way markup is written in this project: `html\`<p>${text}</p>\``, escaping by default. */
export const html = ({ raw }: TemplateStringsArray, ...children: Child[]): Html => {
  let markup = raw[0] ?? "";
  for (let index = 0; index < children.length; index++) markup += write(children[index]) + (raw[index + 1] ?? "");
  return { markup };
};

/** Vouches for markup made elsewhere and known to be safe: rendered Markdown, our own CSS, JSON already escaped. */
export const trusted = (markup: string): Html => ({ markup });

/** Joins pieces with a separator, skipping the empty ones. */
export const joined = (children: readonly Child[], separator: Child): Child =>
  children
    .filter((child) => child !== undefined && child !== null && child !== false && child !== "")
    .flatMap((child, index) => (index === 0 ? [child] : [separator, child]));

/** JSON inside `<script>`: `</script` and `<!--` must not be readable as markup. */
export const jsonInMarkup = (value: object): Html => trusted(JSON.stringify(value).replace(/</g, "\\u003c"));
