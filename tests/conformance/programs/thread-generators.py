# What one thread goes through another cannot go through at once.
import threading, time
def numbers():
    for n in range(3):
        time.sleep(0.02)
        yield n
shared = numbers()
seen = []
def take():
    try:
        seen.append(next(shared))
    except ValueError as error:
        seen.append(str(error))
threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(map(str, seen)), list(shared))
