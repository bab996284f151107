/** Ghostscript turns colours into CMYK. Where it is absent, files stay in RGB and it is said. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Profile } from "./profile.ts";

/** Why there is no CMYK file, in French. */
export interface NoConversion {
  readonly reason: string;
}

const COMMAND = process.platform === "win32" ? "gswin64c" : "gs";
const TIME_LIMIT_MS = 5 * 60_000;

/** Greys stay black ink alone; nothing is turned, made smaller or packed with loss. */
const SETTINGS = [
  "-q",
  "-dBATCH",
  "-dNOPAUSE",
  "-dSAFER",
  "-sDEVICE=pdfwrite",
  "-dCompatibilityLevel=1.4",
  "-sColorConversionStrategy=CMYK",
  "-sProcessColorModel=DeviceCMYK",
  "-dAutoRotatePages=/None",
  "-dPreserveAnnots=false",
  "-dEmbedAllFonts=true",
  "-dSubsetFonts=true",
  ...["Color", "Gray"].flatMap((kind) => [`-dAutoFilter${kind}Images=false`, `-d${kind}ImageFilter=/FlateEncode`, `-dDownsample${kind}Images=false`]),
];

const run = (command: string, options: readonly string[]): Promise<NoConversion | undefined> =>
  new Promise((resolve) => {
    const child = spawn(command, options, { stdio: ["ignore", "ignore", "pipe"], timeout: TIME_LIMIT_MS });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on("error", () =>
      resolve({ reason: "pas de version CMJN : Ghostscript n'est pas installé (commande « gs », paquet ghostscript) ; l'imprimeur peut convertir ce fichier" }),
    );
    child.on("close", (code) => {
      const detail = complaint.trim().split("\n").at(-1);
      resolve(code === 0 ? undefined : { reason: `pas de version CMJN : Ghostscript s'est arrêté${detail ? ` (${detail.slice(0, 160)})` : ""}` });
    });
  });

/** The file in CMYK. */
export const inCmyk = async (source: Uint8Array, profile: Profile | undefined, command = COMMAND): Promise<Uint8Array | NoConversion> => {
  const folder = mkdtempSync(join(tmpdir(), "bonne-etoile-cmjn-"));
  try {
    const [from, to] = [join(folder, "rvb.pdf"), join(folder, "cmjn.pdf")];
    writeFileSync(from, source);
    const colours = profile ? [`-sOutputICCProfile=${profile.path}`, `--permit-file-read=${profile.path}`] : [];
    return (await run(command, [...SETTINGS, ...colours, `-sOutputFile=${to}`, from])) ?? readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
