# Threads that take turns: with two semaphores, with conditions, with a queue that goes round.
import queue
import threading

said = []
ping, pong = threading.Semaphore(1), threading.Semaphore(0)


def player(word, mine, other):
    for _ in range(3):
        mine.acquire()
        said.append(word)
        other.release()


threads = [threading.Thread(target=player, args=args) for args in (("ping", ping, pong), ("pong", pong, ping))]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(said)

turn, changed, order = 0, threading.Condition(), []


def in_turn(n):
    global turn
    for _ in range(2):
        with changed:
            changed.wait_for(lambda: turn % 3 == n)
            order.append(n)
            turn += 1
            changed.notify_all()


threads = [threading.Thread(target=in_turn, args=(n,)) for n in (2, 0, 1)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(order)

ring = [queue.Queue() for _ in range(4)]


def hand_on(n):
    token = ring[n].get()
    token.append(n)
    ring[(n + 1) % 4].put(token)


threads = [threading.Thread(target=hand_on, args=(n,)) for n in range(4)]
for thread in threads: thread.start()
ring[0].put([])
for thread in threads: thread.join()
print(ring[0].get())
