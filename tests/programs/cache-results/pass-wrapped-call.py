import time
from functools import lru_cache

def expensive_operation(x):
    return _calculate(x)

@lru_cache(128)
def _calculate(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x

print("Results follow")
results = [expensive_operation(int(line)) for line in open("/var/spool/requests.txt")]
print(*results, sep="\n", end="\n" if results else "")
print("done")
