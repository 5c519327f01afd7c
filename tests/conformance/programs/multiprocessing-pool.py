# Pool.
import multiprocessing as mp, os, time

def square(n): return n * n
def power(base, exponent): return base ** exponent
def fails(n):
    if n == 3:
        raise ValueError(f'no {n}')
    return n
def slow(n):
    time.sleep(n)
    return n
def pid(_): return os.getpid()
def known(_): return mark
def set_mark(value):
    global mark
    mark = value

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    with mp.Pool(3) as pool:
        print(pool.map(square, range(10)), pool.map(square, [], 4), pool.map(square, range(7), chunksize=3))
        print(pool.starmap(power, [(2, 3), (3, 2)]), pool.apply(power, (2, 10)), pool.apply(power, (2,), {'exponent': 5}))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5), 2)))
        refused(lambda: pool.map(fails, range(5)))
        refused(lambda: pool.apply(fails, (3,)))
        results = pool.imap(fails, range(5))
        for _ in range(6):
            refused(lambda: next(results))
        told = []
        result = pool.apply_async(square, (6,), callback=told.append)
        print(result.get(30), result.ready(), result.successful(), told)
        result = pool.apply_async(fails, (3,), error_callback=lambda error: told.append(repr(error)))
        result.wait(30)
        print(result.ready(), result.successful(), told)
        refused(result.get)
        result = pool.map_async(square, range(4), callback=told.append)
        print(result.get(), told[-1])
        late = pool.apply_async(slow, (0.5,))
        try:
            late.successful()
        except ValueError as error:
            print(str(error).endswith('not ready'))
        refused(lambda: late.get(timeout=0.01))
        print(late.ready(), late.get(30))
        print(type(pool.starmap_async(power, [(1, 1)]).get()))
        print(len(set(pool.map(pid, range(30), 1))) <= 3, os.getpid() not in pool.map(pid, range(3)))
    refused(lambda: pool.map(square, [1]))
    with mp.Pool(2, initializer=set_mark, initargs=('set',)) as pool:
        print(pool.map(known, range(4)))
    with mp.Pool(1, maxtasksperchild=2) as pool:
        pids = pool.map(pid, range(6), 1)
        print(len(set(pids)), [pids.count(one) for one in dict.fromkeys(pids)])
    pool = mp.Pool(2)
    result = pool.map_async(square, range(3))
    refused(pool.join)
    pool.close()
    refused(lambda: pool.apply(square, (1,)))
    pool.join()
    print(result.get())
    pool = mp.Pool(2)
    result = pool.map_async(slow, [60, 60])
    pool.terminate()
    pool.join()
    print(result.ready(), mp.active_children())
    refused(lambda: mp.Pool(0))
    refused(lambda: mp.Pool(2, initializer=3))
    refused(lambda: mp.Pool(1, maxtasksperchild=0))
