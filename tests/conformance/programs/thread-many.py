# Many threads, one after the other and at once.
import threading
n = 0
lock = threading.Lock()
def add():
    global n
    for _ in range(10):
        with lock: n += 1
for _ in range(20):
    threads = [threading.Thread(target=add) for _ in range(25)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
print(n, threading.active_count())
