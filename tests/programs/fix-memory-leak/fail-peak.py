# mistake: The peak is measured
import gc
import tracemalloc
from collections import deque
recent = deque(maxlen=100)

def handle_request(body):
    recent.append(body)
    return len(body)

def last_requests():
    return list(recent)

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    for _ in range(calls):
        func()
    current, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)))} bytes")
