import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frenchFailure } from "./failure.ts";

const failing = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing failed");
};

test("says which file is missing", () => {
  expect(frenchFailure(failing(() => readFileSync("/nulle-part/x.yaml")))).toBe("Fichier ou dossier introuvable (/nulle-part/x.yaml).");
});

test("says that the disk is full and what to do", () => {
  expect(frenchFailure(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" }))).toMatch(/^Le disque est plein.*Libérez/);
});

test("finds the cause that another error wraps, even twice, even in a circle", () => {
  const full = Object.assign(new Error("full"), { code: "ENOSPC" });
  const wrapped = Object.assign(new Error("Having trouble writing"), { originalError: new Error("copy", { cause: full }) });
  expect(frenchFailure(wrapped)).toMatch(/disque est plein/);
  const circle: Error = new Error("rond");
  circle.cause = circle;
  expect(frenchFailure(circle)).toMatch(/rond/);
});

test("owns up to an unforeseen failure without a stack trace", () => {
  const sentence = frenchFailure(new TypeError("x is not a function\n    at y (z.ts:1:1)"));
  expect(sentence).toMatch(/^Erreur imprévue du programme : x is not a function\n/);
  expect(sentence).not.toMatch(/ at |\.ts:/);
});

test("an unforeseen failure is never told without a word", () => {
  expect(frenchFailure(new TypeError("\n\n"))).toMatch(/^Erreur imprévue du programme : TypeError\n/);
  expect(frenchFailure(new Error("\nla cause\nla pile"))).toMatch(/^Erreur imprévue du programme : la cause\n/);
});
