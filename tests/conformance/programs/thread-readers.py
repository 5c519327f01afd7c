# Readers and a writer, by hand.
import threading, time
class Shared:
    def __init__(self):
        self._readers, self._guard, self._room = 0, threading.Lock(), threading.Lock()
    def __enter__(self):
        with self._guard:
            self._readers += 1
            if self._readers == 1: self._room.acquire()
    def __exit__(self, *_):
        with self._guard:
            self._readers -= 1
            if self._readers == 0: self._room.release()
shared, order, value = Shared(), [], 0
def read():
    with shared:
        time.sleep(0.05)
        order.append('read')
def write():
    global value
    with shared._room:
        value += 1
        order.append('write')
threads = [threading.Thread(target=read) for _ in range(3)]
for thread in threads: thread.start()
time.sleep(0.01)
writer = threading.Thread(target=write); writer.start()
for thread in [*threads, writer]: thread.join()
print(order, value)
