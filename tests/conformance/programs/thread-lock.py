# Locks: acquire, release, and what they refuse.
import threading, time
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
for arguments in ({'blocking': False, 'timeout': 1}, {'timeout': -2}, {'timeout': 1e100}):
    try:
        lock.acquire(**arguments)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
began = time.monotonic()
print(lock.acquire(timeout=0.1), 0.09 < time.monotonic() - began < 5)
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
with lock as got:
    print(got, lock.locked())
print(lock.locked())
thread = threading.Thread(target=lock.acquire)
thread.start()
thread.join()
print(lock.locked())
lock.release()
print(lock.locked())
try:
    with lock:
        raise KeyError('x')
except KeyError:
    print('released', not lock.locked())
