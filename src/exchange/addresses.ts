import type { Edition } from "../model/edition.ts";

/** The public address of something of the guide, for data that travels without the site: scheme and host included. */
export const publicAddress = ({ url }: Pick<Edition, "url">, path: string): string => `${url.replace(/\/+$/, "")}${path}`;

export const structureAddress = (edition: Pick<Edition, "url">, id: string): string => publicAddress(edition, `/structures/${id}/`);
