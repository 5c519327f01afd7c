// The system calls that reach out to the network. The host has none yet, and in Node Pyodide would open real connections.
import type { WasmImports } from '../interpreter.ts'

/** Number of wasi-libc: "Network is unreachable", as on a Linux without an interface. */
const ENETUNREACH = 40

const CALLS = ['__syscall_connect', '__syscall_listen', '__syscall_sendto', '__syscall_sendmsg'] as const
/** Pyodide asks these first whether a call is to wait; null is no. */
const WAITING_CALLS = ['_maybe_connect_async', '_maybe_sendto_async'] as const

/** Replaces the calls among the interpreter's imports. */
export function fitNetworkCalls(imports: WasmImports): void {
  const env = imports.env ?? {}
  for (const name of CALLS) env[name] = () => -ENETUNREACH
  for (const name of WAITING_CALLS) env[name] = () => null
}
