# Locks and semaphores that processes share.
import multiprocessing as mp, os, time

def hold(lock, ready, seconds):
    with lock:
        ready.set()
        time.sleep(seconds)

def count(lock, path, times):
    for _ in range(times):
        with lock:
            number = int(open(path).read())
            open(path, 'w').write(str(number + 1))

def nested(lock, out):
    with lock:
        with lock:
            out.put(lock.acquire(False))
            lock.release()
    try:
        lock.release()
    except AssertionError as error:
        out.put(str(error))

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    lock, ready = mp.Lock(), mp.Event()
    process = mp.Process(target=hold, args=(lock, ready, 0.5))
    process.start()
    ready.wait()
    print(lock.acquire(False), lock.acquire(timeout=0.05), lock.acquire(True, 30))
    lock.release()
    process.join()
    refused(lock.release)
    print(lock.acquire(), repr(lock))
    lock.release()
    print(repr(lock), repr(mp.RLock()), repr(mp.Semaphore(4)), repr(mp.BoundedSemaphore(2)))
    open('number.txt', 'w').write('0')
    processes = [mp.Process(target=count, args=(lock, 'number.txt', 20)) for _ in range(3)]
    for one in processes:
        one.start()
    for one in processes:
        one.join()
    print(open('number.txt').read())
    out = mp.SimpleQueue()
    again = mp.RLock()
    process = mp.Process(target=nested, args=(again, out))
    process.start()
    process.join()
    print(out.get(), out.get())
    refused(again.release)
    semaphore = mp.Semaphore(2)
    print(semaphore.get_value(), semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), semaphore.get_value())
    semaphore.release()
    semaphore.release()
    semaphore.release()
    print(semaphore.get_value())
    bounded = mp.BoundedSemaphore(1)
    refused(bounded.release)
    with bounded:
        print(bounded.get_value())
    began = time.monotonic()
    with lock:
        print(lock.acquire(timeout=0.2), time.monotonic() - began >= 0.2)
