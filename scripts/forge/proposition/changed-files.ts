/** Which files a proposal touches, and what they were before. Names of files are as hostile as the rest. */
import { git } from "../git.ts";

export const CHANGES = ["ajouté", "modifié", "supprimé"] as const;

export interface ChangedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly change: (typeof CHANGES)[number];
}

const CHANGE_OF: Readonly<Record<string, ChangedFile["change"]>> = { A: "ajouté", D: "supprimé" };

/** A name that is not UTF-8 cannot be one of a guide's files: its odd bytes are shown as « � ». */
const fieldsOf = (bytes: Buffer): readonly string[] => bytes.toString("utf8").split("\0").slice(0, -1);

/** What the branch brings since it left `base`: not what others did there meanwhile. */
export const changedFiles = (base: string, folder = "."): { readonly from: string; readonly files: readonly ChangedFile[] } => {
  const from = git(["merge-base", "--end-of-options", base, "HEAD"], folder).toString().trim();
  const fields = fieldsOf(git(["diff", "--name-status", "--no-renames", "--no-ext-diff", "-z", from, "HEAD", "--"], folder));
  const files = fields.flatMap((status, index): readonly ChangedFile[] =>
    index % 2 === 0 ? [{ path: fields[index + 1] ?? "", change: CHANGE_OF[status] ?? "modifié" }] : [],
  );
  return { from, files };
};

/** The text of a file at a commit; undefined when it was not there, or was no ordinary file. */
export const textAt = (commit: string, path: string, folder = "."): string | undefined => {
  const [entry = ""] = fieldsOf(git(["--literal-pathspecs", "ls-tree", "-z", commit, "--", path], folder));
  const blob = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(entry)?.[1];
  return blob === undefined ? undefined : git(["cat-file", "blob", blob], folder).toString("utf8");
};
