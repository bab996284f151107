import { editorsView } from "../../src/knowledge/editors-view.ts";
import { paths } from "../../src/model/addresses.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { howMany } from "../parts/lieu.ts";
import { contents, drawn } from "../parts/redaction/cadre.ts";
import { due, estimated, incomplete, territoires, withoutPivot } from "../parts/redaction/fiches.ts";
import { deadLinks, overflowing } from "../parts/redaction/papier-et-liens.ts";
import { displayDate } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** /editeurs/: what the editors look after. Public like the rest, but no link leads there and search engines leave it out. */
export const editeursPage = (site: Site): Page<object> =>
  page(paths.editeurs, () => {
    const view = editorsView(site.guide);
    const sections = [territoires, due, incomplete, overflowing, deadLinks, estimated, withoutPivot].map((make) => make(site, view));
    return layout(site, {
      path: paths.editeurs,
      title: "Pour la rédaction",
      description: "Complétude et fraîcheur des fiches, ce qui manque et qui interroger : le tableau de bord de la rédaction.",
      styles: ["parts/age", "pages/editeurs"],
      noindex: true,
      main: html`<h1>Pour la rédaction</h1>
<p class="chapeau">${howMany(view.whole.count)}, au ${displayDate(view.date)}. Cette page ne dit rien de secret, mais aucun lien n’y mène.</p>
<p><a class="bouton" href="${site.href(paths.suiviDesFiches)}" download>Toutes les fiches (CSV)</a></p>
${contents(sections)}${sections.map(drawn)}`,
    });
  });
