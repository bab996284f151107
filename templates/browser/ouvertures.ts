/** On lists: what is open now. */
import { keepOpenings } from "./ouverture.ts";

keepOpenings();
