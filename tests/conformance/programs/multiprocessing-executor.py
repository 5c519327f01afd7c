# ProcessPoolExecutor.
import multiprocessing as mp, os, time
from concurrent.futures import ProcessPoolExecutor, as_completed, wait, FIRST_COMPLETED, TimeoutError
from concurrent.futures.process import BrokenProcessPool

def square(n): return n * n
def fails(n): raise ValueError(f'no {n}')
def slow(n):
    time.sleep(n)
    return n
def known(): return mark
def begin(value):
    global mark
    mark = value
def leave(code): os._exit(code)

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    spawn = mp.get_context('spawn')
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        print(list(pool.map(square, range(6))), list(pool.map(pow, [2, 3], [3, 2], chunksize=2)))
        futures = [pool.submit(square, n) for n in (3, 4)]
        print([future.result() for future in futures], futures[0].done(), futures[0].cancelled())
        failing = pool.submit(fails, 1)
        refused(failing.result)
        print(repr(failing.exception()), 'raise ValueError' in str(failing.exception().__cause__))
        refused(lambda: list(pool.map(fails, [1, 2])))
        print(sorted(future.result() for future in as_completed([pool.submit(slow, n) for n in (0.2, 0)])))
        late = pool.submit(slow, 0.5)
        refused(lambda: late.result(timeout=0.01))
        done, waiting = wait([pool.submit(slow, 0), late], return_when=FIRST_COMPLETED)
        print(len(done), len(waiting), late.result())
        told = []
        future = pool.submit(square, 9)
        future.add_done_callback(lambda one: told.append(one.result()))
        future.result()
        time.sleep(0.1)
        print(told)
    refused(lambda: pool.submit(square, 1))
    with ProcessPoolExecutor(1, mp_context=spawn, initializer=begin, initargs=('ready',)) as pool:
        print(pool.submit(known).result())
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        broken = pool.submit(leave, 3)
        refused(broken.result)
        refused(lambda: pool.submit(square, 1))
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        first = pool.submit(slow, 0.3)
        others = [pool.submit(slow, 0) for _ in range(6)]
        pool.shutdown(wait=True, cancel_futures=True)
        print(first.result(), others[-1].cancelled())
    for workers in (0, -1):
        refused(lambda: ProcessPoolExecutor(workers))
    refused(lambda: ProcessPoolExecutor(initializer=3))
    print(issubclass(BrokenProcessPool, RuntimeError), mp.active_children())
