/** The real communes where made-up structures stand: their postcode and INSEE code agree, and so does their position. */
export interface SyntheticCommune {
  readonly nom: string;
  readonly codePostal: string;
  readonly codeInsee: string;
  readonly latitude: number;
  readonly longitude: number;
}

const commune = (nom: string, codePostal: string, codeInsee: string, latitude: number, longitude: number): SyntheticCommune => ({
  nom,
  codePostal,
  codeInsee,
  latitude,
  longitude,
});

export const COMMUNES: readonly [SyntheticCommune, ...SyntheticCommune[]] = [
  commune("Metz", "57000", "57463", 49.1193, 6.1757),
  commune("Woippy", "57140", "57751", 49.1513, 6.1512),
  commune("Montigny-lès-Metz", "57950", "57480", 49.1006, 6.1539),
  commune("Bordeaux", "33000", "33063", 44.8378, -0.5792),
  commune("Mérignac", "33700", "33281", 44.8386, -0.6436),
  commune("Pessac", "33600", "33318", 44.8058, -0.6308),
  commune("Talence", "33400", "33522", 44.8088, -0.5893),
  commune("Cenon", "33150", "33119", 44.8573, -0.5317),
  commune("Lormont", "33310", "33249", 44.8755, -0.5217),
  commune("Villenave-d'Ornon", "33140", "33550", 44.7735, -0.5622),
  commune("Saint-Médard-en-Jalles", "33160", "33449", 44.8961, -0.7211),
  commune("Ambarès-et-Lagrave", "33440", "33003", 44.9236, -0.4869),
];

/** Above twelve chapters, each commune is cut into made-up quarters. */
export const QUARTIERS = ["", "Centre", "Nord", "Sud", "Est", "Ouest", "les Rives", "le Plateau", "les Faubourgs", "la Gare"] as const;
