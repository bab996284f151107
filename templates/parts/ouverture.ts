import { firstOpeningDay, presencesOf } from "../../src/knowledge/openings.ts";
import type { Presences } from "../../src/knowledge/presence.ts";
import { encodePresences } from "../../src/knowledge/presence-code.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html, jsonInMarkup } from "../html.ts";
import type { Site } from "../site.ts";
import { typeset } from "./typography.ts";

/** The browser script that says in these places whether it is open. Without it they stay empty: the week in words is there. */
export const OUVERTURE = { style: "parts/ouverture", script: "ouvertures.js" } as const;

const known = new WeakMap<Presences, string>();

const written = ({ all }: Presences): string =>
  encodePresences(all.map((presence) => (presence.titre === undefined ? presence : { ...presence, titre: typeset(presence.titre) })));

/** The days to come of a structure, for a script to read; undefined when it says nothing of its hours. */
export const ouvertureCode = ({ guide }: Site, structure: Structure): string | undefined => {
  const presences = presencesOf(guide, structure);
  if (presences === undefined) return undefined;
  const code = known.get(presences) ?? written(presences);
  known.set(presences, code);
  return code;
};

export interface Ouvertures {
  /** Where the script says « Ouvert jusqu’à 17 h » of a structure; nothing for one whose hours are unknown. */
  of(structure: Structure): Html | undefined;
  /** The same on the structure's own page, in full. */
  inFull(structure: Structure): Html | undefined;
  /** What the script reads: each code once, however many places keep the same hours. Once a page. */
  readonly table: Html | false;
}

/** The openings of the structures that a page shows. */
export const ouvertures = (site: Site, structures: readonly Structure[]): Ouvertures => {
  const codes = new Map(
    structures.flatMap((structure) => {
      const code = ouvertureCode(site, structure);
      return code === undefined ? [] : [[structure.id, code] as const];
    }),
  );
  const distinct = [...new Set(codes.values())];
  const ranks = new Map(distinct.map((code, rank) => [code, rank]));
  const rankOf = ({ id }: Structure): number | undefined => ranks.get(codes.get(id) ?? "");
  return {
    of: (structure) => {
      const rank = rankOf(structure);
      return rank === undefined ? undefined : html`<div class="ouverture" data-ouverture="${rank}"></div>`;
    },
    inFull: (structure) => {
      const rank = rankOf(structure);
      return rank === undefined ? undefined : html`<p class="ouverture" data-ouverture="${rank}" data-nom="${typeset(structure.nom)}"></p>`;
    },
    table:
      distinct.length > 0 &&
      html`<script type="application/json" id="ouvertures">${jsonInMarkup({ du: firstOpeningDay(site.guide), codes: distinct })}</script>`,
  };
};
