import { expect, test } from "vitest";
import type { Answers } from "./answers.ts";
import { pointAfter } from "./point.ts";

const answers = (values: Readonly<Record<string, string>>): Answers => new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
const BEFORE = { adresse: "1 rue A", commune: "Metz", latitude: "49.1", longitude: "6.2", position: "exacte" };
const after = (changes: Readonly<Record<string, string>>) => pointAfter(answers(BEFORE), answers({ ...BEFORE, ...changes }));
const { latitude: _, longitude: __, position: ___, ...WITHOUT } = BEFORE;

test("a point is left behind when the address alone changes", () => {
  expect(after({ adresse: "2 rue B" })).toBe("laissé");
  expect(after({ commune: "Woippy" })).toBe("laissé");
  expect(after({ adresse: "2 rue B", position: "rue" })).toBe("laissé");
});

test("nothing is said of a point that was placed again, or of an address that stays", () => {
  expect(after({ adresse: "2 rue B", latitude: "49.2" })).toBeUndefined();
  expect(after({ telephone: "03 87 00 00 00" })).toBeUndefined();
  expect(pointAfter(answers(WITHOUT), answers({ ...WITHOUT, adresse: "2 rue B" }))).toBeUndefined();
});

test("a point that went with its address can be put back", () => {
  expect(pointAfter(answers(BEFORE), answers({ ...WITHOUT, adresse: "2 rue B" }))).toBe("effacé");
});
