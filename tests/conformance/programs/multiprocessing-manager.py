# Managers and their proxies.
import multiprocessing as mp, os

def fill(shared, items, names, lock, jobs):
    with lock:
        shared['x'] = shared.get('x', 0) + 1
        shared[os.getpid() == jobs.get()] = 'own'
        items.append(len(items))
        items.extend(['a', 'b'])
        names.done = True
        names.count += 5

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    with mp.Manager() as manager:
        shared, items, names = manager.dict({'x': 41}), manager.list([7]), manager.Namespace(count=1)
        lock, jobs, event = manager.Lock(), manager.Queue(), manager.Event()
        jobs.put(0)
        process = mp.Process(target=fill, args=(shared, items, names, lock, jobs))
        process.start()
        process.join()
        print(process.exitcode, dict(shared), list(items), names)
        print(shared, items, len(shared), sorted(map(str, shared.keys())), 'x' in shared)
        refused(lambda: shared['none'])
        refused(lambda: items[10])
        refused(lambda: items.remove('z'))
        refused(lambda: names.missing)
        print(items[1:3], items.index('a'), items.pop(), items.count('a'), items * 1 == list(items))
        items.sort(key=str)
        items.reverse()
        print(list(items))
        nested = manager.dict()
        nested['inner'] = manager.list([1, 2])
        nested['inner'].append(3)
        print(nested['inner'], type(nested['inner']).__name__)
        plain = manager.dict(a=[1])
        plain['a'].append(2)
        print(plain, plain.copy(), plain.setdefault('b', 2), plain.pop('a'), plain.items())
        del plain['b']
        plain.update(c=3)
        print(plain)
        value, array = manager.Value('i', 5), manager.Array('i', [1, 2, 3])
        value.value += 1
        array[0] = 10
        print(value.value, array[:], value, array)
        refused(lambda: jobs.get(timeout=0.05))
        refused(jobs.get_nowait)
        print(jobs.empty(), jobs.qsize(), event.is_set(), event.set(), event.wait())
        print(lock.acquire(), lock.acquire(False), lock.release())
        semaphore, condition = manager.Semaphore(1), manager.Condition()
        with semaphore, condition:
            print(semaphore.acquire(False), condition.wait(0.05))
        with manager.Pool(2) as pool:
            print(pool.map(abs, [-1, -2]), pool.apply(max, (3, 4)))
        print(type(shared).__name__, repr(items).startswith('<ListProxy object, typeid'))
    print('over')
