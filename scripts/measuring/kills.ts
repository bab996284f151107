/** The build killed at random moments: is what people see always a complete build? */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PROJECT } from "../command-line.ts";
import { runScript } from "./command.ts";
import { exactly, type Figure } from "./figure.ts";
import type { MeasuredGuide, Workplace } from "./guides.ts";

/** One number for all a folder holds, names and contents. */
const fingerprint = (folder: string): string => {
  if (!existsSync(folder)) return "absent";
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
};

/** Counts the kills after which the published folder was anything but the complete build. */
export const measureKills = async ({ content }: MeasuredGuide, { folder }: Workplace, kills: number): Promise<Figure> => {
  const output = join(folder, "tue");
  const options = ["--content", content, "--sortie", output, "--sans-guide"];
  const { seconds } = await runScript("scripts/construire.ts", options);
  const complete = fingerprint(output);
  let broken = 0;
  for (let round = 0; round < kills; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", join(PROJECT, "scripts/construire.ts"), ...options], { cwd: PROJECT, stdio: "ignore" });
    const closed = once(child, "close");
    await Promise.race([closed, pause(Math.random() * seconds * 1000)]);
    child.kill("SIGKILL");
    await closed;
    if (fingerprint(output) !== complete) broken++;
  }
  return {
    groupe: "Fiabilité",
    nom: `dossier publié incomplet, sur ${kills} constructions tuées`,
    unite: "",
    mesure: exactly(broken),
    objectif: 0,
  };
};
