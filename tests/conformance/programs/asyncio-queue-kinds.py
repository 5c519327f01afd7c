# Queues in order of priority and backwards; full, empty, and one that is never empty.
import asyncio


async def main():
    urgent, stack = asyncio.PriorityQueue(), asyncio.LifoQueue(2)
    for item in ((2, "b"), (1, "a"), (3, "c")):
        urgent.put_nowait(item)
    print([urgent.get_nowait() for _ in range(3)])
    stack.put_nowait(1)
    stack.put_nowait(2)
    print(stack.full(), stack.qsize(), stack.maxsize)
    try:
        stack.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    print(await stack.get(), await stack.get(), stack.empty())
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    try:
        async with asyncio.timeout(0.02):
            await stack.get()
    except TimeoutError:
        print("nothing came")
    jobs, done = asyncio.Queue(maxsize=1), []

    async def produce():
        for n in range(4):
            await jobs.put(n)
            done.append(f"put {n}")

    async def consume():
        for _ in range(4):
            await asyncio.sleep(0.01)
            done.append(f"got {await jobs.get()}")
            jobs.task_done()

    await asyncio.gather(produce(), consume())
    await jobs.join()
    print(done)
    try:
        jobs.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
