import functools, time

@functools.lru_cache
def expensive_operation(x):
    print("Calculating expensive operation for " + str(x) + "...")
    time.sleep(1)
    return x ** 2

for line in open("/var/spool/requests.txt"):
    number = int(line.strip())
    print(f"{number} squared is {expensive_operation(number)}")
