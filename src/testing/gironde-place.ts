/** One row of the census, under its own column names. `Coord. X` is the latitude. */
export interface GirondePlace {
  readonly Lieu: string;
  readonly Commune: string;
  readonly Intercommunalité: string;
  readonly "Dernière MAJ": string;
  readonly "Type Structure": string;
  readonly "Adresse postale": string;
  readonly Email: string;
  readonly Téléphone: string | number;
  readonly "Site internet": string;
  readonly Description: string;
  readonly "Présence d'un médiateur": string;
  readonly "Coord. X": number;
  readonly "Coord. Y": number;
  readonly services: string;
  readonly equipements: string;
}
