# mistake: The list still grows
import gc
import tracemalloc
leak = []

def handle_request(body):
    leak.append(body)
    return len(body)

def last_requests():
    del leak[:-100]
    return list(leak)

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(calls):
        func()
    gc.collect()
    return tracemalloc.get_traced_memory()[0] - before

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)), 200)} bytes")
