/** `npm run forge -- <task>`: what the workflows of the forge call, so that nothing of it lives in their YAML alone. */
import { CONTENT, type Command, Refusal, runCommand } from "./command-line.ts";
import { TASKS } from "./forge/tasks/index.ts";

const COMMAND: Command = {
  name: "forge",
  summary: "Ce que font les actions de la forge : vérifier une proposition, la commenter, répondre aux tickets, publier.",
  arguments: { value: "TÂCHE", help: TASKS.map(({ name, summary }) => [name, summary] as const) },
  options: {
    ...Object.assign({}, ...TASKS.map(({ options }) => options)),
    content: CONTENT,
    sortie: { value: "DIR", help: "le dossier où écrire" },
  },
};

await runCommand(COMMAND, (line) => {
  const [name, ...others] = line.arguments;
  const task = TASKS.find((one) => one.name === name);
  if (!task || others.length > 0) throw new Refusal(`Écrivez une tâche, et une seule : ${TASKS.map((one) => one.name).join(", ")}.`, 2);
  return task.run(line);
});
