# Each thread has a loop of its own.
import asyncio, threading
out = []
async def work(n):
    for i in range(3):
        await asyncio.sleep(0.01 * n)
    return n
def run(n):
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        out.append(str(error))
    out.append(asyncio.run(work(n)))
threads = [threading.Thread(target=run, args=(n,)) for n in (3, 1, 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(out)
async def outer():
    thread = threading.Thread(target=run, args=(1,))
    thread.start()
    await asyncio.sleep(0.2)
    thread.join()
asyncio.run(outer())
print(out[-2:])
