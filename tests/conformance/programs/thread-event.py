# Events.
import threading, time
event = threading.Event()
print(event.is_set(), event.wait(0.02))
seen = []
threads = [threading.Thread(target=lambda: seen.append(event.wait(5))) for _ in range(4)]
for thread in threads: thread.start()
time.sleep(0.05)
print(seen)
event.set()
for thread in threads: thread.join()
print(seen, event.wait(), event.is_set())
event.clear()
print(event.is_set(), event.wait(timeout=0))
