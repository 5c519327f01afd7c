import time
import functools

operation = functools.lru_cache(maxsize=128, typed=True)

def make():
    @operation
    def expensive_operation(x):
        print(f"Calculating expensive operation for {x}...")
        time.sleep(1)
        return x * x
    return expensive_operation

expensive_operation = make()

with open("/var/spool/requests.txt") as source:
    [print(expensive_operation(int(n))) for n in source]
print(expensive_operation.cache_info.__name__)
