# Stages that hand on through queues.
import queue, threading
a, b, c = queue.Queue(), queue.Queue(2), queue.SimpleQueue()
def stage(source, target, work):
    while (item := source.get()) is not None: target.put(work(item))
    target.put(None)
threads = [threading.Thread(target=stage, args=given) for given in ((a, b, lambda n: n + 1), (b, c, lambda n: n * 10))]
for thread in threads: thread.start()
for n in range(8): a.put(n)
a.put(None)
out = []
while (item := c.get()) is not None: out.append(item)
for thread in threads: thread.join()
print(out)
