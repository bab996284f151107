import { describe, expect, it } from "vitest";
import { natureDuTicket, readTicket } from "./read-ticket.ts";
import { ticketBody } from "./ticket.ts";

const YAML = "nom: Centre social\npresentation_detail: |\n  ### Fiche\n  ```\n  fin\n  ```\n";

describe("the text of an issue", () => {
  it("comes back as it was answered, whatever the text of the file holds", () => {
    const answers = { fiche: "centre-social", yaml: YAML, precisions: "Vu sur place.\n\nDeux fois." };
    expect(readTicket(ticketBody("correction", answers), "correction")).toEqual(answers);
  });

  it("reads the same with the line ends of Windows", () => {
    const answers = { fiche: "centre-social", yaml: YAML };
    expect(readTicket(ticketBody("ajout", answers).replaceAll("\n", "\r\n"), "ajout")).toEqual(answers);
  });

  it("leaves out what was not answered", () => {
    expect(readTicket(ticketBody("confirmation", { fiche: "x" }), "confirmation")).toEqual({ fiche: "x" });
  });

  it("takes a text pasted without its block up to the next heading", () => {
    expect(readTicket("### Fiche\nx\n### Texte de la fiche\nnom: Y\n### Précisions\nmerci", "correction")).toEqual({
      fiche: "x",
      yaml: "nom: Y",
      precisions: "merci",
    });
  });

  it("takes a text pasted in the block that waits for it, or just below", () => {
    const empty = ticketBody("correction", { fiche: "x" });
    const answers = { fiche: "x", yaml: expect.stringMatching(/^nom: Y\s*$/) };
    expect(readTicket(empty.replace("```yaml\n\n", "```yaml\nnom: Y\n"), "correction")).toEqual(answers);
    expect(readTicket(empty.replace("\n```\n", "\n```\nnom: Y\n"), "correction")).toEqual(answers);
  });

  it("is not fooled by headings written inside an answer that comes later, nor by a block left open", () => {
    const body = `${ticketBody("correction", { fiche: "vrai", yaml: "nom: A\n", precisions: "### Fiche\n\nfaux" })}`;
    expect(readTicket(body, "correction")).toEqual({ fiche: "vrai", yaml: "nom: A\n", precisions: "### Fiche\n\nfaux" });
    expect(readTicket("### Fiche\n\nx\n\n### Texte de la fiche\n\n```yaml\nnom: A\n### Précisions\n\noui", "correction")).toEqual({
      fiche: "x",
      yaml: "nom: A\n### Précisions\n\noui\n",
    });
  });

  it.each(["", "Bonjour, rien à voir.", `### Fiche\n\n${"x".repeat(400_000)}`])("is left alone when it is not one of the form", (body) => {
    expect(readTicket(body, "correction")).toBeUndefined();
  });
});

describe("the form an issue comes from", () => {
  it("is said by its label, whatever its title became", () => {
    expect(natureDuTicket("Autre chose", ["contribution", "fermeture"])).toBe("fermeture");
  });
  it("is said by its title where labels do not exist", () => {
    expect(natureDuTicket("rien n'a changé : le centre", [])).toBe("confirmation");
    expect(natureDuTicket("Le site est lent", ["bug"])).toBeUndefined();
  });
});
