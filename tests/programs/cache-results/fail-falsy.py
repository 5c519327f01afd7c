# mistake: A result of 0 looks like none
import time
from collections import OrderedDict
known = OrderedDict()

def expensive_operation(x):
    cached = known.get(x)
    if cached:
        known.move_to_end(x)
        return cached
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    known[x] = x * x
    known.move_to_end(x)
    if len(known) > 128:
        known.popitem(last=False)
    return known[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
