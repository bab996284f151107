/** A picture of bright colours, for tests of what becomes of them on paper. */
import { crc32, deflateSync } from "node:zlib";

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const RED_GREEN_BLUE_AND_ALPHA = 6;

/** Half orange, half turquoise and see-through. */
export const colouredPng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, RED_GREEN_BLUE_AND_ALPHA], 8);
  const line = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, (_, x) => Buffer.from(x < width / 2 ? [255, 120, 0, 255] : [0, 180, 170, 128])),
  ]);
  const lines = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
};
