/** What a run left behind. A zip made by who knows whom: one file of it, by its exact name, small, read in memory. */
import { z } from "zod";
import { partsOf } from "../../../src/exchange/spreadsheet/archive.ts";
import type { Github } from "./request.ts";

const artifacts = z.object({
  artifacts: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      size_in_bytes: z.int(),
      expired: z.boolean(),
      workflow_run: z.object({ repository_id: z.int(), head_repository_id: z.int(), head_branch: z.string().nullish() }).nullish(),
    }),
  ),
});

export interface Wanted {
  /** Of the artefact. */
  readonly name: string;
  /** The only file of it that is read. */
  readonly file: string;
  /** In bytes, zipped and not. */
  readonly limit: number;
}

/** The text of a file that must be UTF-8 and within the limit; undefined for anything else. */
const textIn = async (github: Github, id: number, { file, limit }: Wanted): Promise<string | undefined> =>
  partsOf(await github.bytes(`/actions/artifacts/${id}/zip`, limit), (name) => name === file, limit)?.get(file);

/** From a run. Undefined when it left nothing of that name, or something that we would not have written. */
export const fileOfRun = async (github: Github, run: number, wanted: Wanted): Promise<string | undefined> => {
  const { artifacts: all } = artifacts.parse(await github.get(`/actions/runs/${run}/artifacts?per_page=100`));
  const found = all.filter(({ name, expired }) => name === wanted.name && !expired);
  const [only] = found;
  return only && found.length === 1 && only.size_in_bytes <= wanted.limit ? textIn(github, only.id, wanted) : undefined;
};

/** From the last run of a branch of this repository: a run of a fork may leave an artefact of the same name. */
export const lastFileOfBranch = async (github: Github, branch: string, wanted: Wanted): Promise<string | undefined> => {
  const { artifacts: all } = artifacts.parse(await github.get(`/actions/artifacts?name=${encodeURIComponent(wanted.name)}&per_page=30`));
  const isOurs = ({ workflow_run: run, expired, size_in_bytes }: (typeof all)[number]): boolean =>
    !expired && size_in_bytes <= wanted.limit && run?.repository_id === run?.head_repository_id && run?.head_branch === branch;
  const last = all.find(isOurs);
  return last && textIn(github, last.id, wanted);
};
