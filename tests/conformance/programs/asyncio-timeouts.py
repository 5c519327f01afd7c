# Time limits: timeout, timeout_at, rescheduling, wait_for and what it cleans up, shield.
import asyncio


async def slow(log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append("cleaned up")


async def main():
    loop = asyncio.get_running_loop()
    log = []
    try:
        async with asyncio.timeout(0.05):
            await slow(log)
    except TimeoutError as error:
        print("late", repr(error), log)
    async with asyncio.timeout(0.05) as limit:
        limit.reschedule(loop.time() + 5)
        await asyncio.sleep(0.1)
    print(limit.expired(), asyncio.timeout(None).when())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            await asyncio.sleep(1)
    except TimeoutError:
        print("already over")
    try:
        await asyncio.wait_for(slow(log), timeout=0.05)
    except TimeoutError:
        print(log)
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 5))
    inner = asyncio.create_task(asyncio.sleep(0.1, "shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.02)
    except TimeoutError:
        print(inner.done(), await inner)
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.timeout(5):
                await asyncio.sleep(1)
    except TimeoutError:
        print("the outer one")
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("at once")


asyncio.run(main())
