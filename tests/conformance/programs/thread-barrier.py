# Barriers: meeting, breaking, resetting.
import threading, time
actions = []
barrier = threading.Barrier(3, action=lambda: actions.append('met'), timeout=5)
places = []
def meet():
    for _ in range(2):
        places.append(barrier.wait())
threads = [threading.Thread(target=meet) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(places), actions, barrier.parties, barrier.n_waiting, barrier.broken)
alone = threading.Barrier(2)
try:
    alone.wait(0.02)
except threading.BrokenBarrierError:
    print('broken', alone.broken)
try:
    alone.wait()
except threading.BrokenBarrierError:
    print('still')
alone.reset()
print(alone.broken)
seen = []
def wait():
    try:
        alone.wait()
    except threading.BrokenBarrierError:
        seen.append('broken')
thread = threading.Thread(target=wait)
thread.start()
while alone.n_waiting == 0: time.sleep(0.01)
alone.abort()
thread.join()
print(seen, alone.broken)
def fail(): raise KeyError('action')
failing = threading.Barrier(1, action=fail)
try:
    failing.wait()
except KeyError as error:
    print(error, failing.broken)
