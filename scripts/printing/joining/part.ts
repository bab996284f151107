/** A printed part, its own roots set apart from what it shares with nobody. */
import { objectText, type PdfFile, pageObjects } from "../pdf-objects.ts";
import { referencesIn, referenceTo } from "./part-object.ts";

export interface PartTags {
  readonly root: number;
  /** The element that holds all others. */
  readonly document: number;
  readonly language: string;
  /** The elements it holds, in reading order. */
  readonly kids: readonly number[];
  /** The parent tree: what each page and each annotation belongs to, by its key. */
  readonly parents: readonly (readonly [key: number, owner: number])[];
  /** Elements known by name: the cells that others refer to. */
  readonly named: readonly (readonly [name: string, element: number])[];
}

export interface Part {
  readonly pdf: PdfFile;
  readonly pages: readonly number[];
  /** Where links lead: a name, and the rest of the destination after its page. */
  readonly destinations: readonly { readonly name: string; readonly page: number; readonly view: string }[];
  readonly tags: PartTags | undefined;
  /** Objects that the joined file has once for all parts, or no longer. */
  readonly dropped: ReadonlySet<number>;
}

const ancestorsOf = (pdf: PdfFile, page: number): readonly number[] => {
  const parent = referenceTo(objectText(pdf, page), "Parent");
  return parent === undefined ? [] : [parent, ...ancestorsOf(pdf, parent)];
};

const namesUnder = (pdf: PdfFile, node: number): { readonly nodes: readonly number[]; readonly named: PartTags["named"] } => {
  const text = objectText(pdf, node);
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(text) ?? [];
  if (kids === undefined) {
    const [, names = ""] = /\/Names \[([^\]]*)\]/.exec(text) ?? [];
    return { nodes: [node], named: [...names.matchAll(/(\([^)]*\)) (\d+) 0 R/g)].map(([, name = "", element]) => [name, Number(element)] as const) };
  }
  const below = referencesIn(kids).map((kid) => namesUnder(pdf, kid));
  return { nodes: [node, ...below.flatMap(({ nodes }) => nodes)], named: below.flatMap(({ named }) => named) };
};

interface ReadTags {
  readonly tags: PartTags;
  readonly nodes: readonly number[];
}

/** Undefined when the tags are not arranged as Chromium arranges them. */
const tagsOf = (pdf: PdfFile, root: number): ReadTags | undefined => {
  const text = objectText(pdf, root);
  const [document, tree, names] = [referenceTo(text, "K"), referenceTo(text, "ParentTree"), referenceTo(text, "IDTree")];
  if (document === undefined || tree === undefined) return undefined;
  const element = objectText(pdf, document);
  const [, kids] = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(element) ?? [];
  const [, parents] = /\/Nums \[([^\]]*)\]/.exec(objectText(pdf, tree)) ?? [];
  if (!/\/S \/Document\b/.test(element) || kids === undefined || parents === undefined || /\[.*\b\d+ (?!0 R)\d/.test(kids)) return undefined;
  const { nodes, named } = names === undefined ? { nodes: [], named: [] } : namesUnder(pdf, names);
  return {
    tags: {
      root,
      document,
      language: /\/Lang (\([^)]*\))/.exec(element)?.[1] ?? "",
      kids: referencesIn(kids),
      parents: [...parents.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, owner]) => [Number(key), Number(owner)] as const).toSorted(([a], [b]) => a - b),
      named,
    },
    nodes: [tree, document, root, ...nodes],
  };
};

/** Reads a part, or gives it up: a browser that writes otherwise prints in one go. */
export const readPart = (pdf: PdfFile): Part | undefined => {
  const catalog = objectText(pdf, pdf.root);
  const [destinations, root] = [referenceTo(catalog, "Dests"), referenceTo(catalog, "StructTreeRoot")];
  const read = root === undefined ? undefined : tagsOf(pdf, root);
  if (root !== undefined && !read) return undefined;
  const pages = pageObjects(pdf);
  const places = destinations === undefined ? "" : objectText(pdf, destinations);
  const found = [...places.matchAll(/\/([^\s/[\]()<>]+) \[(\d+) 0 R ([^\]]*)\]/g)];
  return {
    pdf,
    pages,
    destinations: found.map(([, name = "", page, view = ""]) => ({ name, page: Number(page), view })),
    tags: read?.tags,
    dropped: new Set([
      pdf.root,
      pdf.info,
      ...new Set(pages.flatMap((page) => ancestorsOf(pdf, page))),
      ...(destinations === undefined ? [] : [destinations]),
      ...(read?.nodes ?? []),
    ]),
  };
};
