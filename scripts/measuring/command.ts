/** A command run as people run it – a process of its own – with its time and its peak of memory. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../command-line.ts";

export interface Run {
  readonly seconds: number;
  /** Of the process itself, without the browser it may start. */
  readonly megabytes: number;
}

const PEAK_MODULE = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.MEASURE_PEAK, String(process.resourceUsage().maxRSS)));`,
)}`;

/** Runs a script of the project, and throws with what it said if it failed. */
export const runScript = async (script: string, options: readonly string[], accepted: readonly number[] = [0]): Promise<Run> => {
  const folder = mkdtempSync(join(tmpdir(), "mesure-"));
  const peak = join(folder, "peak");
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "--import", PEAK_MODULE, join(PROJECT, script), ...options], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, MEASURE_PEAK: peak },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  const seconds = (performance.now() - started) / 1000;
  if (!accepted.includes(code)) throw new Error(`${script} ended with code ${code}: ${Buffer.concat(said).toString().trim()}`);
  const megabytes = Number(readFileSync(peak, "utf8")) / 1024;
  rmSync(folder, { recursive: true, force: true });
  return { seconds, megabytes };
};
