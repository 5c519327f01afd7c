import time
known = {}

def expensive_operation(x):
    if x not in known:
        print(f"Calculating expensive operation for {x}...")
        time.sleep(1)
        if len(known) == 128:
            known.clear()
        known[x] = x * x
    return known[x]

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
