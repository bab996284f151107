/** What would keep a file from being taken as PDF/X-3, read in the file itself. */
import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";
import { rewriteOperators } from "../ink/operators.ts";

const TRANSPARENT = /\/(?:ca|CA) (?!1(?:\.0*)?\b)[\d.]|\/SMask (?!\/None)|\/BM \/(?!Normal\b|Compatible\b)/;
/** A group is one even when all it holds is opaque. */
const GROUP = /\/S \/Transparency\b/;
const RED_GREEN_BLUE = /\/(?:DeviceRGB|CalRGB)\b/;

/** What an object says of itself, its content aside. */
const dictionaryOf = (object: PDFObject): string => String(object instanceof PDFRawStream ? object.dict : object);

/** The streams that draw: of pages, and of the forms they call. */
const drawings = (pdf: PDFDocument): readonly PDFRawStream[] => {
  const { context } = pdf;
  const ofPages = pdf.getPages().flatMap(({ node }) => {
    const contents = node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray().map((part) => context.lookup(part)) : [contents];
    return parts.flatMap((part) => (part instanceof PDFRawStream ? [part] : []));
  });
  const forms = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Form") ? [object] : []));
  return [...ofPages, ...forms];
};

/** A content stream in clear, as Latin-1. */
export const contentOf = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");

/** Every operator that draws in the file, with its operands, repeats left out. */
export const operatorsOf = (pdf: PDFDocument): ReadonlySet<string> => {
  const operators = new Set<string>();
  for (const stream of drawings(pdf))
    rewriteOperators(contentOf(stream), (operator, operands) => {
      operators.add(`${operands.join(" ")} ${operator}`);
      return undefined;
    });
  return operators;
};

const dictionariesOf = (pdf: PDFDocument): readonly string[] => pdf.context.enumerateIndirectObjects().map(([, object]) => dictionaryOf(object));

/** Whether anything lets what lies under it show. */
const isSeeThrough = (pdf: PDFDocument): boolean => dictionariesOf(pdf).some((text) => TRANSPARENT.test(text));

/** Groups of opaque things change nothing on paper, and PDF/X wants none: they are undone where nothing is see-through. */
export const withoutIdleGroups = (pdf: PDFDocument): PDFDocument => {
  if (isSeeThrough(pdf)) return pdf;
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFRawStream ? object.dict : object;
    if (dictionary instanceof PDFDict && GROUP.test(String(dictionary.lookup(PDFName.of("Group"))))) dictionary.delete(PDFName.of("Group"));
  }
  return pdf;
};

/** In French, nothing when the file is ready. */
export const obstacles = (pdf: PDFDocument): readonly string[] => {
  const dictionaries = dictionariesOf(pdf);
  const found: string[] = [];
  if (dictionaries.some((text) => TRANSPARENT.test(text) || GROUP.test(text))) found.push("des transparences");
  if (dictionaries.some((text) => RED_GREEN_BLUE.test(text)) || [...operatorsOf(pdf)].some((text) => / (?:rg|RG)$/.test(text))) found.push("des couleurs RVB");
  if (dictionaries.some((text) => text.includes("/FontDescriptor\n") && !/\/FontFile[23]?\b/.test(text)))
    found.push("des polices qui n'y sont pas incorporées");
  return found;
};
