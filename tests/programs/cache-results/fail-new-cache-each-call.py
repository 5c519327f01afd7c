# mistake: Nothing is remembered
import time
from functools import lru_cache

def expensive_operation(x):
    @lru_cache(maxsize=128)
    def work(x):
        print(f"Calculating expensive operation for {x}...")
        time.sleep(1)
        return x * x
    return work(x)

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
