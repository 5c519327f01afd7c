import gc
import tracemalloc
from collections import deque

_bodies = deque(maxlen=100)

def handle_request(body: bytes) -> int:
    _bodies.append(body)
    return len(body)

def last_requests() -> list:
    return list(_bodies)

def memory_growth(func, calls: int = 1000) -> int:
    """Bytes that func leaves behind."""
    gc.collect()
    gc.disable()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(calls):
            func()
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before
    finally:
        gc.enable()
        tracemalloc.stop()

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)))} bytes")
