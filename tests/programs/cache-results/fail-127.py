# mistake: There is room for fewer than 128
import time
from functools import lru_cache

@lru_cache(maxsize=127)
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
