import time

def expensive_operation(x, _store={}):
    if x in _store:
        result = _store[x]
        del _store[x]
        _store[x] = result
        return result
    print(f"Calculating expensive operation for {x}...")
    time.sleep(1)
    if len(_store) == 128:
        _store.pop(list(_store)[0])
    return _store.setdefault(x, x * x)

with open("/var/spool/requests.txt") as requests:
    for number in (int(line) for line in requests if line.strip()):
        print(expensive_operation(number))
