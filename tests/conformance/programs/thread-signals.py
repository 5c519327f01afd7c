# Signals are handled by the first thread.
import os, signal, threading, time
seen = []
signal.signal(signal.SIGUSR1, lambda number, _: seen.append((number, threading.current_thread().name)))
thread = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGUSR1))
thread.start(); thread.join()
while not seen: time.sleep(0.01)
print(seen == [(signal.SIGUSR1, 'MainThread')])
def set_one():
    try:
        signal.signal(signal.SIGUSR2, signal.SIG_DFL)
    except ValueError as error:
        print(error)
thread = threading.Thread(target=set_one)
thread.start(); thread.join()
lock = threading.Lock(); lock.acquire()
signal.signal(signal.SIGALRM, lambda *_: seen.append('alarm'))
signal.setitimer(signal.ITIMER_REAL, 0.05)
began = time.monotonic()
print(lock.acquire(timeout=0.2), 0.15 < time.monotonic() - began < 5, seen[1:])
