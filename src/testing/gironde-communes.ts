/** The 28 communes of Bordeaux Métropole: INSEE code, name, postcodes (the usual one first). */
export interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux: readonly [string, ...string[]];
}

const commune = (code: string, nom: string, ...codesPostaux: readonly [string, ...string[]]): Commune => ({ code, nom, codesPostaux });

export const COMMUNES_GIRONDE: readonly Commune[] = [
  commune("33003", "Ambarès-et-Lagrave", "33440"),
  commune("33004", "Ambès", "33810"),
  commune("33013", "Artigues-près-Bordeaux", "33370"),
  commune("33032", "Bassens", "33530"),
  commune("33039", "Bègles", "33130"),
  commune("33056", "Blanquefort", "33290"),
  commune("33063", "Bordeaux", "33000", "33100", "33200", "33300", "33800"),
  commune("33065", "Bouliac", "33270"),
  commune("33069", "Le Bouscat", "33110"),
  commune("33075", "Bruges", "33520"),
  commune("33096", "Carbon-Blanc", "33560"),
  commune("33119", "Cenon", "33150"),
  commune("33162", "Eysines", "33320"),
  commune("33167", "Floirac", "33270"),
  commune("33192", "Gradignan", "33170"),
  commune("33200", "Le Haillan", "33185"),
  commune("33249", "Lormont", "33310"),
  commune("33273", "Martignas-sur-Jalle", "33127"),
  commune("33281", "Mérignac", "33700"),
  commune("33312", "Parempuyre", "33290"),
  commune("33318", "Pessac", "33600"),
  commune("33376", "Saint-Aubin-de-Médoc", "33160"),
  commune("33434", "Saint-Louis-de-Montferrand", "33440"),
  commune("33449", "Saint-Médard-en-Jalles", "33160"),
  commune("33487", "Saint-Vincent-de-Paul", "33440"),
  commune("33519", "Le Taillan-Médoc", "33320"),
  commune("33522", "Talence", "33400"),
  commune("33550", "Villenave-d'Ornon", "33140"),
];
