/**
 * The report of the last check of the links of the fiches: a file that a nightly command writes and that the editors' page
 * reads, when it is there. It may have travelled through a forge: what is not a link of a fiche is left out.
 */
import * as z from "zod";

const link = z.object({
  /** Name of the structure's file without `.yaml`. */
  fiche: z.string().max(200),
  /** The key of the fiche that holds it. */
  champ: z.string().max(60),
  url: z.string().max(2_000),
  /** « la page n'existe plus » */
  raison: z.string().max(200),
  /** The first night it did not answer, `AAAA-MM-JJ`. */
  depuis: z.iso.date().optional(),
});
export type DeadLink = Readonly<z.infer<typeof link>>;

export interface LinkReport {
  /** The day of the check, `AAAA-MM-JJ`. */
  readonly date: string;
  readonly morts: readonly DeadLink[];
  /** Those that a person must try: a site that turns robots away may well open for people. */
  readonly douteux?: readonly DeadLink[] | undefined;
}

/** In characters. */
export const LARGEST_REPORT = 2_000_000;

const report = z.object({ date: z.iso.date(), morts: z.array(z.unknown()), douteux: z.array(z.unknown()).optional() });

const linksIn = (values: readonly unknown[]): readonly DeadLink[] => values.flatMap((value) => link.safeParse(value).data ?? []);

/** Undefined for a text that is no report. */
export const readLinkReport = (text: string): LinkReport | undefined => {
  if (text.length > LARGEST_REPORT) return undefined;
  try {
    const { data } = report.safeParse(JSON.parse(text));
    return data && { date: data.date, morts: linksIn(data.morts), ...(data.douteux && { douteux: linksIn(data.douteux) }) };
  } catch {
    return undefined;
  }
};

export const writeLinkReport = (links: LinkReport): string => `${JSON.stringify(links, null, 2)}\n`;
