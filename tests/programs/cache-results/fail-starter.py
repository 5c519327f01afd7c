import time


def expensive_operation(x):
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    return x * x


with open("/var/spool/requests.txt") as requests:
    for line in requests:
        print(expensive_operation(int(line)))
