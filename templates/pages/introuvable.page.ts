import { paths } from "../../src/model/addresses.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { rechercheForm } from "../parts/recherche.ts";
import type { Site } from "../site.ts";

/** Whoever comes here followed an old link: the search is the way on. */
export const introuvablePage = (site: Site): Page<object> =>
  page("/404.html", () =>
    layout(site, {
      path: "/404.html",
      title: "Page introuvable",
      description: "Cette page n'existe pas ou n'existe plus. Cherchez un lieu, un service ou un territoire.",
      search: false,
      styles: ["parts/recherche"],
      noindex: true,
      main: html`<h1>Cette page n’existe pas</h1>
<p class="chapeau">L’adresse a peut-être été mal recopiée, ou le lieu n’est plus dans le guide.</p>
${rechercheForm(site)}
<p>Ou passez par la liste des <a href="${site.href(paths.structures)}">lieux</a>, des <a href="${site.href(paths.services)}">services</a> ou des <a href="${site.href(paths.territoires)}">territoires</a>.</p>`,
    }),
  );
