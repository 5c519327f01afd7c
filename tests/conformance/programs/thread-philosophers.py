# Five philosophers who take the lower fork first all eat; with a limit on who sits down they do too.
import threading
import time

forks = [threading.Lock() for _ in range(5)]
eaten = [0] * 5


def philosopher(n):
    first, second = sorted((n, (n + 1) % 5))
    for _ in range(4):
        with forks[first]:
            time.sleep(0.001)
            with forks[second]:
                eaten[n] += 1


threads = [threading.Thread(target=philosopher, args=(n,)) for n in range(5)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(eaten)

room = threading.BoundedSemaphore(4)


def guest(n):
    for _ in range(4):
        with room:
            with forks[n]:
                time.sleep(0.001)
                with forks[(n + 1) % 5]:
                    eaten[n] += 1


threads = [threading.Thread(target=guest, args=(n,)) for n in range(5)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(eaten, [fork.locked() for fork in forks])
tries = [fork.acquire(timeout=0.01) for fork in forks] + [forks[0].acquire(timeout=0.02), forks[0].acquire(blocking=False)]
print(tries)
