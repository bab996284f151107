/** What the pages of a file draw, forms and patterns followed: in which inks text is set, in which colours all else is. */
import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream } from "pdf-lib";
import { type Operation, operationsIn } from "./operators.ts";

export interface Drawing {
  /** « DeviceGray 0 », « DeviceCMYK 0 0 0 1 », « Pattern »… */
  readonly textInks: ReadonlySet<string>;
  /** Every colour set for a fill or a line, text included. */
  readonly inks: ReadonlySet<string>;
  /** The colour spaces of all that is drawn: fills, lines, pictures, gradients. */
  readonly spaces: ReadonlySet<string>;
  /** What makes something see-through, as it is written. */
  readonly transparencies: ReadonlySet<string>;
}

interface Found {
  readonly textInks: Set<string>;
  readonly inks: Set<string>;
  readonly spaces: Set<string>;
  readonly transparencies: Set<string>;
}

/** Spaces are those of the operators until `cs` and `CS` say otherwise. */
interface Inks {
  readonly fill: string;
  readonly line: string;
  readonly fillSpace: string;
  readonly lineSpace: string;
  /** How letters are painted: 0 filled, 1 outlined, 3 not at all… */
  readonly textMode: number;
}
const AT_FIRST: Inks = { fill: "DeviceGray 0", line: "DeviceGray 0", fillSpace: "DeviceGray", lineSpace: "DeviceGray", textMode: 0 };
const SPACE_OF: Readonly<Record<string, string>> = { g: "DeviceGray", rg: "DeviceRGB", k: "DeviceCMYK" };
const SHORTENED: Readonly<Record<string, string>> = { G: "DeviceGray", RGB: "DeviceRGB", CMYK: "DeviceCMYK" };
const IN_LETTERS = new Set(["Tj", "TJ", "'", '"']);
const OUTLINED = new Set([1, 2, 5, 6]);
const FILLED = new Set([0, 2, 4, 6]);

const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : "");

/** Walks one file. */
class Walk {
  readonly found: Found = { textInks: new Set(), inks: new Set(), spaces: new Set(), transparencies: new Set() };
  private readonly done = new Set<PDFObject>();
  private readonly pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  page(page: PDFPage): void {
    const contents = page.node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray().map((part) => this.pdf.context.lookup(part)) : [contents];
    const text = parts.flatMap((part) => (part instanceof PDFRawStream ? [this.text(part)] : [])).join("\n");
    this.group(page.node);
    this.stream(text, page.node.Resources());
  }

  private text(stream: PDFRawStream): string {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  }

  private within(resources: PDFDict | undefined, kind: string, name: string | undefined): PDFObject | undefined {
    const kinds = resources?.lookup(PDFName.of(kind));
    return kinds instanceof PDFDict ? kinds.lookup(PDFName.of(name?.slice(1) ?? "")) : undefined;
  }

  /** A space by its name, or by what it is made of: « ICC 3 », « Separation All → DeviceCMYK ». */
  private space(object: PDFObject | undefined, resources: PDFDict | undefined): string {
    const { context } = this.pdf;
    if (object instanceof PDFName) {
      const named = this.within(resources, "ColorSpace", `/${nameOf(object)}`);
      return named ? this.space(named, undefined) : nameOf(object);
    }
    if (!(object instanceof PDFArray)) return "";
    const kind = nameOf(object.lookup(0));
    const second = object.size() > 1 ? object.lookup(1) : undefined;
    if (kind === "ICCBased" && second instanceof PDFRawStream) return `ICC ${String(second.dict.lookup(PDFName.of("N")))}`;
    if (kind === "Separation" || kind === "DeviceN") return `${kind} ${nameOf(second)} → ${this.space(context.lookup(object.get(2)), resources)}`;
    if (kind === "Indexed" || (kind === "Pattern" && second)) return this.space(second, resources);
    return kind;
  }

  private group(holder: PDFDict): void {
    const group = holder.lookup(PDFName.of("Group"));
    if (group instanceof PDFDict && nameOf(group.lookup(PDFName.of("S"))) === "Transparency") this.found.transparencies.add("/Group");
  }

  private graphicsState(state: PDFObject | undefined): void {
    if (!(state instanceof PDFDict)) return;
    for (const key of ["ca", "CA"]) {
      const value = state.lookup(PDFName.of(key));
      if (value instanceof PDFNumber && value.asNumber() < 1) this.found.transparencies.add(`/${key} ${value.asNumber()}`);
    }
    const [mask, blend] = [state.lookup(PDFName.of("SMask")), state.lookup(PDFName.of("BM"))];
    if (mask && nameOf(mask) !== "None") this.found.transparencies.add("/SMask");
    if (blend && !["Normal", "Compatible"].includes(nameOf(blend))) this.found.transparencies.add(`/BM ${String(blend)}`);
  }

  /** A picture written in the page itself: its entries come before `ID`, their names shortened. A stencil is painted in the ink of fills. */
  private inlinePicture(entries: readonly string[], resources: PDFDict | undefined): void {
    const at = entries.findIndex((entry) => entry === "/CS" || entry === "/ColorSpace");
    if (at < 0) return;
    const name = entries[at + 1]?.slice(1) ?? "";
    this.found.spaces.add(this.space(PDFName.of(SHORTENED[name] ?? name), resources));
  }

  private called(object: PDFObject | undefined, resources: PDFDict | undefined): void {
    if (!object || this.done.has(object)) return;
    this.done.add(object);
    const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;
    if (!dict) return;
    const [own, shading] = [dict.lookup(PDFName.of("Resources")), dict.lookup(PDFName.of("Shading"))];
    this.group(dict);
    if (shading) this.called(shading, resources);
    const space = dict.lookup(PDFName.of("ColorSpace"));
    if (space) this.found.spaces.add(this.space(space, resources));
    const mask = dict.lookup(PDFName.of("SMask"));
    if (mask) this.found.transparencies.add("/SMask");
    const draws = nameOf(dict.lookup(PDFName.of("Subtype"))) === "Form" || String(dict.lookup(PDFName.of("PatternType"))) === "1";
    if (draws && object instanceof PDFRawStream) this.stream(this.text(object), own instanceof PDFDict ? own : resources);
  }

  private stream(text: string, resources: PDFDict | undefined): void {
    const kept: Inks[] = [];
    let inks = AT_FIRST;
    for (const operation of operationsIn(text)) {
      if (operation.operator === "q") kept.push(inks);
      else if (operation.operator === "Q") inks = kept.pop() ?? AT_FIRST;
      else inks = this.operation(operation, inks, resources);
    }
  }

  private coloured(operator: string, operands: readonly string[], inks: Inks, resources: PDFDict | undefined): Inks {
    const fills = operator === operator.toLowerCase();
    const letter = operator.toLowerCase();
    if (letter === "cs") {
      const space = this.space(PDFName.of(operands[0]?.slice(1) ?? ""), resources);
      return fills ? { ...inks, fillSpace: space, fill: `${space} 0` } : { ...inks, lineSpace: space, line: `${space} 0` };
    }
    const space = SPACE_OF[letter] ?? (fills ? inks.fillSpace : inks.lineSpace);
    const pattern = operands.find((operand) => operand.startsWith("/"));
    if (pattern) this.called(this.within(resources, "Pattern", pattern), resources);
    const ink = pattern ? "Pattern" : `${space} ${operands.map(Number).join(" ")}`;
    this.found.inks.add(ink);
    this.found.spaces.add(pattern ? "Pattern" : space);
    return fills ? { ...inks, fill: ink, fillSpace: space } : { ...inks, line: ink, lineSpace: space };
  }

  private operation({ operator, operands }: Operation, inks: Inks, resources: PDFDict | undefined): Inks {
    if (/^(?:g|rg|k|cs|scn?)$/i.test(operator)) return this.coloured(operator, operands, inks, resources);
    if (operator === "Tr") return { ...inks, textMode: Number(operands[0]) };
    if (operator === "gs") this.graphicsState(this.within(resources, "ExtGState", operands[0]));
    if (operator === "Do") this.called(this.within(resources, "XObject", operands[0]), resources);
    if (operator === "sh") this.called(this.within(resources, "Shading", operands[0]), resources);
    if (operator === "ID") this.inlinePicture(operands, resources);
    if (IN_LETTERS.has(operator)) {
      if (FILLED.has(inks.textMode)) this.found.textInks.add(inks.fill);
      if (OUTLINED.has(inks.textMode)) this.found.textInks.add(inks.line);
    }
    return inks;
  }
}

/** What pages draw: all of them, or those given. */
export const drawingOf = (pdf: PDFDocument, pages: readonly PDFPage[] = pdf.getPages()): Drawing => {
  const walk = new Walk(pdf);
  for (const page of pages) walk.page(page);
  return walk.found;
};
