/**
 * How far a command is. On a terminal, one line rewritten in place; elsewhere (a log, a file), one plain line a stage
 * once it is over.
 */
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** Starts a stage; the one before it must be over. */
  start(stage: string): void;
  /** Where the running stage is: « 12 sur 150 pages ». */
  at(detail: string): void;
  /** Ends the running stage and keeps a line of it. */
  end(summary?: string): void;
  /** Wipes the running line, before a message that will stay or a failure. */
  clear(): void;
}

const REFRESH_MS = 100;

/** « 0,8 s », « 12,4 s », « 2 min 05 s ». */
export const duration = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace(".", ",")} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
};

/** « 812 Ko », « 4,1 Mo ». */
export const weight = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} Ko` : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} Mo`;

/** A line that lives on a terminal, and plain lines elsewhere. */
export const createProgress = (screen: Screen = process.stdout, now: () => number = () => performance.now()): Progress => {
  let stage = "";
  let detail = "";
  let started = 0;
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;
  const live = screen.isTTY === true;

  const wipe = () => live && screen.write("\r\u001b[2K");
  const draw = () => {
    drawn = now();
    const line = `  ${stage}${detail && ` · ${detail}`} · ${duration(now() - started)}`;
    wipe();
    screen.write(line.slice(0, (screen.columns ?? 80) - 1));
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    wipe();
  };
  return {
    start(name) {
      [stage, detail, started] = [name, "", now()];
      if (!live) return;
      draw();
      timer = setInterval(draw, REFRESH_MS).unref();
    },
    at(text) {
      detail = text;
      // Work that never lets go of the thread leaves no timer a chance.
      if (live && now() - drawn >= REFRESH_MS) draw();
    },
    end(summary = detail) {
      stop();
      screen.write(`  ${stage}${summary && ` : ${summary}`} (${duration(now() - started)})\n`);
    },
    clear: stop,
  };
};
