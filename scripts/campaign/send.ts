/** What is made for those who are asked: messages, a mail merge, letters. Nothing is sent. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Request } from "../../src/knowledge/campaign.ts";
import type { Guide } from "../../src/model/guide.ts";
import { counted } from "../../src/reading/wording.ts";
import { lettersWork } from "../../templates/print/relance/work.ts";
import { Refusal } from "../command-line.ts";
import { faultLines } from "../printing/fault-lines.ts";
import { printWorks } from "../printing/print.ts";
import { createProgress } from "../progress.ts";
import { mergeCsv, messageFor } from "./messages.ts";

/** Who gets a letter besides those who have no e-mail address. */
export const LETTERS = ["utiles", "toutes", "aucune"] as const;
export type Letters = (typeof LETTERS)[number];

export interface Sending {
  readonly folder: string;
  readonly date: string;
  readonly letters: Letters;
}

/** One PDF for all; what does not fit on its page is said by name. */
const printLetters = async (guide: Guide, requests: readonly Request[], { folder, date, letters }: Sending): Promise<readonly string[]> => {
  const wanted = requests.filter(({ way }) => (letters === "toutes" && way !== "aucune") || (letters === "utiles" && way === "lettre"));
  if (wanted.length === 0) return [];
  const progress = createProgress();
  progress.start("Lettres");
  const work = lettersWork(
    guide,
    wanted.map(({ structure }) => structure),
    { date, name: `lettres-${date}` },
  );
  const report = await printWorks(guide, [work], folder, { onProgress: ({ step, done, total }) => progress.at(`${step}, ${done} sur ${total}`) });
  if ("missing" in report) {
    progress.clear();
    throw new Refusal(`Les lettres n'ont pas pu être mises en pages, et rien n'a été écrit.\n${report.missing}\nSans lettres : ajoutez « --lettres aucune ».`);
  }
  progress.end();
  return report.works.flatMap(({ files, cover, faults }) => {
    rmSync(join(folder, cover), { force: true });
    return [
      ...files.map(
        ({ file, pages }) => `  ${join(folder, file)} : ${counted(pages, "lettre")}, dans l'ordre du guide. À plier pour une enveloppe à fenêtre à droite.`,
      ),
      ...faultLines(faults).map((words) => `    ${words}`),
    ];
  });
};

const writeMessages = (guide: Guide, requests: readonly Request[], { folder, date }: Sending): readonly string[] => {
  const messages = requests.flatMap((request) => {
    const message = messageFor(guide, request, date);
    return message === undefined ? [] : [[`${request.structure.id}.eml`, message] as const];
  });
  const place = join(folder, `messages-${date}`);
  if (messages.length > 0) mkdirSync(place, { recursive: true });
  for (const [name, message] of messages) writeFileSync(join(place, name), message);
  const merge = join(folder, `publipostage-${date}.csv`);
  writeFileSync(merge, mergeCsv(guide, requests));
  return [
    ...(messages.length > 0
      ? [`  ${place}/ : ${counted(messages.length, "message prêt", "messages prêts")} à ouvrir dans un logiciel de courrier, relire et envoyer.`]
      : []),
    `  ${merge} : les mêmes, pour un publipostage.`,
  ];
};

/** Letters first: they alone may fail, and nothing is written then. Says what was made, in French. */
export const prepare = async (guide: Guide, requests: readonly Request[], sending: Sending): Promise<readonly string[]> => {
  mkdirSync(sending.folder, { recursive: true });
  const letters = await printLetters(guide, requests, sending);
  return [...writeMessages(guide, requests, sending), ...letters];
};
