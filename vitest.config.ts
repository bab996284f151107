import { defineConfig } from "vitest/config";

/**
 * Two groups, one after the other. What is true and how it looks runs in parallel; the commands start processes and
 * browsers that fight for the cores, so no more than two of their files run at once. The order is drawn anew at each run:
 * a test that leans on another does not last.
 */
export default defineConfig({
  test: {
    pool: "forks",
    // Loading the same modules again for each file would take as long as the tests: none changes what a module holds.
    isolate: false,
    maxWorkers: 2,
    sequence: { shuffle: true },
    projects: [
      {
        extends: true,
        test: { name: "guide", include: ["src/**/*.test.ts", "templates/**/*.test.ts"], testTimeout: 20_000, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: "commandes",
          include: ["scripts/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
