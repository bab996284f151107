/**
 * The simplest YAML there is, two levels of `key: text`, read fifty times faster than by a whole YAML reader. Only for files
 * that come with the project: a test holds each of them to what the whole reader makes of it.
 */

type Flat = Record<string, string | Record<string, string>>;

const LINE = /^( {2})?([^\s#][^:]*|"[^"]+"): ?(.*)$/;

const bare = (text: string): string => (text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text);

export const readFlatYaml = (text: string): Flat => {
  const read: Flat = {};
  let group: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const [, indent, key = "", value = ""] = LINE.exec(line) ?? [];
    if (key === "") continue;
    if (indent) group[bare(key)] = bare(value);
    else if (value === "") {
      group = {};
      read[bare(key)] = group;
    } else read[bare(key)] = bare(value);
  }
  return read;
};
