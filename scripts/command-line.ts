/**
 * What all commands share: options in the same words, paths that mean what the person typed, and one way to fail –
 * a French sentence and a code, never a stack trace.
 */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { frenchFailure } from "./failure.ts";

/** The folder of the project, whatever folder the command was typed in. */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url));

export interface Option {
  /** What stands after the option in the help, « DIR ». Absent: the option is a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  /** As typed after `npm run`. */
  readonly name: string;
  readonly summary: string;
  /** What may be typed without dashes, and what each word means. Absent: nothing may. */
  readonly arguments?: { readonly value: string; readonly help: readonly (readonly [word: string, help: string])[] };
  readonly options: Readonly<Record<string, Option>>;
}

export interface CommandLine {
  readonly arguments: readonly string[];
  value(name: string): string | undefined;
  has(name: string): boolean;
  /** A path given by option, read from the folder where the person stands; `fallback` is read from the project. */
  path(name: string, fallback: string): string;
}

/** Something a person can put right. Shown as it is. */
export class Refusal extends Error {
  readonly code: number;
  constructor(message: string, code = 1) {
    super(message);
    this.code = code;
  }
}

export const CONTENT: Option = { value: "DIR", help: "le dossier du contenu (content/ sans cette option)" };
const AIDE: Option = { help: "affiche cette aide" };

/** What people type out of habit. */
const ASKS_FOR_HELP = new Set(["help", "h"]);

const helpOf = ({ name, summary, arguments: words, options }: Command): string => {
  const rows = [
    ...(words?.help ?? []),
    ...Object.entries({ ...options, aide: AIDE }).map(([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ""}`, help] as const),
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = `${name === "start" ? "npm start" : `npm run ${name}`} -- ${words ? `[${words.value}] ` : ""}[options]`;
  return [summary, "", `  ${usage}`, "", ...rows.map(([left, aide]) => `  ${left.padEnd(width)}  ${aide}`)].join("\n");
};

/** npm keeps for itself the options typed before ` -- `, and gives the script only their values. */
const forgottenDashes = ({ name }: Command, value: string): string =>
  `« ${value} » n'est précédé d'aucune option. Avec npm, les options s'écrivent après deux tirets : npm ${name === "start" ? "start" : `run ${name}`} -- --content ${value}`;

/** Reads the options, or refuses in French. `from` is the folder where the person stands. */
export const readCommandLine = (command: Command, typed: readonly string[], from: string): CommandLine => {
  const options = { ...command.options, aide: AIDE };
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, { type: value ? "string" : "boolean" }])),
  });
  const given = new Map<string, string | undefined>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      if (!command.arguments) throw new Refusal(forgottenDashes(command, token.value));
      words.push(token.value);
      continue;
    }
    if (token.kind === "option-terminator") continue;
    const name = ASKS_FOR_HELP.has(token.name) ? "aide" : token.name;
    const option = new Map(Object.entries(options)).get(name);
    if (!option) throw new Refusal(`L'option ${token.rawName} n'existe pas.\n\n${helpOf(command)}`);
    if (option.value && (token.value ?? "") === "") throw new Refusal(`L'option --${token.name} attend une valeur : --${token.name} ${option.value}`);
    if (option.value && !token.inlineValue && token.value?.startsWith("--")) {
      throw new Refusal(`L'option --${token.name} attend une valeur avant ${token.value}.`);
    }
    given.set(name, token.value);
  }
  return {
    arguments: words,
    value: (name) => given.get(name),
    has: (name) => given.has(name),
    path: (name, fallback) => fromProject(given.has(name) ? resolve(from, given.get(name) ?? "") : resolve(PROJECT, fallback)),
  };
};

/** Short when it is inside the project, so that messages show paths as they are typed there; absolute elsewhere. */
const fromProject = (path: string): string => {
  const short = relative(PROJECT, path);
  return short.startsWith("..") || short === "" ? path : short;
};

/**
 * Runs a command from the project's folder, whatever folder it was typed in. It ends with the code that `run` gives
 * back; a failure is told in French, with the stack only when the environment variable DEBUG asks for it.
 */
export const runCommand = async (command: Command, run: (line: CommandLine) => Promise<number> | number): Promise<void> => {
  const fail = (error: unknown): never => {
    console.error(`\n${error instanceof Refusal ? error.message : frenchFailure(error)}`);
    if (process.env["DEBUG"]) console.error(error);
    process.exit(error instanceof Refusal ? error.code : 1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  process.stdout.on("error", () => process.exit(0)); // the reader left: `npm run verifier | head`
  try {
    // npm moves to the project's folder before it runs a script, and says where the person was.
    const line = readCommandLine(command, process.argv.slice(2), process.env["INIT_CWD"] ?? process.cwd());
    process.chdir(PROJECT);
    if (line.has("aide")) console.log(helpOf(command));
    else process.exitCode = await run(line);
  } catch (error) {
    fail(error);
  }
};
