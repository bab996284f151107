/** What typed words mean to this guide. */
import { addBit, type Bits, intersection, join, noBits } from "./bits.ts";
import type { SearchIndex, Term } from "./index.ts";
import { isOneSlipAway, singular, wordsOf } from "./words.ts";

export interface Correction {
  readonly typed: string;
  readonly read: readonly string[];
}

export interface Understood {
  /** Known, as typed. */
  readonly words: readonly string[];
  /** Known nowhere: asking for them would only hide what the others find. */
  readonly ignored: readonly string[];
  /** Taken for other words, and which: a visitor must know what was searched. */
  readonly corrected: readonly Correction[];
  /** Among the words, those that are a commune, a postcode or a territoire. */
  readonly places: readonly string[];
  /** The services that the words which are no place and no label all name. */
  readonly services: readonly string[];
  /** The structures that answer every known word; nothing when no word was typed. */
  readonly members: Bits | undefined;
  /** What is named whole – places, labels, kinds of place, a structure itself –, each with its structures: they come first. */
  readonly named: readonly Bits[];
}

/** « imprimer » finds « imprimante »: when a word is written nowhere as typed, its beginning is enough. */
const LONG = 6;
const beginningOf = (word: string): string | undefined => (word.length >= LONG ? word.slice(0, -2) : undefined);

/** Shorter words are a slip away from too many others. */
const SHORTEST_SLIP = 5;

const firstFrom = (terms: readonly Term[], text: string): number => {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.text ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
};

const beginningWith = (terms: readonly Term[], beginning: string): readonly Term[] => {
  const first = firstFrom(terms, beginning);
  let last = first;
  while (terms[last]?.text.startsWith(beginning)) last++;
  return terms.slice(first, last);
};

/** The terms a word may be: begun by it while it is typed, or the same in the singular. */
const termsFor = (terms: readonly Term[], word: string): readonly Term[] => {
  const begun = beginningWith(terms, word);
  const same = terms[firstFrom(terms, singular(word))];
  return same?.text === singular(word) && !begun.includes(same) ? [...begun, same] : begun;
};

const slipsOf = (terms: readonly Term[], word: string): readonly Term[] =>
  word.length < SHORTEST_SLIP ? [] : terms.filter(({ text }) => text.length >= SHORTEST_SLIP - 1 && text[0] === word[0] && isOneSlipAway(singular(word), text));

interface Read {
  readonly typed: string;
  readonly terms: readonly Term[];
  /** Understood from its mere beginning, which names nothing for sure. */
  readonly isVague: boolean;
  readonly isCorrected: boolean;
}

const read = (terms: readonly Term[], typed: string): Read => {
  const exact = termsFor(terms, typed);
  if (exact.length > 0) return { typed, terms: exact, isVague: false, isCorrected: false };
  // A typing error before a beginning: « retrate » is « retraite », which names a service, and not all that begins by « retra ».
  const slips = slipsOf(terms, typed);
  if (slips.length > 0) return { typed, terms: slips, isVague: false, isCorrected: true };
  const beginning = beginningOf(typed);
  return { typed, terms: beginning === undefined ? [] : beginningWith(terms, beginning), isVague: true, isCorrected: false };
};

const membersOf = ({ size }: SearchIndex, terms: readonly Term[]): Bits => {
  const bits = noBits(size);
  for (const { ranks, members } of terms) {
    for (const some of ranks) for (let at = 0; at < some.length; at++) addBit(bits, some[at] ?? 0);
    for (const some of members) join(bits, some);
  }
  return bits;
};

/** The place that a word names whole: « metz », not « met ». */
const placeNamed = ({ typed, terms }: Read): Bits | undefined => terms.find(({ text, place }) => place !== undefined && text === singular(typed))?.place;

/** A whole word names its own services: « sécu » is not « sécurité », unless it names none. */
const servicesOf = ({ typed, terms }: Read): readonly string[] => {
  const whole = terms.filter(({ text, services }) => text === singular(typed) && services.length > 0);
  return [...new Set((whole.length > 0 ? whole : terms).flatMap(({ services }) => services))];
};

const servicesNamed = (reads: readonly Read[]): readonly string[] => {
  if (reads.length === 0 || reads.some(({ isVague }) => isVague)) return [];
  const [first = [], ...others] = reads.map(servicesOf);
  return first.filter((service) => others.every((services) => services.includes(service)));
};

const isSaid = (name: readonly string[], words: readonly Read[]): boolean =>
  name.length > 0 && name.every((term) => words.some(({ typed }) => singular(typed) === term));

/** The structures whose name has all these words. A word alone that names a service asks for that service: « retraite » is not the home of that name. */
const calledSo = ({ size }: SearchIndex, words: readonly Read[]): Bits =>
  intersection(
    size,
    words.map(({ typed, terms }) => {
      const bits = noBits(size);
      for (const some of terms.find(({ text }) => text === singular(typed))?.ranks ?? []) for (const rank of Array.from(some)) addBit(bits, rank);
      return bits;
    }),
  );

/** Words → what they find. */
export const understand = (index: SearchIndex, text = ""): Understood => {
  const all = wordsOf(text).map((typed) => read(index.terms, typed));
  const known = all.filter(({ terms }) => terms.length > 0);
  const ignored = all.filter(({ terms }) => terms.length === 0).map(({ typed }) => typed);
  const places = known.flatMap((one) => {
    const standing = placeNamed(one);
    return standing ? [{ one, standing }] : [];
  });
  const others = known.filter((one) => !places.some((place) => place.one === one));
  const labels = index.labels.filter(({ names }) => names.some((name) => isSaid(name, others)));
  // « France Services » is the label: neither France Travail nor whatever service has « services » in its name.
  const about = others.filter(({ typed }) => !labels.some(({ names }) => names.flat().includes(singular(typed))));
  const services = servicesNamed(about);
  const answering = known.map(({ terms }) => membersOf(index, terms));
  return {
    words: known.map(({ typed }) => typed),
    ignored,
    corrected: known.filter(({ isCorrected }) => isCorrected).map(({ typed, terms }) => ({ typed, read: terms.map(({ text }) => text) })),
    places: places.map(({ one }) => one.typed),
    services,
    members: all.length === 0 ? undefined : known.length === 0 ? noBits(index.size) : intersection(index.size, answering),
    named: [
      ...places.map(({ standing }) => standing),
      ...labels.map(({ members }) => members),
      ...index.kinds.filter(({ names }) => names.some((name) => isSaid(name, others))).map(({ members }) => members),
      ...(others.length > 1 || (others.length === 1 && services.length === 0) ? [calledSo(index, others)] : []),
    ],
  };
};
