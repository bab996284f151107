/**
 * Pictures made of points, unpacked and on white: what comes after the browser can then change their colours without
 * knowing how they were packed, and the press has nothing to see through.
 */

/** A drawing that holds no picture stays a drawing. */
const isDrawing = (source: string): boolean => {
  const [kind = "", content = ""] = source.split(",", 2);
  if (!kind.startsWith("data:image/svg")) return false;
  const text = kind.endsWith("base64") ? atob(content) : decodeURIComponent(content);
  return !text.includes("<image") && !text.includes("data:image/");
};

/** Points across, for a drawing that holds a picture: it has no size of its own to go by. */
const FINEST_DRAWING_PX = 1600;

const redrawn = async (picture: HTMLImageElement): Promise<void> => {
  await picture.decode();
  const { naturalWidth, naturalHeight, src } = picture;
  const scale = src.startsWith("data:image/svg") ? FINEST_DRAWING_PX / Math.max(1, naturalWidth) : 1;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [naturalWidth * scale, naturalHeight * scale];
  const drawing = canvas.getContext("2d");
  if (!drawing) return;
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.src = canvas.toDataURL("image/png");
  await picture.decode();
};

export const redrawPictures = async (): Promise<void> => {
  await Promise.all([...document.querySelectorAll("img")].filter(({ src }) => !isDrawing(src)).map(redrawn));
};
