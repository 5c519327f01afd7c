import time
from collections import deque

RESULTS = {}
ORDER = deque()

def expensive_operation(x):
    if x in RESULTS:
        ORDER.remove(x)
        ORDER.append(x)
        return RESULTS[x]
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    if len(ORDER) == 128:
        RESULTS.pop(ORDER.popleft())
    ORDER.append(x)
    RESULTS[x] = x * x
    return RESULTS[x]

for line in open("/var/spool/requests.txt").readlines():
    print(f"=> {expensive_operation(int(line))}")
