/** Never on a page by itself: the form and its preview bring it for the rarest of hours. */
export { default } from "../../src/model/osm/library-file.ts";
