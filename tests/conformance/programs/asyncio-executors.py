# asyncio on executors of the program's own.
import asyncio, time
from concurrent.futures import ThreadPoolExecutor
def job(n):
    time.sleep(0.02)
    if n == 2: raise KeyError(n)
    return n
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, job, n) for n in range(4)), return_exceptions=True))
        future = asyncio.wrap_future(pool.submit(job, 1))
        print(await future)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.to_thread(job, n)) for n in (0, 1)]
        print([task.result() for task in tasks])
asyncio.run(main())
