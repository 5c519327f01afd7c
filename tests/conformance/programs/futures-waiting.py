# as_completed, wait, times.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, TimeoutError, as_completed, wait
def job(seconds, fails=False):
    time.sleep(seconds)
    if fails: raise KeyError(seconds)
    return seconds
with ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(job, seconds) for seconds in (0.3, 0.1, 0.2)]
    print([future.result() for future in as_completed(futures)])
    done, left = wait([pool.submit(job, seconds) for seconds in (0.05, 0.5)], return_when=FIRST_COMPLETED)
    print(len(done), len(left))
    done, left = wait([pool.submit(job, 0.3), pool.submit(job, 0.05, True)], return_when=FIRST_EXCEPTION)
    print(len(done), len(left))
    done, left = wait([pool.submit(job, 0.3)], timeout=0.05)
    print(len(done), len(left), ALL_COMPLETED)
    try:
        pool.submit(job, 0.3).result(timeout=0.05)
    except TimeoutError as error:
        print('late', error)
    try:
        list(as_completed([pool.submit(job, 0.3)], timeout=0.05))
    except TimeoutError as error:
        print(error)
    try:
        list(pool.map(job, [0.3], timeout=0.05))
    except TimeoutError:
        print('map is late')
