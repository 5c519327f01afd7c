# Joining, with and without a time.
import threading, time
stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
print(thread.join(0.02), thread.is_alive(), thread.join(timeout=0), thread.is_alive(), thread.join(-1), thread.is_alive())
stop.set()
print(thread.join(5), thread.is_alive(), thread.join())
results = [None] * 5
def work(n): results[n] = n * n
threads = [threading.Thread(target=work, kwargs={'n': n}) for n in range(5)]
for one in threads: one.start()
for one in reversed(threads): one.join()
print(results)
def chain(n):
    if n:
        inner = threading.Thread(target=chain, args=(n - 1,))
        inner.start(); inner.join()
    results.append(n)
outer = threading.Thread(target=chain, args=(5,)); outer.start(); outer.join()
print(results[5:])
