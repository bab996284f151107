/** How long the website takes to build, against a bare loop that writes the same files; and to show a change. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createPreview } from "../serving/preview.ts";
import { runScript } from "./command.ts";
import { alternate, type Figure, sampleOf } from "./figure.ts";
import { editFiche, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUP = "Construire le site (fiches lues, cache chaud, processus entier)";
const PREVIEW = "Voir un changement (npm start : lecture et une page)";

interface Aim {
  readonly seconds?: number;
  readonly megabytes?: number;
  /** How many times the loop's time. */
  readonly ratio?: number;
}

/** Reads every file of a folder and writes it to another: what the disk and Node cost, and nothing else. */
const LOOP = `
  const { readdirSync, readFileSync, mkdirSync, writeFileSync } = require("node:fs");
  const { join, dirname } = require("node:path");
  const [from, to] = process.argv.slice(1);
  const made = new Set();
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, file.slice(from.length));
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, readFileSync(file));
  }`;

const timeLoop = async (from: string, to: string): Promise<number> => {
  rmSync(to, { recursive: true, force: true });
  const started = performance.now();
  await once(spawn(process.execPath, ["-e", LOOP, from, to], { stdio: "inherit" }), "close");
  return (performance.now() - started) / 1000;
};

/** The build as people run it, its PDF left out. */
export const measureBuild = async ({ nom, content }: MeasuredGuide, { folder }: Workplace, aim: Aim, runs: number): Promise<readonly Figure[]> => {
  const output = join(folder, "site");
  rmSync(output, { recursive: true, force: true });
  const { ours, other } = await alternate(
    () => runScript("scripts/construire.ts", ["--content", content, "--sortie", output, "--sans-guide"]),
    () => timeLoop(output, join(folder, "boucle")),
    runs,
  );
  const repere = { nom: "boucle nue", mesure: sampleOf(other), ...(aim.ratio && { rapportMax: aim.ratio }) };
  return [
    {
      groupe: GROUP,
      nom,
      unite: "s",
      mesure: sampleOf(ours.map(({ seconds }) => seconds)),
      ...(aim.seconds && { objectif: aim.seconds }),
      repere,
    },
    {
      groupe: GROUP,
      nom: `${nom}, mémoire`,
      unite: "Mo",
      mesure: sampleOf(ours.map(({ megabytes }) => megabytes)),
      ...(aim.megabytes && { objectif: aim.megabytes }),
    },
  ];
};

/** One fiche edited: from the change to the page ready to be sent. */
export const measurePreview = async ({ nom, content }: MeasuredGuide, runs: number): Promise<Figure> => {
  const preview = createPreview(content);
  const seconds: number[] = [];
  for (let round = 0; round <= runs; round++) {
    const id = editFiche(content, round);
    const started = performance.now();
    await preview.refresh();
    preview.respond(`/structures/${id}/`);
    if (round > 0) seconds.push((performance.now() - started) / 1000);
  }
  preview.close();
  return { groupe: PREVIEW, nom, unite: "s", mesure: sampleOf(seconds), objectif: 0.3 };
};
