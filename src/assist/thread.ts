// A thread as a tool needs it, and the questions that wait for its answer. A thread that died answers all of them with a rejection.

export type Thread = {
  readonly post: (message: unknown) => void
  readonly listen: (receive: (data: unknown) => void, died: (why: string) => void) => void
  readonly end: () => void
}

export type Questions = {
  /** `send` gets the number under which the answer will come. */
  readonly ask: (send: (id: number) => void) => Promise<unknown>
  readonly answer: (id: number, value: unknown) => void
  readonly refuse: (id: number, why: string) => void
  readonly refuseAll: (why: string) => void
}

export function createQuestions(): Questions {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let lastId = 0
  let dead: string | null = null
  const take = (id: number) => {
    const question = waiting.get(id)
    waiting.delete(id)
    return question
  }
  return {
    ask: (send) =>
      new Promise((resolve, reject) => {
        if (dead !== null) return reject(new Error(dead))
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        send(lastId)
      }),
    answer: (id, value) => take(id)?.resolve(value),
    refuse: (id, why) => take(id)?.reject(new Error(why)),
    refuseAll(why) {
      dead = why
      for (const id of [...waiting.keys()]) take(id)?.reject(new Error(why))
    },
  }
}

export const CLOSED = 'The help for Python was closed.'
