import gc
import tracemalloc
from collections import deque

tracemalloc.start()
last = deque(maxlen=100)

def handle_request(body):
    last.append(body)
    return len(body)

def last_requests():
    return [*last]

def memory_growth(func, calls=1000):
    if not tracemalloc.is_tracing():
        tracemalloc.start()
    gc.collect()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(calls):
        func()
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before

for _ in range(200):
    handle_request(bytes(1000))
print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)))} bytes")
