/** The trust line: who checked, how, when – apart from the last edit – on a screen and on paper. */
import { describe, expect, it } from "vitest";
import type { Structure } from "../../src/model/structure.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { html, joined } from "../html.ts";
import { trustLine } from "../print/fiche/pied.ts";
import { createSite } from "../site.ts";
import { confiance } from "./confiance.ts";

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");

/** The guide speaks from 1 March 2026. */
const lines = (facts: Partial<Structure>, horairesDu?: string) => {
  const guide = { ...aGuide([facts]), horairesDu };
  const [structure] = guide.structures;
  if (!structure) throw new Error("no structure");
  const screen = confiance(createSite(guide, new Map()), structure).markup;
  const paper = html`${joined(trustLine(guide, structure), " ")}`.markup;
  return { screen, paper, onScreen: plain(screen), onPaper: plain(paper) };
};

describe("the trust line", () => {
  it.each([
    ["2026-01-15", "Fiche récente", "recent"],
    ["2025-08-01", "Fiche assez récente", "assez-recent"],
    ["2025-02-01", "Fiche à confirmer", "a-confirmer"],
    ["2024-02-01", "Fiche ancienne", "ancien"],
  ])("of an entry of %s says « %s », by a word and not by colour alone, on both", (date_maj, word, style) => {
    const { screen, paper, onScreen, onPaper } = lines({ date_maj });
    for (const text of [onScreen, onPaper]) expect(text).toContain(word);
    for (const markup of [screen, paper]) expect(markup).toContain(`class="age ${style}"`);
  });

  it("says who checked, how and when, apart from the last edit", () => {
    const { onScreen, onPaper } = lines({ date_maj: "2022-04-01", verification: { date: "2026-02-01", par: "téléphone" } });
    expect(onScreen).toContain(
      "Vérifiée par la rédaction, au téléphone, le 1er février 2026, il y a moins de 6 mois. Dernière modification le 1er avril 2022.",
    );
    expect(onPaper).toContain("Fiche récente : vérifiée par la rédaction, au téléphone, le 1er février 2026 (modifiée le 1er avril 2022).");
  });

  it("gives an old check no credit for what was edited since", () => {
    const { onScreen, onPaper } = lines({ date_maj: "2025-12-01", verification: { date: "2023-01-01", par: "structure" } });
    expect(onScreen).toContain(
      "Vérifiée par la structure elle-même le 1er janvier 2023, avant la dernière modification, le 1er décembre 2025, il y a moins de 6 mois.",
    );
    expect(onPaper).toContain("modifiée le 1er décembre 2025, après avoir été vérifiée par la structure elle-même le 1er janvier 2023.");
  });

  it("admits that nobody checked", () => {
    const { onScreen, onPaper } = lines({ date_maj: "2024-02-01" });
    expect(onScreen).toContain("n’a pas encore été vérifiée auprès de la structure. Dernière modification le 1er février 2024, il y a plus de 2 ans.");
    expect(onPaper).toContain("Fiche ancienne : pas encore vérifiée auprès du lieu, modifiée le 1er février 2024.");
  });

  it("ages on screen even when nobody touches the guide; paper stays as it was printed", () => {
    const { onScreen, onPaper } = lines({ date_maj: "2026-01-15" }, "2027-03-01");
    expect(onScreen).toContain("Fiche à confirmer");
    expect(onPaper).toContain("Fiche récente");
    expect(onPaper).not.toContain("il y a");
  });
});
