import itertools
import time

clock = itertools.count()
results, used = {}, {}

def expensive_operation(x):
    used[x] = next(clock)
    if x not in results:
        print("Calculating expensive operation for", f"{x}...")
        time.sleep(1)
        results[x] = x * x
        if len(results) > 128:
            oldest = min(results, key=used.__getitem__)
            del results[oldest], used[oldest]
    return results[x]

with open("/var/spool/requests.txt") as requests:
    while line := requests.readline():
        print(expensive_operation(int(line)))
