/** `npm run relancer`: asks the structures, once in a while, whether their entry is still right; and tells who answered. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { requestsOf, requestTo, USUAL_MONTHS } from "../src/knowledge/campaign.ts";
import type { Guide } from "../src/model/guide.ts";
import { loadGuide } from "../src/reading/content.ts";
import { today } from "../src/reading/content-date.ts";
import { counted } from "../src/reading/wording.ts";
import { askedLines, followUpCsv, progressLines } from "./campaign/follow-up.ts";
import { askedAgain, type Campaign, demandOf, isWaiting, outcomesOf, readCampaign, writeCampaign } from "./campaign/record.ts";
import { LETTERS, type Letters, prepare } from "./campaign/send.ts";
import { CONTENT, type Command, type CommandLine, Refusal, runCommand } from "./command-line.ts";
import { refuseUnwritable } from "./output-folder.ts";
import { known } from "./printing/asked-extract.ts";

const COMMAND: Command = {
  name: "relancer",
  summary:
    "Prépare la campagne de relecture : demande aux lieux si leur fiche est encore juste, par message ou par lettre. N'envoie rien.\n" +
    "Relancée dans le même dossier, la commande dit qui a répondu depuis.",
  options: {
    mois: { value: "N", help: `les fiches jamais vérifiées, ou sans nouvelles depuis N mois (${USUAL_MONTHS} sans cette option)` },
    territoire: { value: "NOM", help: "seulement les lieux de ce chapitre" },
    lettres: { value: "QUI", help: "utiles : à ceux qui n'ont pas de courriel (sans cette option) ; toutes : à tous ; aucune" },
    rappel: { help: "prépare un nouvel envoi à ceux qui n'ont pas répondu" },
    content: CONTENT,
    sortie: { value: "DIR", help: "le dossier de la campagne (relances/ANNÉE/ sans cette option)" },
  },
};

const LONGEST_MONTHS = 120;

const askedMonths = (line: CommandLine): number | undefined => {
  const typed = line.value("mois");
  if (typed === undefined) return undefined;
  const months = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(months <= LONGEST_MONTHS)) throw new Refusal(`--mois ${typed} : écrivez un nombre de mois, de 0 à ${LONGEST_MONTHS}.`, 2);
  return months;
};

const askedLetters = (line: CommandLine): Letters => {
  const typed = line.value("lettres") ?? "utiles";
  const letters = LETTERS.find((one) => one === typed);
  if (!letters) throw new Refusal(`--lettres ${typed} n'existe pas : écrivez ${LETTERS.join(", ")}.`, 2);
  return letters;
};

interface Asked {
  readonly folder: string;
  readonly date: string;
  readonly letters: Letters;
  readonly months: number | undefined;
  readonly territoire: string | undefined;
}

const tell = (lines: readonly string[]): void => {
  for (const text of lines) console.log(text);
};

/** Writes what the campaign knows and the table to follow it. */
const keep = (guide: Guide, campaign: Campaign, folder: string): void => {
  writeCampaign(folder, campaign);
  writeFileSync(join(folder, "suivi.csv"), followUpCsv(guide, outcomesOf(guide, campaign)));
};

const begin = async (guide: Guide, { folder, date, letters, months = USUAL_MONTHS, territoire }: Asked): Promise<void> => {
  const requests = requestsOf(guide, { months, date, territoire });
  if (requests.length === 0) {
    tell(["  Aucun lieu à interroger : toutes les fiches ont été vérifiées, et récemment."]);
    return;
  }
  const made = await prepare(guide, requests, { folder, date, letters });
  keep(guide, { version: 1, mois: months, territoire, demandes: requests.map((request) => demandOf(request, date)) }, folder);
  tell([...askedLines(requests), "", ...made, `  ${join(folder, "suivi.csv")} : la table de suivi.`, "", "  Rien n'est envoyé par cette commande."]);
};

const goOn = async (guide: Guide, campaign: Campaign, { folder, date, letters }: Asked, again: boolean): Promise<void> => {
  const outcomes = outcomesOf(guide, campaign);
  const waiting = new Map(
    outcomes.flatMap((outcome) => (isWaiting(outcome) && outcome.structure ? [[outcome.demand, requestTo(outcome.structure, date)] as const] : [])),
  );
  tell(progressLines(outcomes, date));
  const made = again && waiting.size > 0 ? await prepare(guide, [...waiting.values()], { folder, date, letters }) : [];
  const demandes = campaign.demandes.map((demand) => {
    const request = again ? waiting.get(demand) : undefined;
    return request ? askedAgain(demand, request, date) : demand;
  });
  keep(guide, { ...campaign, demandes }, folder);
  const asked = new Set(outcomes.map(({ structure }) => structure));
  const others = requestsOf(guide, { months: campaign.mois, date, territoire: campaign.territoire }).filter(({ structure }) => !asked.has(structure)).length;
  tell([
    ...(made.length > 0 ? ["", ...askedLines([...waiting.values()]), "", ...made, "", "  Rien n'est envoyé par cette commande."] : []),
    `  ${join(folder, "suivi.csv")} : la table de suivi, à jour.`,
    ...(again || waiting.size === 0 ? [] : ["  Pour un nouvel envoi à ceux qui n'ont pas répondu : ajoutez --rappel."]),
    ...(others > 0
      ? [`  ${counted(others, "autre lieu serait", "autres lieux seraient")} à interroger depuis : donnez-leur une campagne avec un autre --sortie.`]
      : []),
  ]);
};

/** A campaign stays the one it was begun as. */
const refuseOther = ({ mois, territoire }: Campaign, asked: Asked): void => {
  if ((asked.months ?? mois) === mois && (asked.territoire ?? territoire) === territoire) return;
  throw new Refusal(
    `${asked.folder} tient déjà une campagne (${mois} mois${territoire === undefined ? "" : `, ${territoire}`}). Donnez un autre dossier avec --sortie.`,
    2,
  );
};

await runCommand(COMMAND, async (line) => {
  const date = today();
  const months = askedMonths(line);
  const letters = askedLetters(line);
  const folder = line.path("sortie", join("relances", date.slice(0, 4)));
  refuseUnwritable(folder);
  const campaign = readCampaign(folder);
  if (!campaign && line.has("rappel")) throw new Refusal(`Aucune campagne n'est commencée dans ${folder} : lancez d'abord la commande sans --rappel.`, 2);
  const content = line.path("content", "content");
  const { guide } = loadGuide(content);
  if (!guide) throw new Refusal("Le guide a des erreurs : corrigez-les avant d'interroger les lieux (« npm run verifier » les montre).");
  const typed = line.value("territoire");
  const asked: Asked = { folder, date, letters, months, territoire: typed === undefined ? undefined : known(guide, "territoire", typed) };
  if (campaign) {
    refuseOther(campaign, asked);
    await goOn(guide, campaign, asked, line.has("rappel"));
    return 0;
  }
  await begin(guide, asked);
  return 0;
});
