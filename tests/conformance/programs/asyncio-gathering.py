# gather, wait and as_completed, with exceptions and cancelling.
import asyncio


async def job(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error is not None:
        raise error
    return name


async def main():
    print(await asyncio.gather(job("a", 0.03), job("b", 0.01), job("c", 0.02)))
    print(await asyncio.gather(job("a", 0.01), job("b", 0.02, OSError("no")), return_exceptions=True))
    left = asyncio.create_task(job("left", 0.05))
    try:
        await asyncio.gather(left, job("b", 0.01, KeyError("k")))
    except KeyError as error:
        print(error, left.done(), await left)
    both = asyncio.gather(job("x", 5), job("y", 5))
    await asyncio.sleep(0)
    both.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print("cancelled", both.cancelled())
    print([await one for one in asyncio.as_completed([job("slow", 0.04), job("quick", 0.01)])])
    try:
        for one in asyncio.as_completed([job("never", 5), job("soon", 0.01)], timeout=0.05):
            print(await one)
    except TimeoutError:
        print("not all")
    tasks = {asyncio.create_task(job(str(n), n * 0.03, ValueError(n) if n == 1 else None), name=f"t{n}") for n in range(4)}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(task.get_name() for task in done), sorted(task.get_name() for task in pending))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    print([type(result).__name__ for result in await asyncio.gather(*tasks, return_exceptions=True)].count("CancelledError"))
    print(await asyncio.gather())


asyncio.run(main())
