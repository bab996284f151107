/** The folder of what all guides share. Found from this file, so that commands work from any folder. */
import { fileURLToPath } from "node:url";

export const DATA = fileURLToPath(new URL("../../data", import.meta.url));
