import { type Html, html } from "../html.ts";
import { displayTelephone, telephoneHref } from "./typography.ts";

/** A number that can be called by touching it. */
export const telephoneLink = (telephone: string): Html => html`<a class="tel" href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a>`;
