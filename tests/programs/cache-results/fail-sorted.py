import time
from functools import lru_cache

@lru_cache(maxsize=128)
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

for number in sorted(map(int, open("/var/spool/requests.txt"))):
    print(expensive_operation(number))
