/** Made-up opening hours, of every form that our own reader knows: to be read by us and by the reference library. */
import type { Random } from "./random.ts";

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const MONTHS = ["Jan", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const RANKS = ["1", "2", "3", "4", "5", "-1", "-2", "1,3", "2-4", "1,-1"] as const;

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const hours = (random: Random): string => {
  const start = random.integer(6, 21) * 60 + random.pick([0, 15, 30, 45]);
  if (random.chance(0.06)) return `${clock(start)}+`;
  const end = start + random.integer(1, 20) * 30 + (random.chance(0.1) ? random.integer(1, 29) : 0);
  const first = `${clock(start)}-${clock(end > 1440 ? end - 1440 : end)}`;
  const evening = Math.max(end + 30, 17 * 60);
  return evening < 1380 && random.chance(0.4) ? `${first},${clock(evening)}-${clock(random.chance(0.15) ? 90 : evening + 45)}` : first;
};

const weekday = (random: Random): string => {
  const day = random.pick(DAYS);
  if (random.chance(0.2)) return `${day}[${random.pick(RANKS)}]`;
  return random.chance(0.5) ? `${day}-${random.pick(DAYS.filter((other) => other !== day) as [string])}` : day;
};

const weekdays = (random: Random): string => {
  const chosen = Array.from({ length: random.integer(1, 2) }, () => weekday(random)).join(",");
  return random.chance(0.15) ? `${chosen},PH` : random.chance(0.05) ? `PH,${chosen}` : chosen;
};

/** February is left out: its last day confuses the library. */
const date = (random: Random): string => `${random.pick(MONTHS)} ${random.integer(1, 30)}`;

const period = (random: Random, year: number): string =>
  random.pick([
    () => random.pick(MONTHS),
    () => `${random.pick(MONTHS)}-${random.pick(MONTHS)}`,
    () => date(random),
    () => `${date(random)}-${random.pick(MONTHS)} 31`,
    () => `${year} ${date(random)}`,
    () => `${year} Nov ${random.integer(20, 30)}-${year} Dec ${random.integer(1, 31)}`,
    () => `${year} Dec ${random.integer(20, 31)}-${year + 1} Jan ${random.integer(1, 9)}`,
    () => `${year} Oct-Dec`,
  ])();

const weeks = (random: Random): string =>
  random.pick([
    () => "week 1-53/2",
    () => "week 2-52/2",
    () => `week ${random.integer(1, 53)}`,
    () => `week ${random.integer(1, 20)}-${random.integer(21, 53)}`,
  ])();

const narrowed = (random: Random, year: number): string =>
  [
    ...(random.chance(0.25) ? [period(random, year)] : []),
    ...(random.chance(0.1) ? [weeks(random)] : []),
    ...(random.chance(0.06) ? ["SH"] : []),
    ...(random.chance(0.75) ? [weekdays(random)] : []),
  ].join(" ");

const state = (random: Random): string => {
  if (random.chance(0.85)) return "";
  return random.pick([" open", ' "sur rendez-vous"', ' open "accueil"', " unknown"]);
};

const rule = (random: Random, year: number): string => {
  if (random.chance(0.12)) return `PH ${random.chance(0.7) ? "off" : hours(random)}`;
  const when = narrowed(random, year);
  if (random.chance(0.2)) return `${when} ${random.chance(0.4) ? `${hours(random).replace("+", "-23:45")} ` : ""}off`.trim();
  if (random.chance(0.02)) return "24/7";
  return `${when} ${hours(random)}${state(random)}`.trim();
};

/** One to five rules after one another, with semicolons or commas. `year`: the one that dated rules name. */
export const randomHours = (random: Random, year: number): string => {
  const rules = Array.from({ length: random.integer(1, 5) }, () => rule(random, year));
  // Hours after an opening without an end would say when it ends, and the library guesses.
  return rules.reduce((text, next) => `${text}${!text.endsWith("+") && random.chance(0.25) ? ", " : "; "}${next}`);
};
