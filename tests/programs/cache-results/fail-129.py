# mistake: There is room for more than 128
import time
known = {}

def expensive_operation(x):
    if x in known:
        known[x] = known.pop(x)
        return known[x]
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    if len(known) > 128:
        del known[next(iter(known))]
    known[x] = x * x
    return known[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
