import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { paths } from "../urls.ts";
import { place } from "./lieu.ts";
import { telephoneLink } from "./telephone.ts";
import { typeset } from "./typography.ts";

/** « B5 » with its star, as on the printed map. */
export const mapCode = (guide: Guide, structureId: string): Html => html`<span class="code">${guide.code(structureId)}</span>`;

/** A structure on one line of a list: name, place, whatever the list is about, and the number to call. */
export const ligne = (site: Site, structure: Structure, { aside, detail }: { readonly aside?: Child; readonly detail?: Child } = {}): Html =>
  html`<li class="ligne">${aside && html`<div class="ligne-niveau">${aside}</div>`}<div class="ligne-lieu"><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> <span class="discret">${place(site.guide, structure)} ${mapCode(site.guide, structure.id)}</span>${detail && html`<div class="ligne-detail">${detail}</div>`}</div><div class="ligne-tel">${structure.telephone && telephoneLink(structure.telephone)}</div></li>`;
