/** National kinds of place → schema.org types that may have opening hours. */
const TYPES: readonly (readonly [type: string, typologies: readonly string[]])[] = [
  ["Library", ["BIB", "RELAIS_LECTURE"]],
  ["PostOffice", ["LA_POSTE"]],
  ["EmploymentAgency", ["FT", "ML", "CAP_EMPLOI", "MDE", "MDEF", "PLIE"]],
  [
    "GovernmentOffice",
    [
      "CAF",
      "CC",
      "CCAS",
      "CD",
      "CDAS",
      "CFP",
      "CIAS",
      "CMS",
      "CPAM",
      "DEETS",
      "DEPT",
      "DIPLP",
      "EPCI",
      "MDPH",
      "MDS",
      "MSA",
      "MSAP",
      "MUNI",
      "PREF",
      "REG",
      "RFS",
    ],
  ],
];

/** The most telling type among the kinds of a place; « LocalBusiness » is schema.org's word for any place with a door and hours. */
export const schemaOrgType = (typologies: readonly string[] = []): string =>
  TYPES.find(([, known]) => typologies.some((typologie) => known.includes(typologie)))?.[0] ?? "LocalBusiness";
