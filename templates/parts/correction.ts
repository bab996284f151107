/** From a page to where it is corrected: the form filled with what it says, or the screen where one click confirms it. */

import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";

/** No account, no git: the form says itself how to send what it made. */
export const correctionLink = (site: Site, { id }: Pick<Structure, "id">): Html => html`<a href="${site.href(paths.corriger(id))}">Corriger cette fiche</a>`;

/** The yearly confirmation: nothing to write. */
export const nothingChangedLink = (site: Site, { id }: Pick<Structure, "id">): Html => html`<a href="${site.href(paths.rienNAChange(id))}">Rien n’a changé</a>`;
