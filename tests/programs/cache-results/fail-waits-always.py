import time
from functools import lru_cache

@lru_cache(maxsize=128)
def work(x):
    print(f"Calculating expensive operation for {x}...")
    return x * x

def expensive_operation(x):
    time.sleep(1)
    return work(x)

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
