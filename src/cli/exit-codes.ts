// What the exit code of the command line tells, after the shell's customs.

export const EXIT = {
  fine: 0,
  /** Problems were found, or the program that was run raised an exception. */
  problems: 1,
  /** What was typed cannot be meant, or names what is not there. */
  usage: 2,
  /** Something of ours broke. */
  broken: 70,
  /** The program took longer than its limit, as timeout(1) says it. */
  timeLimit: 124,
  /** Ctrl-C. */
  interrupted: 130,
  /** The interpreter was lost, as after abort(3). */
  lost: 134,
} as const
