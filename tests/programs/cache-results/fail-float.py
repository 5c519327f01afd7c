import math
import time
from functools import lru_cache

@lru_cache(maxsize=128)
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return math.pow(x, 2)

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
