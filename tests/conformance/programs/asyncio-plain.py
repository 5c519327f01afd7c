# asyncio without children: sleeping, gathering, timeouts, queues, cancelling.
import asyncio
import time

order = []


async def worker(name, delay):
    await asyncio.sleep(delay)
    order.append(name)
    return name


async def main():
    begin = time.monotonic()
    print(await asyncio.gather(worker("slow", 0.3), worker("fast", 0.1), worker("middle", 0.2)), order)
    print(0.299 <= time.monotonic() - begin < 2)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.05)
    except asyncio.TimeoutError:
        print("timeout")
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    queue = asyncio.Queue()

    async def produce():
        for n in range(3):
            await queue.put(n)
            await asyncio.sleep(0.01)
        await queue.put(None)

    async def consume():
        got = []
        while (item := await queue.get()) is not None:
            got.append(item)
        return got

    print((await asyncio.gather(produce(), consume()))[1])
    done, pending = await asyncio.wait([asyncio.create_task(worker("a", 0.01)), asyncio.create_task(worker("b", 5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))


asyncio.run(main())
