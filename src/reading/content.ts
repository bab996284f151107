/** A content directory → a Guide, or every problem of every file at once. The only place where content is read from disk. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { actualiteSchema, pageSchema } from "../model/article.ts";
import { editionSchema } from "../model/edition.ts";
import { createGuide, type Guide } from "../model/guide.ts";
import { referentielSchema } from "../model/referentiel.ts";
import { structureSchema } from "../model/structure.ts";
import { territoiresSchema } from "../model/territoire.ts";
import { isError, type Problem } from "./problem.ts";

export interface LoadedContent {
  /** Absent as soon as one problem is an error. */
  readonly guide?: Guide;
  readonly problems: readonly Problem[];
}

const yaml = (text: string): unknown => parseDocument(text, { schema: "failsafe" }).toJS();

/** First walking skeleton: no positions yet. */
export const loadGuide = (directory = "content", date = "2022-04-30"): LoadedContent => {
  const read = (path: string) => readFileSync(join(directory, path), "utf8");
  const own = join(directory, "referentiel.yaml");
  const referentiel = referentielSchema.parse(yaml(readFileSync(existsSync(own) ? own : "data/referentiel.yaml", "utf8")));
  const schema = structureSchema(referentiel);
  const files = readdirSync(join(directory, "structures"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const article = (path: string) => {
    const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(read(path)) ?? [];
    return { front: yaml(front), texte: body, fichier: path };
  };
  const markdownOf = (folder: string) =>
    existsSync(join(directory, folder)) ? readdirSync(join(directory, folder)).filter((file) => file.endsWith(".md")) : [];
  const idOf = (file: string) => (file.split("/").at(-1) ?? "").replace(/\.(yaml|md)$/, "");
  const problems: Problem[] = [];
  const guide = createGuide({
    edition: editionSchema.parse(yaml(read("guide.yaml"))),
    referentiel,
    territoires: territoiresSchema.parse(yaml(read("territoires.yaml"))).territoires,
    structures: files.map((file) => ({ ...schema.parse(yaml(read(`structures/${file}`))), id: idOf(file), fichier: `structures/${file}` })),
    actualites: markdownOf("actualites").map((file) => {
      const { front, ...rest } = article(`actualites/${file}`);
      return { ...actualiteSchema.parse(front), ...rest, id: idOf(file) };
    }),
    pages: [...markdownOf("pages").map((file) => `pages/${file}`), ...(existsSync(join(directory, "METHODE.md")) ? ["METHODE.md"] : [])].map((path) => {
      const { front, ...rest } = article(path);
      return { ...pageSchema.parse(front), ...rest, id: idOf(path).toLowerCase() };
    }),
    date,
  });
  return problems.some(isError) ? { problems } : { guide, problems };
};
