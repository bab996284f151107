import { expect, test } from "vitest";
import { alternate, exactly, type Figure, isReached, sampleOf } from "./figure.ts";
import { table } from "./table.ts";

const figure = (changes: Partial<Figure> = {}): Figure => ({ groupe: "site", nom: "120 structures", unite: "s", mesure: exactly(1.2), ...changes });

test("the median is the middle, or the mean of the two middles", () => {
  expect(sampleOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
  expect(sampleOf([4, 1, 2, 3]).median).toBe(2.5);
});

test("an aim and a ratio must both be kept; without either there is no verdict", () => {
  expect(isReached(figure())).toBeUndefined();
  expect(isReached(figure({ objectif: 1.5 }))).toBe(true);
  expect(isReached(figure({ objectif: 1 }))).toBe(false);
  expect(isReached(figure({ objectif: 1.5, repere: { nom: "boucle", mesure: exactly(0.5), rapportMax: 2 } }))).toBe(false);
  expect(isReached(figure({ repere: { nom: "boucle", mesure: exactly(0.5) } }))).toBeUndefined();
});

test("contenders run in turn, and the warm-up is not counted", async () => {
  const order: string[] = [];
  const run = (name: string) => async (round: number) => {
    order.push(name + round);
    return round;
  };
  expect(await alternate(run("a"), run("b"), 2)).toEqual({ ours: [1, 2], other: [1, 2] });
  expect(order).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
});

test("the table says in French what is reached, missed, and compared", () => {
  const lines = table([
    figure({ objectif: 1.5, repere: { nom: "boucle nue", mesure: exactly(0.6) } }),
    figure({ nom: "2 000 structures", mesure: sampleOf([3, 2, 4]), objectif: 2.5 }),
  ]).split("\n");
  expect(lines.find((line) => line.includes("120 structures"))).toMatch(/1,2 s .*≤ 1,5 s +oui .*boucle nue 0,6 s +× 2,0/);
  expect(lines.find((line) => line.includes("2 000 structures"))).toMatch(/3,0 s \(2,0–4,0\) .*≤ 2,5 s +NON/);
});
