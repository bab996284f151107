import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";

/** The search field: a plain form that works without a script. */
export const rechercheForm = (site: Site): Html =>
  html`<form class="recherche" role="search" action="${site.href(paths.rechercher)}" method="get"><label for="q">Dites-le avec vos mots</label>
<div><input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-aide"><button>Chercher</button></div>
<p id="q-aide" class="discret">Par exemple${"\u00a0"}: RSA, carte vitale, CV, imprimer, un quartier, un nom.</p></form>`;
