/** One thing that the forge asks of us, run by a line of a workflow: `npm run forge -- <name>`. */
import type { CommandLine, Option } from "../command-line.ts";

export interface Task {
  readonly name: string;
  /** In the help, one French sentence. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** The code to end with. */
  run(line: CommandLine): Promise<number>;
}
