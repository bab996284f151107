/** Other programs that make a PDF of pages, given the very same finished ones. Compared to when they are installed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { PrintStyles } from "../printing/styles.ts";
import { exactly, type Figure, type Sample } from "./figure.ts";

interface Peer {
  readonly nom: string;
  readonly program: string;
  readonly options: (source: string, target: string) => readonly string[];
  /** What our time must be of theirs, at most. */
  readonly rapportMax: number;
}

const PEERS: readonly Peer[] = [
  { nom: "WeasyPrint", program: "weasyprint", options: (source, target) => ["--pdf-variant", "pdf/ua-1", source, target], rapportMax: 1 / 3 },
  { nom: "Vivliostyle", program: "vivliostyle", options: (source, target) => ["build", source, "-o", target], rapportMax: 1 / 10 },
];

const isInstalled = ({ program }: Peer): boolean => (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Those that a measure cannot compare with here. */
export const missingPeers = (): readonly string[] => PEERS.filter((peer) => !isInstalled(peer)).map(({ nom }) => nom);

const secondsOf = async ({ program, options }: Peer, source: string, target: string): Promise<number | undefined> => {
  const started = performance.now();
  const [code] = await once(spawn(program, options(source, target), { stdio: "ignore" }), "close");
  return code === 0 ? (performance.now() - started) / 1000 : undefined;
};

/** Our time against theirs, once each: they take minutes. */
export const comparedToPeers = async (
  folder: string,
  { body, fonts }: { readonly body: string; readonly fonts: PrintStyles["fonts"] },
  ours: Sample,
  figure: Pick<Figure, "groupe" | "nom">,
): Promise<readonly Figure[]> => {
  const installed = PEERS.filter(isInstalled);
  if (installed.length === 0) return [];
  mkdirSync(join(folder, "polices"), { recursive: true });
  for (const [path, font] of fonts) writeFileSync(join(folder, path), font.body);
  const source = join(folder, "guide.html");
  writeFileSync(source, body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replaceAll("url(/polices/", "url(polices/"));
  const figures: Figure[] = [];
  for (const peer of installed) {
    const seconds = await secondsOf(peer, source, join(folder, `${peer.program}.pdf`));
    if (seconds === undefined) continue;
    figures.push({
      groupe: figure.groupe,
      nom: `${figure.nom} (${peer.nom})`,
      unite: "s",
      mesure: ours,
      repere: { nom: peer.nom, mesure: exactly(seconds), rapportMax: peer.rapportMax },
    });
  }
  return figures;
};
