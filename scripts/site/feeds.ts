/** The two RSS feeds, written by Eleventy's plugin from collections that we make: entries of the guide, never files. */
import type { UserConfig } from "@11ty/eleventy";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import { latestChanges } from "../../src/knowledge/changes.ts";
import { paths } from "../../src/model/addresses.ts";
import { html } from "../../templates/html.ts";
import { editorialText } from "../../templates/parts/editorial.ts";
import { displayDate } from "../../templates/parts/typography.ts";
import type { Site } from "../../templates/site.ts";

/** What the plugin reads of an entry. */
interface FeedEntry {
  readonly url: string;
  readonly date: Date;
  readonly data: { readonly title: string; readonly page: object };
  readonly content: string;
}

const ENTRIES = 50;

const news = (site: Site): readonly FeedEntry[] =>
  site.guide.actualites.slice(0, ENTRIES).map(({ id, titre, date, resume, text }) => ({
    url: site.absolute(paths.actualite(id)),
    date: new Date(`${date}T00:00:00Z`),
    data: { title: titre, page: {} },
    content: html`${resume && html`<p>${resume}</p>`}${editorialText(site, text)}`.markup,
  }));

const changes = (site: Site): readonly FeedEntry[] =>
  latestChanges(site.guide, ENTRIES).map(({ structure, date, nature }) => ({
    // The day is part of the identifier: a second change of the same page is news too.
    url: `${site.absolute(paths.structure(structure.id))}#maj-${date}`,
    date: new Date(`${date}T00:00:00Z`),
    data: { title: structure.nom, page: {} },
    content:
      html`<p>Fiche ${nature === "vérification" ? "vérifiée, rien n’a changé" : "modifiée"} le ${displayDate(date)}.</p>${structure.presentation_resume && html`<p>${structure.presentation_resume}</p>`}`
        .markup,
  }));

const FEEDS = [
  { name: "actualites", path: paths.fluxActualites, title: "Actualités", entries: news },
  { name: "misesAJour", path: paths.fluxMisesAJour, title: "Mises à jour des fiches", entries: changes },
] as const;

/** Two filters of the plugin's template, replaced after it: one forgets the guide's prefix, the other writes the machine's time zone. */
const correctFilters = (config: UserConfig, site: Site): void => {
  config.addNunjucksFilter("htmlBaseUrl", (url: string) => (URL.canParse(url) ? url : site.absolute(url)));
  config.addNunjucksFilter("dateToRfc822", (date: Date) => date.toUTCString().replace("GMT", "+0000"));
};

export const addFeeds = (config: UserConfig, site: Site): void => {
  const { edition } = site.guide;
  for (const { name, path, title, entries } of FEEDS) {
    // The plugin shows the last first.
    config.addCollection(name, () => entries(site).toReversed());
    config.addPlugin(feedPlugin, {
      type: "rss",
      outputPath: path,
      collection: { name, limit: 0 },
      metadata: {
        language: "fr",
        title: `${title} – ${edition.titre}`,
        subtitle: edition.nom_territoire,
        base: site.absolute("/"),
        author: { name: edition.editeur.nom },
      },
    });
  }
  config.addPlugin((later: UserConfig) => correctFilters(later, site));
};
