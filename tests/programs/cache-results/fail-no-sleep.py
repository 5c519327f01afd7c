# mistake: It does not wait
from functools import lru_cache

@lru_cache(maxsize=128)
def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    return x * x

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
