/** `npm run forge -- publier`: the site and its papers, built as they are to be published. */
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { urlsOf } from "../../../src/model/addresses.ts";
import { loadGuide } from "../../../src/reading/content.ts";
import type { CommandLine } from "../../command-line.ts";
import { git } from "../git.ts";
import { type Github, githubOfWorkflow } from "../github/request.ts";
import { keptLinks, LINKS_FILE } from "../liens/file.ts";
import type { Task } from "../task.ts";

/** Where the forge will publish; undefined when it does not say. */
const pagesAddress = async (github: Github): Promise<string | undefined> => {
  try {
    return z.object({ html_url: z.string() }).safeParse(await github.get("/pages")).data?.html_url;
  } catch {
    return undefined;
  }
};

/** Links, the offline copy and the feeds are made for the address of `guide.yaml`: elsewhere they would lead to nothing. */
export const addressWarning = (written: string, published: string): string | undefined => {
  const [ours, theirs] = [written, published].map((url) => URL.parse(url));
  const same = ours && theirs && ours.host === theirs.host && ours.pathname.replace(/\/+$/, "") === theirs.pathname.replace(/\/+$/, "");
  return same
    ? undefined
    : `Le site sera publié à ${published}, mais « url » de guide.yaml dit ${written} : ses liens ne mèneraient nulle part. Écrivez url: ${published}`;
};

const warnOfAddress = async (line: CommandLine, content: string): Promise<void> => {
  const published = line.value("adresse") ?? (process.env["GITHUB_TOKEN"] ? await pagesAddress(githubOfWorkflow()) : undefined);
  const { guide } = loadGuide(content);
  const warning = guide && published !== undefined ? addressWarning(urlsOf(guide.edition).absolute("/"), published) : undefined;
  if (warning !== undefined) console.log(process.env["GITHUB_ACTIONS"] ? `::warning::${warning.replaceAll("%", "%25")}` : `Attention : ${warning}`);
};

/**
 * The same commit gives the same bytes, whoever builds it. Not at night: « ouvert » is prepared for the days that follow the
 * build, and a guide that has not changed for months must still know tomorrow.
 */
export const buildDate = (environment: Readonly<Record<string, string | undefined>>, commitSeconds: () => string): string | undefined => {
  const given = environment["SOURCE_DATE_EPOCH"];
  if (given !== undefined) return given;
  const isAtNight = environment["GITHUB_EVENT_NAME"] === "schedule" || environment["CI_PIPELINE_SOURCE"] === "schedule";
  return isAtNight ? undefined : commitSeconds();
};

export const publier: Task = {
  name: "publier",
  summary: "Construit le site et ses papiers pour être publiés, à la date du commit ; de nuit, à celle du jour.",
  options: { adresse: { value: "URL", help: "pour publier : l'adresse que donne la forge, comparée à celle du guide" } },
  run: async (line) => {
    const content = line.path("content", "content");
    await warnOfAddress(line, content);
    const epoch = buildDate(process.env, () => git(["log", "-1", "--format=%ct"]).toString().trim());
    const output = line.path("sortie", "_site");
    const links = keptLinks() ? ["--liens", LINKS_FILE] : [];
    const args = ["--import", "tsx", "scripts/construire.ts", "--content", content, "--sortie", output, "--navigateur", "npm", ...links];
    // What draws pages has no business with the rights of the workflow.
    const { GITHUB_TOKEN: _, ...environment } = process.env;
    const env = { ...environment, INIT_CWD: process.cwd(), ...(epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch }) };
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
    return status ?? 1;
  },
};
