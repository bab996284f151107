/**
 * Rewrites the colours of a file where they are: in the streams that draw, in gradients, in pictures. Every object
 * keeps its number and all else it says, so tags, links and fonts are untouched.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { isStream, objectText, type PdfFile, pageObjects } from "../pdf-objects.ts";
import { allGrey, type Greying, neutralsGrey } from "./colours.ts";
import { greyContent } from "./content.ts";
import { greyDictionary, greyProgram, isColourProgram } from "./shadings.ts";

/** `noir`: nothing but black and greys. `presse`: black text is black ink alone, colours stay for the print shop to convert. */
export type InkRule = "noir" | "presse";

const GREYINGS: Readonly<Record<InkRule, Greying>> = { noir: allGrey, presse: neutralsGrey };

interface Stream {
  readonly dictionary: string;
  readonly content: Buffer;
}

const START = /\bstream\r?\n/;

const streamOf = (pdf: PdfFile, body: Buffer): Stream => {
  const head = body.toString("latin1", 0, Math.min(body.length, 20_000));
  const start = START.exec(head);
  if (!start) throw new Error("a stream of the PDF has no beginning");
  const dictionary = head.slice(0, start.index).trim();
  const [, length = "", indirect] = /\/Length (\d+)( 0 R)?/.exec(dictionary) ?? [];
  const size = Number(indirect ? objectText(pdf, Number(length)) : length);
  const from = start.index + start[0].length;
  const packed = body.subarray(from, from + size);
  return { dictionary, content: /\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary) ? inflateSync(packed) : packed };
};

const streamBody = ({ dictionary, content }: Stream): Buffer => {
  const packed = deflateSync(content, { level: 6 });
  const entries = dictionary
    .replace(/\/Length \d+( 0 R)?/, `/Length ${packed.length}`)
    .replace(/\/Filter\s*\/FlateDecode\s*/, "")
    .replace(/^<</, "<</Filter /FlateDecode ");
  return Buffer.concat([Buffer.from(`${entries}\nstream\n`, "latin1"), packed, Buffer.from("\nendstream", "latin1")]);
};

/** What pages draw, by the number of the stream. */
const pageContents = (pdf: PdfFile): ReadonlySet<number> =>
  new Set(
    pageObjects(pdf).flatMap((page) => {
      const contents = /\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(objectText(pdf, page))?.[1] ?? "";
      return [...contents.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
    }),
  );

/** The colours of a picture, said outright or by a profile: Chromium gives one to pictures that had one. */
const RGB_SPACE = /\/ColorSpace\s*\/DeviceRGB\b/;
const PROFILE_SPACE = /\/ColorSpace\s*\[\s*\/ICCBased\s+(\d+) 0 R\s*\]/;

const isColouredPicture = (pdf: PdfFile, dictionary: string): boolean => {
  if (!/\/Subtype\s*\/Image\b/.test(dictionary)) return false;
  const profile = PROFILE_SPACE.exec(dictionary)?.[1];
  return profile === undefined ? RGB_SPACE.test(dictionary) : /\/N 3\b/.test(pdf.objects.get(Number(profile))?.toString("latin1", 0, 400) ?? "");
};

/** Three bytes a point become one. */
const greyPicture = ({ dictionary, content }: Stream): Stream => {
  if (/\/(DCT|JPX)Decode|\/Predictor/.test(dictionary)) throw new Error("a picture of the PDF is packed in a way that cannot be made grey");
  const grey = Buffer.alloc(Math.floor(content.length / 3));
  for (let point = 0; point < grey.length; point++) {
    const at = point * 3;
    grey[point] = Math.round(0.3 * (content[at] ?? 0) + 0.59 * (content[at + 1] ?? 0) + 0.11 * (content[at + 2] ?? 0));
  }
  return { dictionary: greyDictionary(dictionary.replace(PROFILE_SPACE, "/ColorSpace /DeviceRGB")), content: grey };
};

const inkedStream = (pdf: PdfFile, body: Buffer, draws: boolean, rule: InkRule): Buffer => {
  const head = body.toString("latin1", 0, 4000).split(START)[0] ?? "";
  if (draws || /\/Subtype\s*\/Form\b|\/PatternType 1\b/.test(head)) {
    const { dictionary, content } = streamOf(pdf, body);
    const grey = greyContent(content.toString("latin1"), GREYINGS[rule]);
    return streamBody({ dictionary: rule === "noir" ? greyDictionary(dictionary) : dictionary, content: Buffer.from(grey, "latin1") });
  }
  if (rule === "presse") return body;
  if (isColouredPicture(pdf, head)) return streamBody(greyPicture(streamOf(pdf, body)));
  if (isColourProgram(head)) {
    const stream = streamOf(pdf, body);
    const [dictionary, program] = greyProgram(stream.dictionary, stream.content.toString("latin1"));
    return streamBody({ dictionary, content: Buffer.from(program, "latin1") });
  }
  return body;
};

/** The file with its colours rewritten. */
export const inked = (pdf: PdfFile, rule: InkRule): PdfFile => {
  const drawn = pageContents(pdf);
  const objects = [...pdf.objects].map(([number, body]): readonly [number, Buffer] => {
    if (isStream(body)) return [number, inkedStream(pdf, body, drawn.has(number), rule)];
    if (rule === "presse" || !(body.includes("/Device") || body.includes("/FunctionType"))) return [number, body];
    return [number, Buffer.from(greyDictionary(body.toString("latin1")), "latin1")];
  });
  return { ...pdf, objects: new Map(objects) };
};
