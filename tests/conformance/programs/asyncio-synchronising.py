# Event, Condition, BoundedSemaphore, fair locks, barriers that break.
import asyncio


async def main():
    event, order = asyncio.Event(), []

    async def waiter(n):
        await event.wait()
        order.append(n)

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0.01)
    print(event.is_set(), order)
    event.set()
    await asyncio.gather(*tasks)
    print(order)
    lock, turns = asyncio.Lock(), []

    async def take(n):
        async with lock:
            turns.append(n)
            await asyncio.sleep(0.01)

    await asyncio.gather(*(take(n) for n in range(4)))
    print(turns, lock.locked())
    gate = asyncio.BoundedSemaphore(1)
    await gate.acquire()
    gate.release()
    try:
        gate.release()
    except ValueError as error:
        print(error)
    condition, stock = asyncio.Condition(), []

    async def buy(n):
        async with condition:
            await condition.wait_for(lambda: len(stock) >= n)
            return n

    buyers = [asyncio.create_task(buy(n)) for n in (2, 1)]
    for item in "ab":
        await asyncio.sleep(0.01)
        async with condition:
            stock.append(item)
            condition.notify_all()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print([buyer.done() for buyer in buyers])
    print(await asyncio.gather(*buyers))
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    barrier = asyncio.Barrier(3)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError:
        print("broken", barrier.broken)


asyncio.run(main())
