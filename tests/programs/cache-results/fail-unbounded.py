# mistake: The store has no bound
import time
from functools import cache

@cache
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
