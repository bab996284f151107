/** The forms of the forge ask for what the program reads. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTicket } from "../../src/exchange/proposition/read-ticket.ts";
import { CHAMPS_DU_TICKET, FORMULAIRES, GENRES_DE_FERMETURE, type NatureDuTicket } from "../../src/exchange/proposition/ticket.ts";
import { PROJECT } from "../command-line.ts";
import { formSchema } from "./testing/workflow.ts";

const FORMS = join(PROJECT, ".github", "ISSUE_TEMPLATE");
const TEMPLATES = join(PROJECT, ".gitlab", "issue_templates");
const natures: readonly NatureDuTicket[] = ["ajout", "correction", "fermeture", "confirmation"];

describe.each(natures)("the form « %s »", (nature) => {
  const { fichier, nom, titre, etiquettes, champs } = FORMULAIRES[nature];
  const form = formSchema.parse(parse(readFileSync(join(FORMS, fichier), "utf8")));
  const fields = form.body.flatMap((field) => (field.type === "markdown" ? [] : [field]));

  it("bears the name, the title and the labels that the program knows", () => {
    expect(form).toMatchObject({ name: nom, title: titre, labels: etiquettes });
  });

  it("asks for the fields that the program reads, in their order and under their headings", () => {
    expect(fields.map(({ id, attributes }) => [id, attributes.label])).toEqual(
      champs.map((champ) => [CHAMPS_DU_TICKET[champ].id, CHAMPS_DU_TICKET[champ].label]),
    );
  });

  it("shows the text of a fiche as code, and offers the closures that the program knows", () => {
    for (const { id, type, attributes } of fields) {
      if (id === "yaml") expect([type, attributes.render]).toEqual(["textarea", "yaml"]);
      if (id === "fermeture") expect(attributes.options).toEqual(GENRES_DE_FERMETURE);
    }
  });

  it("has its twin for GitLab, which is read the same once filled in", () => {
    const template = readFileSync(join(TEMPLATES, fichier.replace(/\.yml$/, ".md")), "utf8");
    expect(template.match(/^### .*$/gm)).toEqual(champs.map((champ) => `### ${CHAMPS_DU_TICKET[champ].label}`));
    expect(template).toContain(`/label ${etiquettes.map((label) => `~${label}`).join(" ")}`);
    const filled = template.replace(/<!--.*?-->\n/gs, "").replace("### Fiche\n", "### Fiche\n\ntilleuls\n");
    expect(readTicket(filled, nature)?.fiche).toBe("tilleuls");
  });
});

it("there is no form that the program does not know", () => {
  expect(readdirSync(FORMS).toSorted()).toEqual([...natures.map((nature) => FORMULAIRES[nature].fichier), "config.yml"].toSorted());
});
