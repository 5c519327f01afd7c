# mistake: Nothing is remembered
import time

def expensive_operation(x):
    cache = {}
    if x in cache:
        return cache[x]
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    cache[x] = x * x
    return cache[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
