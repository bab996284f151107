import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { contentDate, weekOfBuild } from "./content-date.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The second day is a Wednesday. */
const [COMMITTED, BUILT, MONDAY] = ["2026-08-01", "2026-11-25", "2026-11-23"];
const seconds = (date: string): string => String(Date.parse(`${date}T12:00:00Z`) / 1000);

/** A content folder whose last commit is of that day. */
const committed = (date: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "date-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "guide.yaml"), "titre: Essai\n");
  const who = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false"];
  const env = { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` };
  for (const step of [
    ["init", "-q"],
    ["add", "."],
    [...who, "commit", "-q", "-m", "Essai"],
  ])
    execFileSync("git", step, { cwd: folder, env });
  return folder;
};

describe("content committed three months ago and built today", () => {
  test("speaks from its last commit, and its hours are prepared from this week's Monday", () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", undefined);
    vi.useFakeTimers({ now: Date.parse(`${BUILT}T12:00:00Z`), toFake: ["Date"] });
    expect(contentDate(committed(COMMITTED))).toBe(COMMITTED);
    expect(weekOfBuild()).toBe(MONDAY);
  });

  test("takes both from SOURCE_DATE_EPOCH where the same bytes are wanted for ever", () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", seconds(BUILT));
    expect(contentDate(committed(COMMITTED))).toBe(BUILT);
    expect(weekOfBuild()).toBe(MONDAY);
  });
});

test("a Monday is its own week's first day, and a Sunday still belongs to the week before", () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", seconds(MONDAY));
  expect(weekOfBuild()).toBe(MONDAY);
  vi.stubEnv("SOURCE_DATE_EPOCH", seconds("2026-11-22"));
  expect(weekOfBuild()).toBe("2026-11-16");
});
