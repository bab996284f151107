/** Two versions of a long text, reduced to what tells them apart. */

const CONTEXT = 3;
const SHORT = 60;

/** « … le mardi matin … » for each: the words that differ, a few around them. */
export const excerpts = (before: string, after: string): readonly [string, string] => {
  const [was, is] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== ""));
  if (!was || !is || Math.max(before.length, after.length) <= SHORT) return [before, after];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const start = Math.max(0, head - CONTEXT);
  const left = Math.max(0, tail - CONTEXT);
  const cut = (words: readonly string[]): string => {
    const kept = words.slice(start, words.length - left).join(" ");
    return `${start > 0 ? "… " : ""}${kept}${left > 0 ? " …" : ""}`;
  };
  return [cut(was), cut(is)];
};
