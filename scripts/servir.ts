/** `npm start`: the guide in the browser while one writes it. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { watchFolders } from "./serving/watch.ts";
import { CODE, servePreview } from "./serving/worker.ts";

const COMMAND: Command = {
  name: "start",
  summary: "Montre le guide dans le navigateur et suit les changements, sur cette machine seulement.",
  options: { content: CONTENT, port: { value: "N", help: "le port souhaité (8080, ou le suivant qui est libre)" } },
};
const DEFAULT_PORT = 8080;
/** Set in the worker: the port it must listen on, so that open pages find it again after a restart. */
const WORKER_PORT = "BONNE_ETOILE_PORT";

/** Keeps a worker running, and replaces it whenever the code changes. Ends with the worker's first failure or our own end. */
const supervise = (wanted: number): Promise<number> =>
  new Promise((resolve) => {
    let port = wanted;
    let served = false;
    let state: "running" | "replacing" | "stopping" = "running";

    const start = (): ChildProcess => {
      const started = fork(fileURLToPath(import.meta.url), process.argv.slice(2), { env: { ...process.env, [WORKER_PORT]: String(port) } });
      started.on("message", (told: { readonly port: number }) => {
        [port, served] = [told.port, true];
      });
      started.on("exit", ended);
      return started;
    };
    const ended = (code: number | null): void => {
      if (state === "replacing") {
        state = "running";
        worker = start();
      } else if (state === "stopping" || !served) {
        stopWatching();
        resolve(state === "stopping" ? 0 : (code ?? 1));
      } else console.log("  Le programme s'est arrêté. Il redémarrera dès qu'il sera corrigé.");
    };
    let worker = start();
    const stopWatching = watchFolders(CODE, () => {
      if (state !== "running") return;
      console.log("  Le programme a changé : redémarrage.");
      if (worker.exitCode !== null) worker = start();
      else {
        state = "replacing";
        worker.kill();
      }
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        state = "stopping";
        if (!worker.kill()) ended(0);
      });
    }
  });

await runCommand(COMMAND, async (line) => {
  const inherited = process.env[WORKER_PORT];
  if (inherited !== undefined) {
    await servePreview(line, Number(inherited));
    return 0;
  }
  const port = Number(line.value("port") ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Refusal(`--port attend un nombre entre 0 et 65535, pas « ${line.value("port")} ».`);
  return supervise(port);
});
