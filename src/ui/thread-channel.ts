// The channel to the thread in which Python runs, as a browser's worker, and a timer of real time.

/** Fits the Channel of src/runner. `worker` is opened by the page's door. */
export function channelOf<Message>(worker: Worker) {
  return {
    post: (message: Message): void => worker.postMessage(message),
    listen(receive: (data: unknown) => void, died: (why: string) => void): void {
      worker.addEventListener('message', (event) => receive(event.data))
      worker.addEventListener('error', (event) => died(event.message || 'its thread could not be started'))
    },
    end: (): void => worker.terminate(),
  }
}

export function realTimer(afterMs: number, action: () => void): () => void {
  const timer = setTimeout(action, afterMs)
  return () => clearTimeout(timer)
}
