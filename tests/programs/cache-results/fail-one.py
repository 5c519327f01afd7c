# mistake: There is room for one result only
import time
last = None

def expensive_operation(x):
    global last
    if last is not None and last[0] == x:
        return last[1]
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    last = (x, x * x)
    return x * x

for line in open("/var/spool/requests.txt"):
    print(expensive_operation(int(line)))
