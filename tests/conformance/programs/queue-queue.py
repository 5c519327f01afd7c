# queue.Queue.
import queue, threading, time
jobs = queue.Queue(maxsize=2)
print(jobs.empty(), jobs.full(), jobs.qsize())
jobs.put(1); jobs.put(2)
print(jobs.full(), jobs.qsize())
for action in (lambda: jobs.put(3, block=False), lambda: jobs.put(3, timeout=0.02), lambda: jobs.put_nowait(3), lambda: jobs.put(3, timeout=-1)):
    try:
        action()
    except (queue.Full, ValueError) as error:
        print(type(error).__name__, error)
print(jobs.get(), jobs.get(timeout=1))
for action in (jobs.get_nowait, lambda: jobs.get(timeout=0.02), lambda: jobs.get(timeout=-1)):
    try:
        action()
    except (queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
jobs.task_done(); jobs.task_done()
try:
    jobs.task_done()
except ValueError as error:
    print(error)
jobs.join()
got = []
def work():
    while True:
        job = jobs.get()
        if job is None: break
        got.append(job * job)
        jobs.task_done()
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads: thread.start()
for n in range(10): jobs.put(n)
jobs.join()
for _ in threads: jobs.put(None)
for thread in threads: thread.join()
print(sorted(got))
