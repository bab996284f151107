import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";

/** The national address service: asked only where the guide allows it, when the visitor submits. */
const ADDRESSES = "https://data.geopf.fr";

/** What the page's policy must allow for it. */
export const addressService = ({ guide }: Site): string | undefined => (guide.edition.recherche_adresse ? ADDRESSES : undefined);

/** What its script asks, as an attribute of the form. */
export const addressAttribute = (site: Site): Html | undefined => (addressService(site) ? html` data-adresses="${ADDRESSES}/geocodage/search"` : undefined);

/** Where to count distances from: only a script can tell them. */
export const champDeLieu = (site: Site, label: string): Html =>
  html`<div class="avec-script"><label for="lieu">${label}</label><input id="lieu" name="lieu" list="lieux" autocomplete="off" aria-describedby="lieu-aide"><datalist id="lieux"></datalist>
<p id="lieu-aide" class="discret">Commune, quartier ou code postal${addressService(site) ? ". Une adresse précise est envoyée au service national des adresses (IGN) quand vous validez" : ""}.</p><p class="ici"><button type="button" class="lien" data-ici>Autour de moi</button></p></div>`;
