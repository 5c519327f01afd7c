# Event, Condition and Barrier between processes.
import multiprocessing as mp, threading, time

def wait_for(event, out, timeout):
    out.put(event.wait(timeout))

def consume(condition, ready, out):
    with condition:
        ready.release()
        condition.wait()
        out.put('woken')

def meet(barrier, out):
    out.put(barrier.wait())

def meet_or_break(barrier, out):
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        out.put(type(error).__name__)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    event, out = mp.Event(), mp.SimpleQueue()
    print(event.is_set(), event.wait(0.05))
    processes = [mp.Process(target=wait_for, args=(event, out, 30)) for _ in range(2)]
    for one in processes:
        one.start()
    time.sleep(0.2)
    event.set()
    for one in processes:
        one.join()
    print(out.get(), out.get(), event.is_set())
    event.clear()
    process = mp.Process(target=wait_for, args=(event, out, 0.1))
    process.start()
    process.join()
    print(out.get(), event.is_set())
    condition, ready = mp.Condition(), mp.Semaphore(0)
    processes = [mp.Process(target=consume, args=(condition, ready, out)) for _ in range(3)]
    for one in processes:
        one.start()
    for _ in processes:
        ready.acquire()
    with condition:
        condition.notify()
    print(out.get(), out.empty())
    with condition:
        condition.notify_all()
    for one in processes:
        one.join()
    print(out.get(), out.get(), out.empty())
    with condition:
        print(condition.wait(0.05), condition.wait_for(lambda: True), condition.wait_for(lambda: False, 0.05))
    try:
        condition.notify()
    except AssertionError as error:
        print(error)
    barrier = mp.Barrier(3)
    processes = [mp.Process(target=meet, args=(barrier, out)) for _ in range(3)]
    for one in processes:
        one.start()
    print(sorted(out.get() for _ in range(3)))
    for one in processes:
        one.join()
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    broken = mp.Barrier(2)
    process = mp.Process(target=meet_or_break, args=(broken, out))
    process.start()
    while broken.n_waiting == 0:
        time.sleep(0.01)
    broken.abort()
    process.join()
    print(out.get(), broken.broken)
    broken.reset()
    print(broken.broken)
