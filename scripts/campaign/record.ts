/**
 * What a campaign remembers, in its own folder and never in the content: whom it asked, when, by which way, and what was known
 * of each then, so that answers are told from it later.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { answerOf, lastNewsOf, type Request } from "../../src/knowledge/campaign.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { Refusal } from "../command-line.ts";

const FILE = "campagne.json";

const day = z.iso.date();

const record = z.object({
  /** Of this form. */
  version: z.literal(1),
  mois: z.number(),
  territoire: z.string().optional(),
  demandes: z
    .array(
      z
        .object({
          fiche: z.string(),
          nom: z.string(),
          voie: z.enum(["courriel", "lettre", "aucune"]),
          motif: z.string().optional(),
          /** The last news of the structure on the day it was first asked. */
          connu: day,
          /** The days it was asked, from the first; none as long as it cannot be. */
          dates: z.array(day).readonly(),
        })
        .readonly(),
    )
    .readonly(),
});

export type Campaign = Readonly<z.infer<typeof record>>;
export type Demand = Campaign["demandes"][number];

/** The campaign of a folder; undefined when none was begun there. */
export const readCampaign = (folder: string): Campaign | undefined => {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  try {
    return record.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new Refusal(`${path} n'est plus lisible : la campagne ne sait plus qui elle a interrogé. Reprenez une copie de ce fichier, ou changez de dossier.`);
  }
};

/** Written aside then renamed: what a campaign remembers is never half written. */
export const writeCampaign = (folder: string, campaign: Campaign): void => {
  const path = join(folder, FILE);
  writeFileSync(`${path}.partiel`, `${JSON.stringify(campaign, null, 1)}\n`);
  renameSync(`${path}.partiel`, path);
};

/** Whom no message and no letter reaches was not asked. */
const datesOf = ({ way }: Request, date: string): readonly string[] => (way === "aucune" ? [] : [date]);

export const demandOf = (request: Request, date: string): Demand => ({
  fiche: request.structure.id,
  nom: request.structure.nom,
  voie: request.way,
  motif: request.why,
  connu: lastNewsOf(request.structure),
  dates: datesOf(request, date),
});

/** The same question once more: what was known stays what was known at first. */
export const askedAgain = (demand: Demand, request: Request, date: string): Demand => ({
  ...demand,
  voie: request.way,
  motif: request.why,
  dates: [...new Set([...demand.dates, ...datesOf(request, date)])],
});

export interface Outcome {
  readonly demand: Demand;
  /** Undefined once it has left the guide. */
  readonly structure: Structure | undefined;
  /** The day of the answer; undefined as long as there is none. */
  readonly answered: string | undefined;
}

/** What became of each question. A file that was renamed is still found by its former name. */
export const outcomesOf = (guide: Guide, { demandes }: Campaign): readonly Outcome[] => {
  const byName = new Map(guide.structures.flatMap((structure) => (structure.anciens_noms ?? []).map((former) => [former, structure] as const)));
  const current = new Map(guide.structures.map((structure) => [structure.id, structure]));
  return demandes.map((demand) => {
    const structure = current.get(demand.fiche) ?? byName.get(demand.fiche);
    return { demand, structure, answered: structure && answerOf(structure, { asked: demand.dates[0] ?? demand.connu, known: demand.connu }) };
  });
};

/** Whoever has not answered, asked or not. */
export const isWaiting = ({ structure, answered }: Outcome): boolean => structure !== undefined && answered === undefined;

/** Nobody asked it anything, and it said nothing of itself. */
export const isUnasked = (outcome: Outcome): boolean => isWaiting(outcome) && outcome.demand.dates.length === 0;
