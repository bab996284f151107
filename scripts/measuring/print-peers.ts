/**
 * Other programs that make a PDF of pages, given the very same finished ones. Compared to when they are installed. What
 * they do not know of our styles – sums of lengths, for WeasyPrint – they leave out: their time is an order of magnitude.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PDFDocument } from "pdf-lib";
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

/** Vivliostyle took two minutes for 120 structures. */
const MOST_MS = 20 * 60_000;

const isInstalled = ({ program }: Peer): boolean => (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Those that a measure cannot compare with here. */
export const missingPeers = (): readonly string[] => PEERS.filter((peer) => !isInstalled(peer)).map(({ nom }) => nom);

/** Its time; undefined when it failed, or never ended. */
const secondsFor = async ({ program, options }: Peer, source: string, target: string): Promise<number | undefined> => {
  const started = performance.now();
  const [code] = await once(spawn(program, options(source, target), { stdio: "ignore", timeout: MOST_MS }), "close");
  return code === 0 ? (performance.now() - started) / 1000 : undefined;
};

const pagesOf = async (file: string): Promise<number> => (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount();

export interface FinishedPages {
  readonly body: string;
  readonly fonts: PrintStyles["fonts"];
  readonly pages: number;
}

/** Our time against theirs, once each: they take minutes. A peer that fails, or makes other pages, is said to. */
export const comparedToPeers = async (
  folder: string,
  { body, fonts, pages }: FinishedPages,
  ours: Sample,
  { groupe, nom }: Pick<Figure, "groupe" | "nom">,
): Promise<readonly Figure[]> => {
  const installed = PEERS.filter(isInstalled);
  if (installed.length === 0) return [];
  mkdirSync(join(folder, "polices"), { recursive: true });
  for (const [path, font] of fonts) writeFileSync(join(folder, path), font.body);
  const source = join(folder, "guide.html");
  writeFileSync(source, body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replaceAll("url(/polices/", "url(polices/"));
  const figures: Figure[] = [];
  for (const peer of installed) {
    const target = join(folder, `${peer.program}.pdf`);
    const seconds = await secondsFor(peer, source, target);
    const figure = (said: string): Figure => ({ groupe, nom: `${nom} (${said})`, unite: "s", mesure: ours });
    if (seconds === undefined) {
      figures.push(figure(`${peer.nom} s’est arrêté sans rien faire`));
      continue;
    }
    const made = await pagesOf(target);
    figures.push({
      ...figure(made === pages ? peer.nom : `${peer.nom}, qui en fait ${made} pages`),
      repere: { nom: peer.nom, mesure: exactly(seconds), rapportMax: peer.rapportMax },
    });
  }
  return figures;
};
