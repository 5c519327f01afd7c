# The other queues.
import queue, threading
last = queue.LifoQueue()
first = queue.PriorityQueue()
for n in (3, 1, 2):
    last.put(n)
    first.put((n, str(n)))
print([last.get() for _ in range(3)], [first.get() for _ in range(3)])
simple = queue.SimpleQueue()
simple.put(1); simple.put(2)
print(simple.qsize(), simple.empty(), simple.get(), simple.get_nowait(), simple.empty())
for action in (simple.get_nowait, lambda: simple.get(timeout=0.02), lambda: simple.get(block=False)):
    try:
        action()
    except queue.Empty as error:
        print(type(error).__name__)
try:
    simple.get(timeout=-1)
except ValueError as error:
    print(error)
got = []
thread = threading.Thread(target=lambda: [got.append(simple.get()) for _ in range(3)])
thread.start()
for n in range(3): simple.put(n)
thread.join()
print(got)
class Unequal:
    pass
first.put((1, Unequal()))
try:
    first.put((1, Unequal()))
except TypeError as error:
    print(error)
