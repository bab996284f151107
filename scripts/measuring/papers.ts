/** How long the other papers take, nothing kept from before, then once a fiche has changed; and what they weigh. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import type { ProductId } from "../../templates/print/work.ts";
import { Refusal } from "../command-line.ts";
import { worksFor } from "../printing/orders.ts";
import { printWorks } from "../printing/print.ts";
import { runScript } from "./command.ts";
import { exactly, type Figure, sampleOf } from "./figure.ts";
import { editFiche, loaded, type MeasuredGuide, type Workplace } from "./guides.ts";
import { peakOf } from "./peak-memory.ts";
import { secondsOf } from "./print.ts";

/** The reading guide has its own measure, in turn with the browser alone. */
export const OTHER_PAPERS: readonly ProductId[] = [...PRODUCTS.keys()].filter((id) => id !== "lecture");

/** `runs` prints of one paper, the first of which – not counted for its time – tells the memory. */
export const measurePaper = async (product: ProductId, { nom, content }: MeasuredGuide, { folder }: Workplace, runs: number): Promise<readonly Figure[]> => {
  const output = mkdtempSync(join(folder, "papier-"));
  const cache = join(output, "cache");
  process.env["BONNE_ETOILE_CACHE"] = cache;
  let made = { pages: 0, bytes: 0, faults: 0 };
  const print = async (): Promise<void> => {
    const guide = loaded(content);
    const report = await printWorks(guide, worksFor(guide, { products: [product], content }), output);
    if ("missing" in report) throw new Refusal(report.missing);
    const files = report.works.flatMap((work) => work.files);
    made = {
      pages: report.works.reduce((sum, { pages }) => sum + pages, 0),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      faults: report.works.reduce((sum, { faults }) => sum + faults.length, 0),
    };
  };
  const afresh = (): Promise<number> => {
    rmSync(join(cache, "impression"), { recursive: true, force: true });
    return secondsOf(print);
  };
  const peak = await peakOf(afresh);
  const times: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < runs; round++) {
    times.push(await afresh());
    editFiche(content, round);
    again.push(await secondsOf(print));
  }
  const figure = (what: string, unite: Figure["unite"], mesure: Figure["mesure"], objectif?: number): Figure => ({
    groupe: `Autres papiers (${nom})`,
    nom: `${product} : ${what}`,
    unite,
    mesure,
    ...(objectif !== undefined && { objectif }),
  });
  rmSync(output, { recursive: true, force: true });
  return [
    figure(`rien en cache, ${made.pages} pages`, "s", sampleOf(times)),
    figure("une fiche changée", "s", sampleOf(again)),
    figure("tous ses fichiers", "Mo", exactly(made.bytes / 1_000_000)),
    ...(peak === undefined ? [] : [figure("mémoire au plus haut, navigateur compris", "Mo", exactly(peak / 1_000_000), 2500)]),
    figure("défauts de mise en pages", "", exactly(made.faults), 0),
  ];
};

const PREVIEW_SECONDS = 2;

/** One structure's page as an editor asks for it: the whole command, the browser started each time, the page new each time. */
export const measureApercu = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, runs: number): Promise<Figure> => {
  const output = mkdtempSync(join(folder, "apercu-"));
  const times: number[] = [];
  for (let round = 0; round <= runs; round++) {
    const id = editFiche(content, round);
    // A page that overflows ends with 1: it was printed all the same.
    const { seconds } = await runScript("scripts/imprimer.ts", ["--apercu", id, "--content", content, "--sortie", output], [0, 1]);
    times.push(seconds);
  }
  return {
    groupe: `Autres papiers (${nom})`,
    nom: "imprimer --apercu, après un changement",
    unite: "s",
    mesure: sampleOf(times.slice(1)),
    objectif: PREVIEW_SECONDS,
  };
};
