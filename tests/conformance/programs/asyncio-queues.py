# Queues, locks and limits of asyncio.
import asyncio
async def main():
    jobs, out = asyncio.Queue(2), []
    async def work(name):
        while True:
            n = await jobs.get()
            await asyncio.sleep(0.01)
            out.append(n)
            jobs.task_done()
    workers = [asyncio.create_task(work(n)) for n in range(2)]
    for n in range(6): await jobs.put(n)
    await jobs.join()
    for worker in workers: worker.cancel()
    print(sorted(out), await asyncio.gather(*workers, return_exceptions=True))
    lock, gate, now, most = asyncio.Lock(), asyncio.Semaphore(2), 0, 0
    async def limited():
        nonlocal now, most
        async with gate:
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.01)
            now -= 1
    await asyncio.gather(*(limited() for _ in range(5)))
    print(most)
    async with lock:
        try:
            async with asyncio.timeout(0.02): await lock.acquire()
        except TimeoutError:
            print('held')
    condition, seen = asyncio.Condition(), []
    async def wait():
        async with condition:
            await condition.wait()
            seen.append(1)
    tasks = [asyncio.create_task(wait()) for _ in range(3)]
    await asyncio.sleep(0.01)
    async with condition: condition.notify_all()
    await asyncio.gather(*tasks)
    barrier = asyncio.Barrier(2)
    print(seen, sorted(await asyncio.gather(barrier.wait(), barrier.wait())))
asyncio.run(main())
