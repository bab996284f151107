/** Which file of a folder answers a web address, and nothing outside of that folder. */
import { realpathSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

export const typeOf = (file: string): string => TYPES[extname(file)] ?? "application/octet-stream";

const decoded = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
};

/** The file behind a path (« /structures/ » is a folder's index), or nothing: absent, badly written, or elsewhere on the disk. */
export const fileBehind = (folder: string, pathname: string): string | undefined => {
  const path = decoded(pathname);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
};
