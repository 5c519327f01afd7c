import gc
import itertools
import tracemalloc

slots = [None] * 100
count = 0

def handle_request(body):
    global count
    slots[count % 100] = body
    count += 1
    return len(body)

def last_requests():
    start = max(0, count - 100)
    return [slots[n % 100] for n in range(start, count)]

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in itertools.repeat(None, calls):
        func()
    gc.collect()
    result = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.clear_traces()
    return result

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)), calls=200)} bytes")
