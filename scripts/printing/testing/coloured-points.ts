/** Pictures as pdftoppm writes them, one after the other: three bytes a point. Counts what is not grey. */
export const colouredPoints = (pictures: Buffer): number => {
  let coloured = 0;
  for (let at = 0; at < pictures.length; ) {
    const [head = "", width = "0", height = "0"] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.toString("latin1", at, at + 40)) ?? [];
    if (head === "") throw new Error("not a picture");
    const start = at + head.length;
    at = start + Number(width) * Number(height) * 3;
    for (let point = start; point < at; point += 3) if (pictures[point] !== pictures[point + 1] || pictures[point] !== pictures[point + 2]) coloured++;
  }
  return coloured;
};

/** The colour at a place of the first picture, in shares of its width and height. */
export const pointAt = (pictures: Buffer, across: number, down: number): readonly number[] => {
  const [head = "", width = "0", height = "0"] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.toString("latin1", 0, 40)) ?? [];
  if (head === "") throw new Error("not a picture");
  const [x, y] = [Math.floor(Number(width) * across), Math.floor(Number(height) * down)];
  const start = head.length + (y * Number(width) + x) * 3;
  return [...pictures.subarray(start, start + 3)];
};
