/** The most memory that this process and those it starts – the browser's – hold together, looked at while it works. Linux only. */
import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 200;

/** Who started whom, for every process. */
const parents = (): ReadonlyMap<number, number> =>
  new Map(
    readdirSync("/proc").flatMap((name) => {
      try {
        const pid = Number(name);
        if (!Number.isInteger(pid)) return [];
        // « 12 (a name) S 3 … »: the name may hold anything, the parent is the second word after it.
        const [, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
        return [[pid, Number(parent)] as const];
      } catch {
        // It ended meanwhile.
        return [];
      }
    }),
  );

/** What is shared between processes is counted once: `Pss`. Long to read: asked only of those that count. */
const bytesOf = (pid: number): number => {
  try {
    const [, kilobytes] = /\nPss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended meanwhile, or is not ours to look at.
    return 0;
  }
};

const heldBy = (root: number): number => {
  const all = parents();
  const isBelow = (pid: number): boolean => pid === root || ((all.get(pid) ?? 0) > 1 && isBelow(all.get(pid) ?? 0));
  return [...all.keys()].filter(isBelow).reduce((total, pid) => total + bytesOf(pid), 0);
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
