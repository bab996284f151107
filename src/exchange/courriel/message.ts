/**
 * A message as a file that mail programs open: RFC 5322, plain text in UTF-8, quoted-printable (RFC 2045), headers in encoded
 * words (RFC 2047). `X-Unsent` opens it ready to be sent where the program knows it. What goes in is contributed: nothing in it
 * can add a header or a recipient.
 */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Message {
  readonly from: Mailbox;
  /** The bare address. */
  readonly to: string;
  readonly subject: string;
  /** `AAAA-MM-JJ` */
  readonly date: string;
  /** Plain text, lines ended by « \n ». */
  readonly text: string;
}

const EOL = "\r\n";
/** Behind « Subject: », a line of 76 signs has room for this much: four signs say three bytes. */
const BYTES_PER_WORD = 39;
const LONGEST_LINE = 76;

/** No line break, no other control: a header stays on its own line. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** Pieces of so many bytes at most; no sign is cut in two. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > BYTES_PER_WORD) {
      pieces.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...pieces, piece];
};

const encodedWords = (text: string): string =>
  piecesOf(inOneLine(text))
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
    .join(`${EOL} `);

const quoted = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** Printable signs stand for themselves, « = » apart; a blank only where something follows it. */
const standsForItself = (byte: number, isLast: boolean): boolean => (byte > 32 && byte < 127 && byte !== 61) || ((byte === 32 || byte === 9) && !isLast);

/** One line, in as many as it takes: each but the last ends with « = », which readers take away. */
const quotedLine = (line: string): string => {
  const bytes = Buffer.from(line);
  const lines: string[] = [];
  let current = "";
  bytes.forEach((byte, index) => {
    const sign = standsForItself(byte, index === bytes.length - 1) ? String.fromCharCode(byte) : quoted(byte);
    if (current.length + sign.length >= LONGEST_LINE) {
      lines.push(`${current}=`);
      current = "";
    }
    current += sign;
  });
  return [...lines, current].join(EOL);
};

const quotedPrintable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(quotedLine)
    .join(EOL);

/** « Sun, 01 Mar 2026 00:00:00 +0000 » */
const messageDate = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString().replace("GMT", "+0000");

/** The bytes of the file, all of them ASCII. */
export const writeMessage = ({ from, to, subject, date, text }: Message): string =>
  [
    `Date: ${messageDate(date)}`,
    `From: ${encodedWords(from.name)}${EOL} <${inOneLine(from.address)}>`,
    `To: ${inOneLine(to)}`,
    `Subject: ${encodedWords(subject)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "X-Unsent: 1",
    "",
    quotedPrintable(text),
    "",
  ].join(EOL);
