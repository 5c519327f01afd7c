# Callbacks, and exceptions in them.
import logging
from concurrent.futures import ThreadPoolExecutor
logging.disable(logging.CRITICAL)
seen = []
def fail(future): raise ValueError('callback')
with ThreadPoolExecutor(2) as pool:
    future = pool.submit(sum, [1, 2])
    future.result()
    future.add_done_callback(fail)
    future.add_done_callback(lambda one: seen.append(one.result()))
print(seen)
with ThreadPoolExecutor(2) as pool:
    print(sorted(pool.map(len, ['a', 'bb', '']), reverse=True))
    results = pool.map(int, ['1', 'x', '3'])
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print(error)
