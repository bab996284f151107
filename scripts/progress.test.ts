import { expect, test } from "vitest";
import { createProgress, duration, weight } from "./progress.ts";

const screen = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
};

/** A clock that the test moves. */
const clock = () => {
  let time = 0;
  return { now: () => time, wait: (milliseconds: number) => (time += milliseconds) };
};

test("away from a terminal, writes one plain line a stage and nothing else", () => {
  const log = screen(false);
  const { now, wait } = clock();
  const progress = createProgress(log, now);
  progress.start("Guide imprimé");
  progress.at("3 pages");
  wait(2340);
  progress.end("152 pages");
  progress.start("Échange");
  progress.end();
  expect(log.written).toEqual(["  Guide imprimé : 152 pages (2,3 s)\n", "  Échange (0,0 s)\n"]);
});

test("on a terminal, rewrites one line that never wraps, even when the work holds the thread", () => {
  const terminal = screen(true);
  const { now, wait } = clock();
  const progress = createProgress(terminal, now);
  progress.start("Guide imprimé");
  wait(150);
  progress.at("page 12 sur 152 d'un très long guide que rien n'arrête");
  progress.clear();
  const lines = terminal.written.join("").split("\r\u001b[2K").filter(Boolean);
  expect(lines).toContain("  Guide imprimé · 0,0 s");
  expect(lines.at(-1)).toMatch(/^ {2}Guide imprimé · page 12 sur 152/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(40);
  expect(terminal.written.at(-1)).toBe("\r\u001b[2K");
});

test("writes times and weights as they are said", () => {
  expect([duration(840), duration(59_940), duration(125_000)]).toEqual(["0,8 s", "59,9 s", "2 min 05 s"]);
  expect([weight(10), weight(812_300), weight(4_120_000)]).toEqual(["1 Ko", "812 Ko", "4,1 Mo"]);
});
