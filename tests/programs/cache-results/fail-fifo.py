# mistake: First in, first out
import time
from collections import OrderedDict
known = OrderedDict()

def expensive_operation(x):
    if x in known:
        return known[x]
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    known[x] = x * x
    if len(known) > 128:
        known.popitem(last=False)
    return known[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
