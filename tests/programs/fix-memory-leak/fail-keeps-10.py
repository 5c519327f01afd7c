import gc
import tracemalloc
from collections import deque
recent = deque(maxlen=10)

def handle_request(body):
    recent.append(body)
    return len(body)

def last_requests():
    return list(recent)

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(calls):
        func()
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)))} bytes")
