/**
 * Parts printed apart → one file. Each part's objects get numbers of their own and are otherwise left as Chromium
 * wrote them; only the few that a file has once – pages, destinations, the roots of the tags – are written anew.
 */
import { objectText, type PdfFile, readPdf } from "../pdf-objects.ts";
import { withFontsMerged } from "./merged-fonts.ts";
import { type Part, type PartTags, readPart } from "./part.ts";
import { isTag, objectBody, type PartObject, partObject, rewritten } from "./part-object.ts";
import { withSharedObjects } from "./shared-objects.ts";

/** Where links that leave their part lead to until the parts are joined: a name that resolves nowhere. */
export const ELSEWHERE = "https://page.invalid/#";
const TO_ELSEWHERE = /\/A <<\/Type \/Action\s\/S \/URI\s\/URI \(https:\/\/page\.invalid\/#([\w.-]+)\)>>/;

const [INFO, ROOT, PAGES, DESTINATIONS, TAGS, DOCUMENT, PARENTS, NAMES, FIRST_FREE] = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface Placed {
  readonly part: Part;
  readonly number: (own: number) => number;
  /** The key that one of its parent tree becomes; undefined for what the tree does not know. */
  readonly key: (own: number) => number | undefined;
  readonly name: (own: string) => string;
}

const placed = (parts: readonly Part[]): readonly Placed[] => {
  let [free, key] = [FIRST_FREE as number, 0];
  return parts.map((part, rank) => {
    const numbers = new Map<number, number>();
    const { tags, pdf, dropped } = part;
    for (const own of dropped) numbers.set(own, PAGES);
    if (tags) numbers.set(tags.document, DOCUMENT).set(tags.root, TAGS);
    for (const own of pdf.objects.keys()) if (!dropped.has(own)) numbers.set(own, free++);
    // Some versions count annotations from a hundred thousand: keys are given anew, in the same order.
    const keys = new Map(tags?.parents.map(([own]) => [own, key++]));
    const prefix = `(${String(rank).padStart(4, "0")}node`;
    const number = (own: number): number => {
      const found = numbers.get(own);
      if (found === undefined) throw new Error(`a part of the PDF has no object ${own}`);
      return found;
    };
    return { part, number, key: (own) => keys.get(own), name: (own) => (NODE.test(own) ? own.replace("(node", prefix) : own) };
  });
};
const NODE = /^\(node\d+\)$/;

const ELEMENT = "<</Type /StructElem";
const KEYED = /\/(StructParents?) (\d+)/;

const renumbered = ({ part, number, key, name }: Placed, known: ReadonlySet<string>): readonly (readonly [number: number, object: PartObject])[] =>
  [...part.pdf.objects]
    .filter(([own]) => !part.dropped.has(own))
    .map(([own, body]) => {
      const object = partObject(body);
      // Nine in ten, and neither a link nor known to the tree by a key.
      if (object.text.startsWith(ELEMENT)) return [number(own), { text: rewritten(object.text, number, name) }];
      const link = TO_ELSEWHERE.exec(object.text)?.[1] ?? "";
      const own_ = known.has(link) ? object.text.replace(TO_ELSEWHERE, `/Dest /${link}`) : object.text;
      const text = rewritten(own_, number, name).replace(KEYED, (_, entry: string, at: string) =>
        key(Number(at)) === undefined ? "" : `/${entry} ${key(Number(at))}`,
      );
      return [number(own), { ...object, text }];
    });

const destinationsOf = (parts: readonly Placed[]): readonly string[] => {
  const named = parts.flatMap(({ part, number }) => part.destinations.map(({ name, page, view }) => [name, `/${name} [${number(page)} 0 R ${view}]`] as const));
  // Chromium gives them in no order of its own.
  return [...new Map(named.toReversed())].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
};

const tagRoots = (parts: readonly Placed[]): readonly (readonly [number: number, text: string])[] => {
  const all = parts.flatMap(({ part: { tags }, ...place }) => (tags ? [{ tags, ...place }] : []));
  const [first] = all;
  if (!first) return [];
  const list = (of: (one: { readonly tags: PartTags } & Omit<Placed, "part">) => readonly string[]): string => all.flatMap(of).join(" ");
  const kids = list(({ tags, number }) => tags.kids.map((kid) => `${number(kid)} 0 R`));
  const parents = list(({ tags, number, key }) => tags.parents.map(([at, owner]) => `${key(at)} ${number(owner)} 0 R`));
  const names = list(({ tags, number, name }) => tags.named.map(([own, element]) => `${name(own)} ${number(element)} 0 R`));
  const next = all.reduce((total, { tags }) => total + tags.parents.length, 0);
  const { language } = first.tags;
  return [
    [TAGS, `<</Type /StructTreeRoot /K ${DOCUMENT} 0 R /ParentTreeNextKey ${next} /ParentTree ${PARENTS} 0 R${names ? ` /IDTree ${NAMES} 0 R` : ""}>>`],
    [DOCUMENT, `<</Type /StructElem\n/S /Document${language && ` /Lang ${language}`} /P ${TAGS} 0 R /K [${kids}]>>`],
    [PARENTS, `<</Nums [${parents}]>>`],
    ...(names ? [[NAMES, `<</Names [${names}]>>`] as const] : []),
  ];
};

const rootText = (first: Part, tagged: boolean): string => {
  const others = objectText(first.pdf, first.pdf.root).replace(/\/(Pages|Dests|StructTreeRoot) \d+ 0 R\s*/g, "");
  return others.replace(/>>$/, ` /Pages ${PAGES} 0 R /Dests ${DESTINATIONS} 0 R${tagged ? ` /StructTreeRoot ${TAGS} 0 R` : ""}>>`);
};

/** Joins files of Chromium's; undefined when one of them is not arranged as expected. */
export const joinParts = (sources: readonly Uint8Array[]): PdfFile | undefined => {
  const read = sources.map((source) => readPart(readPdf(source)));
  const parts = placed(read.flatMap((part) => part ?? []));
  const [first] = parts;
  if (!first || parts.length < sources.length || parts.some(({ part }) => (part.tags === undefined) !== (first.part.tags === undefined))) return undefined;
  const known = new Set(parts.flatMap(({ part }) => part.destinations.map(({ name }) => name)));
  const all = parts.flatMap((place) => renumbered(place, known));
  const shareable = withSharedObjects(withFontsMerged(new Map(all.filter(([, object]) => !isTag(object)))));
  const pages = parts.flatMap(({ part, number }) => part.pages.map((page) => `${number(page)} 0 R`));
  const roots: readonly (readonly [number: number, text: string])[] = [
    [INFO, objectText(first.part.pdf, first.part.pdf.info)],
    [ROOT, rootText(first.part, first.part.tags !== undefined)],
    [PAGES, `<</Type /Pages /Count ${pages.length} /Kids [${pages.join(" ")}]>>`],
    [DESTINATIONS, `<<${destinationsOf(parts).join("\n")}>>`],
    ...tagRoots(parts),
  ];
  const bodies = [
    ...roots.map(([number, text]) => [number, Buffer.from(text, "latin1")] as const),
    ...all.flatMap(([number, own]) => {
      const object = isTag(own) ? own : shareable.get(number);
      return object ? [[number, objectBody(object)] as const] : [];
    }),
  ];
  return { root: ROOT, info: INFO, objects: new Map(bodies) };
};
