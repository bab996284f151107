import { createHash } from "node:crypto";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take as long as hundreds of others: they look at whole sites in a browser, print papers, run the whole build. */
const isLong = ({ moduleId }: TestSpecification): boolean => /-in-browser\.test|\/printing\/|\/construire\.test/.test(moduleId);

/**
 * The order is drawn anew at each run: a test that leans on another does not last. The long files are drawn first, so that
 * no core waits at the end for the last of them.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const draw = ({ moduleId }: TestSpecification): string => createHash("sha1").update(`${seed} ${moduleId}`).digest("hex");
    const drawn = files.map((file) => ({ file, rank: `${isLong(file) ? 0 : 1} ${draw(file)}` }));
    return drawn.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ file }) => file);
  }
}

export default defineConfig({
  test: {
    include: ["{scripts,src,templates}/**/*.test.ts"],
    pool: "forks",
    // Loading the same modules again for each file would take as long as the tests: none changes what a module holds.
    isolate: false,
    // The commands start processes and browsers that fight for the cores.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    sequence: { shuffle: true, sequencer: LongFirst },
  },
});
