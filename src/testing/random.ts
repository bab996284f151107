/** A small seeded source of chance (mulberry32): the same seed gives the same guide on every machine. */
export interface Random {
  /** A number in [0, 1[. */
  next(): number;
  /** An integer between two bounds, both included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** `count` different values, in their original order. */
  some<Value>(values: readonly Value[], count: number): readonly Value[];
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
    some: (values, count) => {
      let missing = Math.min(count, values.length);
      return values.filter((_, index) => {
        const taken = next() * (values.length - index) < missing;
        if (taken) missing -= 1;
        return taken;
      });
    },
  };
};
