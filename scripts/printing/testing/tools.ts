/** Programs of the trade that look at a file in their own way. None is needed to print: tests without them are skipped, and say so. */
import { spawnSync } from "node:child_process";

const starts = (command: string, option: string): boolean => spawnSync(command, [option]).error === undefined;

export const poppler = starts("pdftoppm", "-v");
export const qpdf = starts("qpdf", "--version");
export const ghostscript = starts("gs", "--version");

/** What a program says of a file; a program that fails fails the test. */
export const said = (command: string, options: readonly string[]): Buffer => {
  const { status, stdout, stderr } = spawnSync(command, options, { maxBuffer: 1 << 29 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString().trim()}`);
  return stdout;
};
