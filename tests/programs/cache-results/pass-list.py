import time

known = []

def expensive_operation(x: int) -> int:
    for position, (number, result) in enumerate(known):
        if number == x:
            known.append(known.pop(position))
            return result
    print(f"Calculating expensive operation for {x}...", flush=True)
    time.sleep(0.5)
    time.sleep(0.5)
    known.append((x, x * x))
    del known[:-128]
    return x * x

from pathlib import Path
for line in Path("/var/spool/requests.txt").read_text().splitlines():
    print("the result for", line, "is", expensive_operation(int(line)))
