/** To be brought in before any schema: they would try to make code from text, which the policy of the page refuses and reports. */
import { config } from "zod";

config({ jitless: true });
