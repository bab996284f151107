import { expect, it } from "vitest";
import { ticketBody } from "./ticket.ts";

it("writes the text of an issue as the form of the forge would", () => {
  expect(ticketBody("correction", { fiche: "centre-des-tilleuls", version: "0a1b", yaml: "nom: Centre\n" })).toBe(
    "### Fiche\n\ncentre-des-tilleuls\n\n### Version de la fiche\n\n0a1b\n\n### Texte de la fiche\n\n```yaml\nnom: Centre\n```\n\n### Précisions\n\n",
  );
});

it("leaves a text that an address cannot hold to be pasted in its block, without a word of another language", () => {
  expect(ticketBody("ajout", { fiche: "x" })).toBe("### Fiche\n\nx\n\n### Texte de la fiche\n\n```yaml\n\n```\n\n### Précisions\n\n");
});

it("leaves the text of the file out of a confirmation: it is the one that is there", () => {
  expect(ticketBody("confirmation", { fiche: "x", yaml: "nom: Centre\n" })).not.toContain("nom");
});

it("never lets a text close its own block", () => {
  const yaml = "presentation_detail: |\n  ```\n  ````\n  ### Fiche\n";
  expect(ticketBody("ajout", { fiche: "x", yaml })).toContain(`\n\`\`\`\`\`yaml\n${yaml}\`\`\`\`\`\n`);
});
