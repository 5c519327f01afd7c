import gc
import tracemalloc

recent = []

def handle_request(body):
    global recent
    recent = [*recent, body][-100:]
    return len(body)

def last_requests():
    return recent[:]

def memory_growth(func, calls=1000):
    was_on = tracemalloc.is_tracing()
    if not was_on:
        tracemalloc.start()
    gc.collect()
    start, _peak = tracemalloc.get_traced_memory()
    n = 0
    while n < calls:
        func()
        n += 1
    gc.collect()
    end, _peak = tracemalloc.get_traced_memory()
    if not was_on:
        tracemalloc.stop()
    return end - start

if __name__ == "__main__":
    print("Growth:", memory_growth(lambda: handle_request(bytes(1000))), "bytes")
