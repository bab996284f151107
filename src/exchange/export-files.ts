/** Every file that `npm run exporter` writes: those of the site, and those made for one reader – data·inclusion, a spreadsheet. */
import type { Guide } from "../model/guide.ts";
import { dataFiles } from "./data-files.ts";
import { dataInclusion } from "./data-inclusion/data-inclusion.ts";
import { guideXlsx } from "./spreadsheet/guide-xlsx.ts";

export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** « 12 structures », « 30 services »: of what, and how many. */
  readonly count: number;
  readonly of: "structure" | "service";
}

export const exportFiles = (guide: Guide): readonly ExportFile[] => {
  const inclusion = dataInclusion(guide);
  return [
    ...dataFiles(guide).map(({ path, content, count }): ExportFile => ({ name: path.split("/").at(-1) ?? "", content, count, of: "structure" })),
    { name: "data-inclusion-structures.json", content: inclusion.structures, count: inclusion.count.structures, of: "structure" },
    { name: "data-inclusion-services.json", content: inclusion.services, count: inclusion.count.services, of: "service" },
    { name: "structures.xlsx", content: guideXlsx(guide), count: guide.structures.length, of: "structure" },
  ];
};
