/** A structure for search engines, in schema.org's words. Nothing is said more precisely than it is known. */
import { paths, urlsOf } from "../../model/addresses.ts";
import type { Guide } from "../../model/guide.ts";
import type { Structure } from "../../model/structure.ts";
import { pinOf } from "../position.ts";
import { internationalTelephone } from "../telephone.ts";
import { openingHours } from "./opening-hours.ts";
import { schemaOrgType } from "./typologies.ts";

/** Leaves out what is unknown, so that pages stay light. */
const known = (entries: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

const address = ({ adresse, code_postal, commune }: Structure): object =>
  known({ "@type": "PostalAddress", streetAddress: adresse, postalCode: code_postal, addressLocality: commune, addressCountry: "FR" });

const geo = (structure: Structure): object | undefined => {
  const pin = pinOf(structure);
  return pin && { "@type": "GeoCoordinates", ...pin };
};

/** « Gratuit » and nothing else; « sous condition » is not free for everybody. */
const isFree = ({ frais_a_charge = [] }: Structure): true | undefined =>
  frais_a_charge.length > 0 && frais_a_charge.every((frais) => frais === "Gratuit") ? true : undefined;

const place = (guide: Guide, structure: Structure): object => {
  const { structure_parente, tournee = [] } = structure;
  const url = urlsOf(guide.edition).absolute(paths.structure(structure.id));
  return known({
    "@type": schemaOrgType(structure.typologie),
    "@id": `${url}#lieu`,
    url,
    name: structure.nom,
    description: structure.presentation_resume,
    address: address(structure),
    geo: geo(structure),
    telephone: structure.telephone && (internationalTelephone(structure.telephone) ?? structure.telephone),
    email: structure.courriels?.[0],
    sameAs: structure.site_web,
    openingHoursSpecification: openingHours(structure.horaires),
    isAccessibleForFree: isFree(structure),
    parentOrganization: structure_parente && { "@type": "Organization", name: structure_parente },
    areaServed: [...new Set([structure.commune, ...tournee.map(({ commune }) => commune)])],
  });
};

const breadcrumb = (guide: Guide, structure: Structure): object => {
  const { absolute } = urlsOf(guide.edition);
  const territoire = guide.territoire(structure.territoire);
  const steps = [
    { name: guide.edition.titre, item: absolute(paths.accueil) },
    { name: territoire.nom, item: absolute(paths.territoire(territoire.id)) },
    { name: structure.nom, item: absolute(paths.structure(structure.id)) },
  ];
  return { "@type": "BreadcrumbList", itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })) };
};

/** To be put in the page's `<script type="application/ld+json">`. */
export const jsonLd = (guide: Guide, structure: Structure): object => ({
  "@context": "https://schema.org",
  "@graph": [place(guide, structure), breadcrumb(guide, structure)],
});
