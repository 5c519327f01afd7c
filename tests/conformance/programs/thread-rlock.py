# Locks that their thread can take again.
import threading
lock = threading.RLock()
print(lock.acquire(), lock.acquire(), lock._is_owned())
seen = []
def other():
    seen.append(lock.acquire(blocking=False))
    seen.append(lock.acquire(timeout=0.05))
    try:
        lock.release()
    except RuntimeError as error:
        seen.append(str(error))
thread = threading.Thread(target=other)
thread.start(); thread.join()
print(seen)
lock.release(); lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
with lock:
    with lock:
        print('twice')
thread = threading.Thread(target=lambda: print(lock.acquire(blocking=False), lock.release()))
thread.start(); thread.join()
