import { defineConfig } from "vitest/config";

/**
 * Two groups, one after the other. What is true and how it looks runs in parallel; the commands start processes and
 * browsers that fight for the cores, so no more than two of their files run at once. The order is drawn anew at each run:
 * a test that leans on another does not last.
 */
export default defineConfig({
  test: {
    pool: "forks",
    sequence: { shuffle: true },
    projects: [
      {
        extends: true,
        test: {
          name: "guide",
          include: ["src/**/*.test.ts", "templates/**/*.test.ts"],
          // Nothing there changes what a module holds: loading the same modules for each file would take most of the time.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "commandes",
          include: ["scripts/**/*.test.ts"],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
