/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** What follows the name: 'FILE... --out MAP.topo'. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** Operands may begin with a single dash, as words do that a search is to leave out. */
  readonly takesDashedOperands?: boolean;
  /** Examples and remarks beneath the options. */
  readonly notes?: string;
  /** Does the work; throws a UsageError for a wrong command and a failure for work that failed. */
  run(input: CommandInput, output: Output): Promise<void>;
}

/** An option of a command, as its help lists it. */
export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** How the help calls its value; missing: a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What was written after a command's name. */
export interface CommandInput {
  readonly operands: readonly string[];
  text(option: string): string | undefined;
  isSet(option: string): boolean;
}

/** Where a command writes: results, and everything that is not a result. */
export interface Output {
  result(text: string | Uint8Array): void;
  note(text: string): void;
  /** A bar on a terminal; nothing where standard error is none. */
  readonly progress: ProgressBar;
  /** Raised by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Shows how far the work is. */
export interface ProgressBar {
  update(progress: { readonly stage: string; readonly overall: number; readonly secondsLeft: number | null }): void;
  /** Removes the bar. */
  clear(): void;
}

/** The command was wrong, as opposed to its work having failed: exit code 2. */
export type UsageError = Error & { readonly isUsage: true };

/** The error to throw for a wrong command; `message` is one sentence with the remedy. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { isUsage: true } as const);
}

/** Whether an error says that the command was wrong. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'isUsage' in error;
}

/** "1 paper", "24,000 papers". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
