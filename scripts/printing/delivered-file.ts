/** A finished file, before it is written. */
export interface DeliveredFile {
  readonly file: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
  /** What whoever prints it must know. */
  readonly note?: string | undefined;
}
