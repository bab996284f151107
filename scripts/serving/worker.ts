/** The process that `npm start` runs, and replaces when the code changes: reads, draws and serves the content. */
import { type CommandLine, PROJECT } from "../command-line.ts";
import { duration } from "../progress.ts";
import { createPreview } from "./preview.ts";
import { createPrintedPreview } from "./printed-preview.ts";
import { serve } from "./server.ts";
import { PAPERS_PATH } from "./state.ts";
import { watchFolders } from "./watch.ts";

const counted = (count: number, word: string): string => `${count} ${word}${count > 1 ? "s" : ""}`;

/** Serves until the process is stopped. `port` 0 was never typed by anyone: tests use it. */
export const servePreview = async (line: CommandLine, port: number): Promise<void> => {
  const content = line.path("content", "content");
  const preview = createPreview(content);
  const papers = createPrintedPreview(content);
  process.on("exit", () => preview.close());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => papers.close().finally(() => process.exit(0)));

  const refresh = async (): Promise<string> => {
    const started = performance.now();
    const { errors, warnings, structures } = await preview.refresh();
    const time = duration(performance.now() - started);
    if (errors > 0) return `${counted(errors, "erreur")} : la page ouverte les montre (npm run verifier les détaille ici).`;
    return `${counted(structures, "structure")}, ${counted(warnings, "avertissement")} (${time})`;
  };
  const first = await refresh();
  const server = await serve(preview, papers, port);
  console.log(
    `\n  Le guide est sur ${server.origin}${preview.prefix()}/ et ses papiers sur ${server.origin}${PAPERS_PATH}\n  ${first}\n  Contenu suivi : ${content}. Ctrl+C pour arrêter.\n`,
  );
  process.send?.({ port: Number(new URL(server.origin).port) });
  watchFolders([content], async () => {
    console.log(`  ${new Date().toLocaleTimeString("fr-FR")} · ${await refresh()}`);
    server.tell();
  });
};

/** What makes the worker stale when it changes. */
export const CODE = ["src", "templates", "scripts", "data"].map((folder) => `${PROJECT}${folder}`);
