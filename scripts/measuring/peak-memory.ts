/** The most memory that this process and those it starts – the browser's – hold together, looked at while it works. Linux only. */
import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 200;

interface Process {
  readonly parent: number;
  readonly bytes: number;
}

/** What is shared between processes is counted once: `Pss`, where it can be read. */
const processes = (): ReadonlyMap<number, Process> =>
  new Map(
    readdirSync("/proc").flatMap((name) => {
      try {
        const pid = Number(name);
        if (!Number.isInteger(pid)) return [];
        const [, parent] = /\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
        const [, kilobytes] = /\nPss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
        return [[pid, { parent: Number(parent), bytes: Number(kilobytes) * 1024 }] as const];
      } catch {
        // It ended meanwhile, or is not ours to look at.
        return [];
      }
    }),
  );

const heldBy = (root: number): number => {
  const all = processes();
  const isBelow = (pid: number): boolean => pid === root || ((all.get(pid)?.parent ?? 0) > 1 && isBelow(all.get(pid)?.parent ?? 0));
  return [...all].reduce((total, [pid, { bytes }]) => total + (isBelow(pid) ? bytes : 0), 0);
};

/** Works, and gives the peak in bytes; undefined where the system does not say. */
export const peakOf = async (work: () => Promise<unknown>): Promise<number | undefined> => {
  if (process.platform !== "linux") {
    await work();
    return undefined;
  }
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, heldBy(process.pid));
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
};
