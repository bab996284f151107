/** The part of Leaflet that the street plan uses: the package brings no types. */
declare module "leaflet/dist/leaflet-src.esm.js" {
  export type LatLng = readonly [latitude: number, longitude: number];
  export interface Point {
    readonly x: number;
    readonly y: number;
  }
  interface Handlers {
    on(types: string, handler: () => void): this;
  }
  export interface Layer extends Handlers {
    addTo(map: Map | LayerGroup): this;
  }
  export interface LayerGroup extends Layer {
    clearLayers(): this;
  }
  export interface Bounds {
    extend(bounds: Bounds): this;
    isValid(): boolean;
  }
  interface FitOptions {
    readonly padding?: readonly [number, number];
    readonly maxZoom?: number;
  }
  export interface Map extends Handlers {
    readonly attributionControl: { setPrefix(prefix: string | false): void };
    fitBounds(bounds: Bounds, options?: FitOptions): this;
    getBoundsZoom(bounds: Bounds): number;
    getZoom(): number;
    getMaxZoom(): number;
    setView(center: { readonly lat: number; readonly lng: number } | LatLng, zoom: number): this;
    panInside(place: { readonly lat: number; readonly lng: number }, options: FitOptions): this;
    project(place: LatLng): Point;
    unproject(point: readonly [number, number]): { readonly lat: number; readonly lng: number };
    remove(): void;
  }
  export function map(container: HTMLElement, options: object): Map;
  export function tileLayer(template: string, options: object): Layer;
  export function layerGroup(): LayerGroup;
  export function divIcon(options: object): unknown;
  export function marker(place: { readonly lat: number; readonly lng: number }, options: object): Layer;
  export function circle(place: LatLng, options: object): Layer;
  export function circleMarker(place: LatLng, options: object): Layer;
  export function polyline(places: readonly unknown[], options: object): Layer;
  export function latLngBounds(places: readonly LatLng[]): Bounds;
  export const control: { zoom(options: object): Layer };
}
