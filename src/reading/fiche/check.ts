/** What a structure's file must say beyond the shape of each field, checked on the text as written: even when another field is wrong. */
import type { FileCheck } from "../file.ts";
import { expertisesRemarks } from "./expertises.ts";
import { offerRemarks } from "./offer.ts";
import { pivotRemarks } from "./pivot.ts";
import { placeRemarks } from "./place.ts";
import type { FicheCheck } from "./remark.ts";

const CHECKS: readonly FicheCheck[] = [placeRemarks, offerRemarks, expertisesRemarks, pivotRemarks];

export const ficheCheck: FileCheck = (yaml) => {
  const { value } = yaml;
  if (value === undefined) return [];
  return CHECKS.flatMap((check) =>
    check(value).map(({ path, on, ...statement }) => {
      const [start, end] = path.length === 0 ? [0, 0] : yaml.placeOf(path, on);
      return { ...statement, start, end, path };
    }),
  );
};
