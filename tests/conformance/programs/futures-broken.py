# An initializer that fails breaks the pool.
import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool
logging.disable(logging.CRITICAL)
def fail(): raise ValueError('no')
pool = ThreadPoolExecutor(1, initializer=fail)
future = pool.submit(int)
try:
    future.result()
except BrokenThreadPool as error:
    print(error)
try:
    pool.submit(int)
except BrokenThreadPool as error:
    print(error)
