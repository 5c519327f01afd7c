# mistake: The store has no bound
import time
known = {}

def expensive_operation(x):
    if x not in known:
        print(f"Calculating expensive operation for {x}...")
        time.sleep(1)
        known[x] = x * x
    return known[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
