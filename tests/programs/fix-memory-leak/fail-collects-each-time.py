# mistake: The list still grows
import gc
import tracemalloc
leak = []

def handle_request(body):
    leak.append(body)
    gc.collect(0)
    return len(body)

def last_requests():
    return leak[-100:]

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(calls):
        func()
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)), 200)} bytes")
