/** The coach speaks to people who write YAML; in the form nobody does. */
import type { Statement } from "../reading/problem.ts";

export interface FormWords {
  readonly words: string;
  /** What could be written instead, as the field would hold it. */
  readonly instead?: string | undefined;
}

const unquoted = (text: string): string => {
  const inner = /^"(.*)"$/s.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('\\"', '"').replaceAll("\\\\", "\\");
};

/** « Écrivez : code_postal: "57000" » says where and how in a file. */
const WRITE = /^Écrivez : (?:[a-z_]+: )?(.*)$/s;

export const inFormWords = ({ message, conseil, remplacement }: Statement): FormWords => {
  const written = conseil === undefined ? undefined : WRITE.exec(conseil)?.[1];
  const instead = remplacement === undefined ? undefined : unquoted(remplacement);
  const advice = instead !== undefined || conseil === undefined ? "" : written === undefined ? ` ${conseil}` : ` Écrivez : ${unquoted(written)}`;
  return { words: `${message}${advice}`.replaceAll(", entre guillemets", ""), instead };
};
