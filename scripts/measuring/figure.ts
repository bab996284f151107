/** A measured figure: what it is worth, what was aimed at, what it is compared to in the same run. */
export interface Sample {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export type Unit = "s" | "ms" | "Mo" | "Ko" | "" | "%";

export interface Figure {
  readonly groupe: string;
  readonly nom: string;
  readonly unite: Unit;
  readonly mesure: Sample;
  /** Not to be exceeded. */
  readonly objectif?: number;
  /** A floor or a peer, measured in turn with ours: machines are noisy, ratios less. */
  readonly repere?: { readonly nom: string; readonly mesure: Sample; readonly rapportMax?: number };
}

export const sampleOf = (values: readonly number[]): Sample => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return { median: (low + high) / 2, min: sorted.at(0) ?? 0, max: sorted.at(-1) ?? 0, runs: sorted.length };
};

/** A figure that does not vary from one run to the next: a weight, a count. */
export const exactly = (value: number): Sample => sampleOf([value]);

/** How many times the peer's time ours takes; undefined without a peer. */
export const ratioOf = ({ mesure, repere }: Figure): number | undefined =>
  repere && repere.mesure.median > 0 ? mesure.median / repere.mesure.median : undefined;

/** Whether the aim is reached; undefined when there was none. */
export const isReached = (figure: Figure): boolean | undefined => {
  const { mesure, objectif, repere } = figure;
  const ratio = ratioOf(figure);
  const verdicts = [
    ...(objectif === undefined ? [] : [mesure.median <= objectif]),
    ...(ratio === undefined || repere?.rapportMax === undefined ? [] : [ratio <= repere.rapportMax]),
  ];
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
};

/** One warm-up each, then ours and the other in turn, `runs` times. */
export const alternate = async <Ours, Other>(
  ours: (round: number) => Promise<Ours>,
  other: (round: number) => Promise<Other>,
  runs: number,
): Promise<{ readonly ours: readonly Ours[]; readonly other: readonly Other[] }> => {
  const results: { readonly ours: Ours; readonly other: Other }[] = [];
  for (let round = 0; round <= runs; round++) results.push({ ours: await ours(round), other: await other(round) });
  const counted = results.slice(1);
  return { ours: counted.map((result) => result.ours), other: counted.map((result) => result.other) };
};
