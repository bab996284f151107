import { type Child, type Html, html } from "../../html.ts";

const says = (child: Child): boolean => child !== undefined && child !== null && child !== false && child !== "";

/** A titled block of the left column; nothing at all when it would be empty. */
export const section = (titre: string, children: readonly Child[]): Html | undefined => {
  const kept = children.filter(says);
  return kept.length === 0 ? undefined : html`<section class="bloc"><h3>${titre}</h3>${kept}</section>`;
};

/** « **Délai** 2 semaines environ », or nothing. */
export const fact = (label: string, value: Child): Html | undefined => (says(value) ? html`<p><b>${label}</b> ${value}</p>` : undefined);
