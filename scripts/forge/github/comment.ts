/** The one comment that a workflow keeps up to date under an issue or a pull request. */
import { z } from "zod";
import { allOf, type Github } from "./request.ts";

/** Who writes with the token of a workflow. */
export const ROBOT = "github-actions[bot]";

const comments = z.array(z.object({ id: z.int(), body: z.string().nullish(), user: z.object({ login: z.string() }).nullish() }));

/** Longer talks than this are no longer about a fiche. */
const MOST_COMMENTS = 1_000;

/** Nobody sees it; anybody could write it, which is why the author is looked at too. */
const markOf = (name: string): string => `<!-- bonne-etoile : ${name} -->`;

/** Writes the comment, or rewrites the one that is there; nothing when it already says so. `name` tells it from our others. */
export const keepComment = async (github: Github, number: number, name: string, text: string): Promise<"écrit" | "récrit" | "inchangé"> => {
  const mark = markOf(name);
  const body = `${mark}\n${text}`;
  const all = await allOf(github, `/issues/${number}/comments`, (answer) => comments.parse(answer), MOST_COMMENTS);
  const ours = all.find(({ user, body: said }) => user?.login === ROBOT && said?.startsWith(mark));
  if (!ours) {
    await github.send("POST", `/issues/${number}/comments`, { body });
    return "écrit";
  }
  if (ours.body === body) return "inchangé";
  await github.send("PATCH", `/issues/comments/${ours.id}`, { body });
  return "récrit";
};
