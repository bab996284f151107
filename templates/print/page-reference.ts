import { type Html, html } from "../html.ts";

/** The number of the page where `id` is, written in when the whole guide is laid out. Until then three figures keep its place. */
export const pageOf = (id: string): Html => html`<span data-page-of="${id}">000</span>`;
