/** `npm run imprimer`. Loaded from a bundle: its modules would take longer to load than a page to print. */
import { loadBundled } from "./bundles.ts";

const { imprimer } = await loadBundled<typeof import("./printing/command.ts")>(new URL("./printing/command.ts", import.meta.url), "imprimer");
await imprimer();
