// An error of the person who typed the command: its message is a whole sentence. main.ts prints it and ends with exit code 2.
export class UsageError extends Error {}
