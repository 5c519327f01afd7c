import gc
import tracemalloc as tm
from collections import deque

BODIES = deque([], 100)

def handle_request(body):
    BODIES.append(body)
    return len(body)

def last_requests():
    return [body for body in BODIES]

def memory_growth(func, calls=1000):
    tm.start()
    gc.collect()
    before = sum(stat.size for stat in tm.take_snapshot().statistics("filename") if "tracemalloc" not in stat.traceback[0].filename)
    for _ in range(calls):
        func()
    gc.collect()
    after = sum(stat.size for stat in tm.take_snapshot().statistics("filename") if "tracemalloc" not in stat.traceback[0].filename)
    tm.stop()
    return after - before

n = memory_growth(lambda: handle_request(bytes(1000)), 300)
print(f"Growth: {n} bytes")
