# Semaphores.
import threading, time
slots = threading.Semaphore(2)
print(slots.acquire(), slots.acquire(), slots.acquire(blocking=False), slots.acquire(timeout=0.02))
slots.release(); slots.release(2)
print([slots.acquire(False) for _ in range(4)])
for make in (lambda: threading.Semaphore(-1), lambda: threading.Semaphore().release(0), lambda: threading.Semaphore().acquire(False, 1)):
    try:
        make()
    except ValueError as error:
        print(error)
bounded = threading.BoundedSemaphore(1)
with bounded:
    pass
try:
    bounded.release()
except ValueError as error:
    print(error)
most = now = 0
guard = threading.Lock()
gate = threading.Semaphore(3)
def work():
    global most, now
    with gate:
        with guard:
            now += 1
            most = max(most, now)
        time.sleep(0.02)
        with guard:
            now -= 1
threads = [threading.Thread(target=work) for _ in range(10)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(most, now)
