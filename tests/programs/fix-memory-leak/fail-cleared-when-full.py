# mistake: The store is emptied when it is full
import gc
import tracemalloc
recent = []

def handle_request(body):
    if len(recent) >= 100:
        recent.clear()
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
