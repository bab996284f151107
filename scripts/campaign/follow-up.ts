/** Where a campaign stands: a table to keep open, and a few lines to read. */
import { writeFrenchCsv } from "../../src/exchange/csv/csv.ts";
import type { Request } from "../../src/knowledge/campaign.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Guide } from "../../src/model/guide.ts";
import { counted } from "../../src/reading/wording.ts";
import { displayDate } from "../../templates/parts/typography.ts";
import { linksOf } from "./messages.ts";
import { isUnasked, isWaiting, type Outcome } from "./record.ts";

const HEAD = ["Fiche", "Nom", "Territoire", "Commune", "Voie", "Courriel", "Téléphone", "Demandée le", "Relancée le", "État", "Répondu le", "Remarque"];

const stateOf = (outcome: Outcome): string => {
  if (outcome.structure === undefined) return "retirée du guide";
  if (isUnasked(outcome)) return "à joindre autrement";
  return isWaiting(outcome) ? "en attente" : "a répondu";
};

/** A line a question, in the order in which they were asked. */
export const followUpCsv = (guide: Guide, outcomes: readonly Outcome[]): string =>
  writeFrenchCsv([
    [...HEAD, "Rien n'a changé", "Corriger"],
    ...outcomes.map((outcome) => {
      const { demand, structure, answered = "" } = outcome;
      const { fiche, nom, voie, motif = "", dates } = demand;
      const [first = "", ...again] = dates;
      const links = structure && linksOf(guide, structure);
      return [
        fiche,
        structure?.nom ?? nom,
        structure ? guide.territoire(structure.territoire).nom : "",
        structure?.commune ?? "",
        voie,
        (structure?.courriels ?? []).join(", "),
        structure?.telephone ?? "",
        first,
        again.join(", "),
        stateOf(outcome),
        answered,
        motif,
        links?.unchanged ?? "",
        links?.correct ?? "",
      ];
    }),
  ]);

/** More names than this are in the table. */
const MOST_NAMED = 8;

/** Those who share a reason share a line. */
const unreachable = (requests: readonly Request[]): readonly string[] => {
  const lost = requests.filter(({ way }) => way === "aucune");
  if (lost.length === 0) return [];
  return [
    `  ${counted(lost.length, "lieu ne peut", "lieux ne peuvent")} être joint${lost.length > 1 ? "s" : ""} ni par courriel ni par lettre :`,
    ...[...groupBy(lost, ({ why = "" }) => why)].map(([why, alike]) => {
      const names = alike.slice(0, MOST_NAMED).map(({ structure }) => structure.nom);
      const others = alike.length - names.length;
      return `  - ${why} (${alike.length}) : ${names.join(", ")}${others > 0 ? ` et ${counted(others, "autre")}, dans suivi.csv` : ""}`;
    }),
  ];
};

/** How many are asked, by which way, and who cannot be reached and why. */
export const askedLines = (requests: readonly Request[]): readonly string[] => {
  const by = (wanted: Request["way"]): string => counted(requests.filter(({ way }) => way === wanted).length, `par ${wanted}`, `par ${wanted}`);
  const setAside = requests.filter(({ isSetAside }) => isSetAside).length;
  return [
    `  ${counted(requests.length, "lieu à interroger", "lieux à interroger")} : ${by("courriel")}, ${by("lettre")}.`,
    ...(setAside > 0
      ? [`  ${counted(setAside, "lieu a", "lieux ont")} un courriel écarté, personnel ou inhabituel : la colonne « Remarque » de suivi.csv le dit.`]
      : []),
    ...unreachable(requests),
  ];
};

/** Who answered since. */
export const progressLines = (outcomes: readonly Outcome[], date: string): readonly string[] => {
  const first = outcomes.flatMap(({ demand }) => demand.dates.slice(0, 1)).toSorted()[0] ?? date;
  const gone = outcomes.filter(({ structure }) => structure === undefined).length;
  const unasked = outcomes.filter(isUnasked).length;
  const waiting = outcomes.filter(isWaiting).length - unasked;
  return [
    `  Campagne commencée le ${displayDate(first)} : ${counted(outcomes.length - unasked, "lieu interrogé", "lieux interrogés")}.`,
    `  ${counted(outcomes.length - gone - waiting - unasked, "a répondu", "ont répondu")}, ${counted(waiting, "est attendu", "sont attendus")}${gone > 0 ? `, ${counted(gone, "a quitté", "ont quitté")} le guide` : ""}.`,
    ...(unasked > 0 ? [`  ${counted(unasked, "autre est", "autres sont")} à joindre autrement : la colonne « Remarque » de suivi.csv dit comment.`] : []),
  ];
};
