/** The reference library, for a browser: a file of its own, brought by its address before hours that it alone reads. */

/*! opening_hours.js, LGPL-3.0-only, in a file of its own: https://github.com/opening-hours/opening_hours.js */
export { default } from "opening_hours";
