import time
from functools import lru_cache

@lru_cache(maxsize=128)
def work(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

def expensive_operation(x):
    return work(abs(x))

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
