# Pools whose workers die, and results that cannot be sent.
import multiprocessing as mp, os
from multiprocessing.pool import MaybeEncodingError

def leave(n):
    if n == 1:
        os._exit(3)
    return n
def give_lambda(_): return lambda: 1
def raise_plain(n): raise KeyError(n)
def where(_): return mp.current_process().daemon

def start_one(_):
    process = mp.Process(target=print)
    try:
        process.start()
    except AssertionError as error:
        return str(error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    with mp.Pool(2) as pool:
        results = [pool.apply_async(leave, (n,)) for n in range(4)]
        for result in results:
            try:
                print(result.get(timeout=3))
            except mp.TimeoutError as error:
                print(type(error).__name__)
        print(len(pool._pool))
        try:
            pool.map(give_lambda, [1])
        except MaybeEncodingError as error:
            print(type(error).__name__, str(error).startswith("Error sending result: '"))
        try:
            pool.map(raise_plain, [5])
        except KeyError as error:
            print(repr(error), type(error.__cause__).__name__, 'raise KeyError(n)' in str(error.__cause__))
        print(pool.map(where, [1]), pool.map(start_one, [1]))
        try:
            pool.map(lambda n: n, [1])
        except Exception as error:
            print('<lambda>' in str(error))
        print(pool.map(leave, [0, 2, 4]))
