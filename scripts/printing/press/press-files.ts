/** What a print shop is given: interior and cover, in RGB with pure black; and in CMYK where Ghostscript can make it. */
import { PDFDocument } from "pdf-lib";
import { type Html, html, trusted } from "../../../templates/html.ts";
import { inOurFonts } from "../../../templates/print/in-our-fonts.ts";
import { planche, spine } from "../../../templates/print/presse/planche.ts";
import type { PressDelivery } from "../../../templates/print/work.ts";
import type { DeliveredFile } from "../delivered-file.ts";
import { finishPdf, type PdfIdentity } from "../finish-pdf.ts";
import type { LaidOutWork } from "../lay-out.ts";
import { savePdf } from "../save-pdf.ts";
import { coverOf } from "./cover.ts";
import { inCmyk, type NoConversion } from "./ghostscript.ts";
import { interiorOf, type PressFormat } from "./interior.ts";
import { withoutIdleGroups } from "./obstacles.ts";
import { preparedForPress } from "./pdf-x.ts";
import { outputProfile } from "./profile.ts";
import { PT_PER_MM } from "./sheet-size.ts";

/** Front, inside front, inside back, back: the pages of the guide that make its cover. */
const FACES = 4;

const dateInWords = (date: string): string => new Date(`${date}T00:00:00Z`).toLocaleDateString("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const millimetres = (value: number): string => `${value.toLocaleString("fr-FR", { maximumFractionDigits: 2 })} mm`;

/** Thickness of the interior: two pages a leaf. */
export const spineWidth = (pages: number, leaf: number): number => Math.round(((pages - FACES) / 2) * leaf * 100) / 100;

const BLANK: Html = html`<section class="feuille"></section>`;

/** The sheets to print: the interior in order, then front, inside front, inside back, back, then the spine and its blank inside. */
const planches = ({ work, sheets }: LaidOutWork, identity: PdfIdentity, width: number): readonly string[] => {
  const says = (what: string): string => inOurFonts(`${work.title} – ${what} – ${dateInWords(identity.date)}`);
  const page = (rank: number): string => planche(says(`page ${rank + 1}`), trusted(sheets[rank] ?? ""));
  const last = sheets.length - 1;
  const interior = sheets.slice(2, -2).map((_, index) => page(index + 2));
  const side = (name: string, content: Html): string => planche(says(`couverture, ${name}, dos de ${millimetres(width)}`), content, width);
  return [
    ...interior,
    ...[0, 1, last - 1, last].map(page),
    side("extérieur", spine(inOurFonts(work.title), width, work.paper.height)),
    side("intérieur", BLANK),
  ];
};

interface PressPdf {
  readonly file: string;
  readonly pdf: PDFDocument;
  readonly title: string;
  readonly note: string;
}

const pressPdfs = async (laidOut: LaidOutWork, delivery: PressDelivery, identity: PdfIdentity): Promise<readonly PressPdf[]> => {
  const { work, sheets, documents } = laidOut;
  const { paper, ink, bleed, surround = 0 } = work;
  const width = spineWidth(sheets.length, delivery.leaf);
  const printed = await documents.pdf(planches(laidOut, identity, width), false);
  const source = await PDFDocument.load(finishPdf(printed, [], identity, ink === "noir" ? "noir" : "presse"), { updateMetadata: false });
  const format: PressFormat = { paper, ink, edge: (bleed + surround) * PT_PER_MM, bleed: bleed * PT_PER_MM };
  const inside = sheets.length - FACES;
  const [front, insideFront, insideBack, back, outerSpine, innerSpine] = Array.from({ length: 6 }, (_, rank) => inside + rank) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const interior = await interiorOf(
    source,
    Array.from({ length: inside }, (_, rank) => rank),
    format,
  );
  const cover = await coverOf(
    source,
    [
      { left: back, right: front, spine: outerSpine },
      { left: insideFront, right: insideBack, spine: innerSpine },
    ],
    width * PT_PER_MM,
    format,
  );
  const size = `${paper.width} × ${paper.height} mm, fond perdu ${millimetres(bleed)}`;
  return [
    { file: delivery.interior, pdf: withoutIdleGroups(interior), title: `${work.title} – intérieur`, note: `intérieur, ${size}` },
    {
      file: delivery.cover,
      pdf: withoutIdleGroups(cover),
      title: `${work.title} – couverture`,
      note: `couverture à plat, dos de ${millimetres(width)} (${inside / 2} feuilles de ${millimetres(delivery.leaf)})`,
    },
  ];
};

/** The same file for a press of four inks; or why there is none. */
const cmykFile = async ({ documents }: LaidOutWork, file: DeliveredFile, model: PDFDocument, identity: PdfIdentity): Promise<DeliveredFile | NoConversion> => {
  const profile = outputProfile();
  const converted = await documents.elsewhere(() => inCmyk(file.bytes, profile));
  if ("reason" in converted) return converted;
  const { bytes, obstacles } = await preparedForPress(converted, model, identity, profile);
  const ready =
    obstacles.length === 0 ? "préparé pour PDF/X-3, à contrôler par l’imprimeur" : `n’est pas présenté comme PDF/X : il y reste ${obstacles.join(", ")}`;
  const note = `le même en CMJN${profile ? ` (couleurs : ${profile.name})` : ""}, ${ready}`;
  return { file: file.file.replace(/\.pdf$/, "-cmjn.pdf"), pages: file.pages, bytes, note };
};

/** Makes the files of a press delivery. A work of black ink alone needs no conversion. */
export const pressFiles = async (laidOut: LaidOutWork, delivery: PressDelivery, identity: PdfIdentity): Promise<readonly DeliveredFile[]> => {
  const files: DeliveredFile[] = [];
  for (const { file, pdf, title, note } of await pressPdfs(laidOut, delivery, identity)) {
    const named = { ...identity, title };
    const plain = { file, pages: pdf.getPageCount(), bytes: await savePdf(pdf, named) };
    if (laidOut.work.ink === "noir") {
      files.push({ ...plain, note: `${note} ; encre noire seule` });
      continue;
    }
    const converted = await cmykFile(laidOut, plain, pdf, named);
    if ("reason" in converted) files.push({ ...plain, note: `${note} ; RVB, noir pur ; ${converted.reason}` });
    else files.push({ ...plain, note: `${note} ; RVB, noir pur` }, converted);
  }
  return files;
};
