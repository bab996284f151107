/** `npm run mesurer`: speeds and weights against their targets, and against a floor measured in the same run. */
import { writeFileSync } from "node:fs";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { type Figure, isReached } from "./measuring/figure.ts";
import { inWorkplace, type MeasuredGuide, type Workplace } from "./measuring/guides.ts";
import { measureKills } from "./measuring/kills.ts";
import { measureOrienter } from "./measuring/orienter.ts";
import { measurePages } from "./measuring/page-speed.ts";
import { measureApercu, measurePaper, OTHER_PAPERS } from "./measuring/papers.ts";
import { measurePrint } from "./measuring/print.ts";
import { missingPeers } from "./measuring/print-peers.ts";
import { measureSearch } from "./measuring/search.ts";
import { measureBuild, measurePreview } from "./measuring/site.ts";
import { table } from "./measuring/table.ts";
import { measureTyping } from "./measuring/typing.ts";
import { measureWeights } from "./measuring/weight.ts";
import { createProgress, type Progress } from "./progress.ts";

const COMMAND: Command = {
  name: "mesurer",
  summary: "Mesure les vitesses et les poids, les compare aux objectifs, et écrit mesures.json.",
  options: {
    content: CONTENT,
    seulement: { value: "PARTIE", help: "site, poids, pages, orienter, impression ou fiabilite (plusieurs : séparées par des virgules)" },
    tout: { help: "les grandes tailles aussi : 20 000 structures sur le site, 500 dans le guide imprimé" },
    tours: { value: "N", help: "le nombre de mesures de chaque chiffre (3)" },
  },
};
const RESULTS = "mesures.json";
const KILLS = 50;

interface Plan {
  readonly real: MeasuredGuide;
  readonly workplace: Workplace;
  readonly runs: number;
  readonly large: boolean;
  readonly progress: Progress;
}

type Part = (plan: Plan) => AsyncGenerator<Figure | readonly Figure[]>;

const PARTS: Readonly<Record<string, Part>> = {
  async *site({ real, workplace, runs, large, progress }) {
    const sizes = [
      [real, { seconds: 1.5 }],
      [workplace.synthetic(120), { seconds: 1.5 }],
      [workplace.synthetic(2_000), { seconds: 2.5, megabytes: 400, ratio: 2 }],
      ...(large ? [[workplace.synthetic(20_000), { seconds: 10, megabytes: 1200 }] as const] : []),
    ] as const;
    for (const [guide, aim] of sizes) {
      progress.at(guide.nom);
      yield measureBuild(guide, workplace, aim, runs);
      yield measurePreview(guide, runs);
    }
  },
  async *poids({ real, workplace, runs, large, progress }) {
    for (const guide of [real, workplace.synthetic(120), workplace.synthetic(2_000)]) yield measureWeights(guide, workplace);
    const indexes = [[120, 4], [2_000, 45], ...(large ? [[20_000, 450] as const] : [])] as const;
    for (const [count, aim] of indexes) {
      progress.at(`recherche, ${count}`);
      yield measureSearch(workplace.synthetic(count), aim, runs);
    }
  },
  async *pages({ workplace, runs, large, progress }) {
    yield measurePages(workplace.synthetic(120), workplace, runs);
    const sizes = [[2_000, 16], ...(large ? [[20_000, 100] as const] : [])] as const;
    for (const [count, aim] of sizes) {
      progress.at(`recherche en tapant, ${count}`);
      yield measureTyping(workplace.synthetic(count), workplace, aim);
    }
  },
  async *orienter({ real, workplace, runs, large, progress }) {
    const sizes = [
      [real, { milliseconds: 100, slower: 4 }],
      [workplace.synthetic(2_000), { milliseconds: 16, slower: 1 }],
      ...(large ? [[workplace.synthetic(20_000), { milliseconds: 100, slower: 4 }] as const] : []),
    ] as const;
    for (const [guide, aim] of sizes) {
      progress.at(guide.nom);
      yield measureOrienter(guide, workplace, aim, runs);
    }
  },
  async *impression({ real, workplace, runs, large, progress }) {
    const sizes = [
      [real, { seconds: 10, megabytes: 5 }],
      [workplace.synthetic(120), { seconds: 10, megabytes: 5 }],
      ...(large ? [[workplace.synthetic(500), { seconds: 30 }] as const] : []),
    ] as const;
    for (const [guide, aim] of sizes) {
      progress.at(guide.nom);
      yield measurePrint(guide, workplace, aim, runs);
    }
  },
  async *papiers({ workplace, runs, progress }) {
    const guide = workplace.synthetic(120);
    for (const product of OTHER_PAPERS) {
      progress.at(product);
      yield measurePaper(product, guide, workplace, runs);
    }
    progress.at("aperçu");
    yield measureApercu(guide, workplace, runs);
  },
  async *fiabilite({ real, workplace }) {
    yield measureKills(real, workplace, KILLS);
  },
};

/** Whom a part cannot compare with here, and why. */
const ABSENT: Readonly<Record<string, () => string>> = {
  site: () => "Hugo et Astro ne sont pas comparés : cette commande ne les lance pas.",
  impression: () => {
    const missing = missingPeers();
    if (missing.length === 0) return "";
    return `${missing.join(" et ")} ${missing.length > 1 ? "ne sont pas comparés : ils ne sont pas installés" : "n’est pas comparé : il n’est pas installé"}.`;
  },
};

const chosenParts = (typed: string | undefined): readonly string[] => {
  const names = typed?.split(",").map((name) => name.trim()) ?? Object.keys(PARTS);
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) throw new Refusal(`« ${unknown} » ne se mesure pas. Écrivez : ${Object.keys(PARTS).join(", ")}.`);
  return names;
};

await runCommand(COMMAND, async (line) => {
  const names = chosenParts(line.value("seulement"));
  const runs = Number(line.value("tours") ?? 3);
  if (!Number.isInteger(runs) || runs < 1) throw new Refusal("--tours attend un nombre entier, 1 ou plus.");
  const progress = createProgress();
  const figures = await inWorkplace(async (workplace) => {
    const plan: Plan = { real: workplace.real(line.path("content", "content")), workplace, runs, large: line.has("tout"), progress };
    const measured: Figure[] = [];
    for (const name of names) {
      progress.start(name);
      for await (const figure of PARTS[name]?.(plan) ?? []) measured.push(...[figure].flat());
      progress.end();
    }
    return measured;
  });
  const machine = `Node ${process.version}, ${process.platform}, médiane de ${runs} mesures après un tour pour rien`;
  const absent = names.flatMap((name) => ABSENT[name]?.() || []);
  console.log(`\n${table(figures)}\n\n${[`${machine}.`, ...absent].join(" ")}`);
  writeFileSync(RESULTS, `${JSON.stringify({ machine, date: new Date().toISOString(), figures }, null, 2)}\n`);
  const missed = figures.filter((figure) => isReached(figure) === false).length;
  console.log(`${figures.length} chiffres dans ${RESULTS}${missed > 0 ? `, dont ${missed} hors de l'objectif` : ""}.`);
  return 0;
});
