/** Made once for each rank, when first asked for: the same places are shown again and again. */
export const remembered = (make: (rank: number) => string): ((rank: number) => string) => {
  const made: string[] = [];
  return (rank) => {
    made[rank] ??= make(rank);
    return made[rank];
  };
};

/** Made when first asked for: nobody waits for what no question needs yet. */
export const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
