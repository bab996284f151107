/** The day a guide speaks from: the same for everybody who builds the same commit. */
import { execFileSync } from "node:child_process";

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Seconds since 1970 of the last commit that touched the folder; undefined outside of git. */
const lastCommit = (directory: string): number | undefined => {
  try {
    const seconds = execFileSync("git", ["-C", directory, "log", "-1", "--format=%ct", "--", "."], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5000,
    }).trim();
    return /^\d+$/.test(seconds) ? Number(seconds) : undefined;
  } catch {
    return undefined;
  }
};

/** `SOURCE_DATE_EPOCH` as reproducible builds set it, else the last commit of the content, else today. */
export const contentDate = (directory: string): string => {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const seconds = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? Number(epoch) : lastCommit(directory);
  return day(seconds === undefined ? Date.now() : seconds * 1000);
};
