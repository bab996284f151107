/** Reads a message back, after RFC 5322, 2045 and 2047, as a mail program would: what tests hold ours to. */
export interface ReadMessage {
  /** By name in lower case, unfolded and decoded; a header written twice has two values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
}

const decodedWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=/gi, (_, coded: string) => Buffer.from(coded, "base64").toString("latin1"))
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));

const decodedBody = (body: string): string => {
  const bytes = body
    .replace(/[ \t]+(?=\r\n)/g, "")
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
};

export const readMessage = (source: string): ReadMessage => {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) throw new Error(`not a header: ${line}`);
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), decodedWords(line.slice(colon + 1).trim())]);
  }
  return { headers, text: decodedBody(rest.join("\r\n\r\n")) };
};
