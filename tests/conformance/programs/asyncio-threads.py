# asyncio and threads.
import asyncio, contextvars, threading, time
name = contextvars.ContextVar('name')
def slow(n):
    time.sleep(n / 20)
    return n
async def main():
    print(await asyncio.gather(*(asyncio.to_thread(slow, n) for n in (3, 1, 2))))
    name.set('main')
    print(await asyncio.to_thread(name.get))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, slow, 1))
    try:
        await asyncio.wait_for(asyncio.to_thread(slow, 4), 0.05)
    except asyncio.TimeoutError:
        print('late')
    seen = []
    done = asyncio.Event()
    def other():
        loop.call_soon_threadsafe(seen.append, threading.current_thread() is threading.main_thread())
        loop.call_soon_threadsafe(done.set)
    threading.Thread(target=other).start()
    await done.wait()
    print(seen)
    def ask():
        return asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01, 'answer'), loop).result()
    print(await asyncio.to_thread(ask))
asyncio.run(main())
