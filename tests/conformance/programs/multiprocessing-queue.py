# Queue, SimpleQueue and JoinableQueue.
import multiprocessing as mp, queue, time

def double(given, taken):
    for item in iter(given.get, None):
        taken.put(item * 2)
    taken.put('done')

def serve(jobs, out):
    while True:
        job = jobs.get()
        out.put(job + 1)
        jobs.task_done()

def talk(simple, n):
    for i in range(n):
        simple.put((i, 'x' * i))

def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

if __name__ == '__main__':
    mp.set_start_method('spawn')
    given, taken = mp.Queue(), mp.Queue()
    process = mp.Process(target=double, args=(given, taken))
    process.start()
    for item in (1, 'ab', [3], None):
        given.put(item)
    print([taken.get() for _ in range(4)])
    process.join()
    small = mp.Queue(2)
    small.put(1)
    small.put(2)
    refused(lambda: small.put(3, False))
    refused(lambda: small.put(3, timeout=0.05))
    print(small.full())
    print(small.qsize(), small.get(), small.get())
    time.sleep(0.1)
    print(small.empty(), small.full(), small.qsize())
    refused(small.get_nowait)
    began = time.monotonic()
    refused(lambda: small.get(timeout=0.2))
    print(0.19 < time.monotonic() - began)
    small.close()
    small.join_thread()
    for action in (lambda: small.put(1), small.get):
        try:
            action()
        except ValueError as error:
            print(str(error).endswith('is closed'))
    jobs, out = mp.JoinableQueue(), mp.SimpleQueue()
    workers = [mp.Process(target=serve, args=(jobs, out), daemon=True) for _ in range(2)]
    for worker in workers:
        worker.start()
    for n in range(6):
        jobs.put(n)
    jobs.join()
    print(sorted(out.get() for _ in range(6)), out.empty())
    refused(jobs.task_done)
    simple = mp.SimpleQueue()
    writer = mp.Process(target=talk, args=(simple, 5))
    writer.start()
    print([simple.get() for _ in range(5)])
    writer.join()
    large = mp.Queue()
    large.put(b'x' * 1_000_000)
    print(len(large.get()))
    print(isinstance(queue.Empty(), Exception), mp.Queue(3)._maxsize)
