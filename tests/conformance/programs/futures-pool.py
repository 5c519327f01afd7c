# ThreadPoolExecutor.
import threading, time
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=3, thread_name_prefix='crew') as pool:
    futures = [pool.submit(pow, n, 2) for n in range(5)]
    print([future.result() for future in futures], futures[0].done(), futures[0].running(), futures[0].cancelled())
    print(list(pool.map(lambda a, b: a + b, [1, 2, 3], [10, 20, 30])))
    print(pool.submit(lambda: threading.current_thread().name.rsplit('_', 1)[0]).result())
    failing = pool.submit(int, 'x')
    try:
        failing.result()
    except ValueError as error:
        print(error)
    print(repr(failing.exception()), pool.submit(print, 'printed').result())
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
for workers in (0, -1):
    try:
        ThreadPoolExecutor(workers)
    except ValueError as error:
        print(error)
ready = []
def begin(n): ready.append(n)
with ThreadPoolExecutor(1, initializer=begin, initargs=(7,)) as pool: pool.submit(int).result()
print(ready)
