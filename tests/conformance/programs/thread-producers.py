# A buffer with a bound, by hand.
import collections, threading
buffer, most, done = collections.deque(), 3, 0
condition = threading.Condition()
made, used = [], []
longest = 0
def produce(name):
    global done, longest
    for n in range(20):
        with condition:
            condition.wait_for(lambda: len(buffer) < most)
            buffer.append((name, n))
            longest = max(longest, len(buffer))
            condition.notify_all()
    with condition:
        done += 1
        condition.notify_all()
def consume():
    while True:
        with condition:
            condition.wait_for(lambda: buffer or done == 2)
            if not buffer: return
            used.append(buffer.popleft())
            condition.notify_all()
threads = [threading.Thread(target=produce, args=(name,)) for name in 'ab'] + [threading.Thread(target=consume) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(used), sorted(used) == [(name, n) for name in 'ab' for n in range(20)], longest <= most)
