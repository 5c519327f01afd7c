from collections import OrderedDict
from time import sleep

cache = OrderedDict()

def expensive_operation(x):
    try:
        cache.move_to_end(x)
        return cache[x]
    except KeyError:
        pass
    print(f"Calculating expensive operation for {x}...")
    sleep(1)
    cache[x] = x * x
    while len(cache) > 128:
        cache.popitem(last=False)
    return cache[x]

if __name__ == "__main__":
    with open("/var/spool/requests.txt") as f:
        for x in map(int, f):
            print("Result:", expensive_operation(x))
