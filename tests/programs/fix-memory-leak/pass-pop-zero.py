import gc, tracemalloc
leak = []

def handle_request(body):
    leak.append(body)
    while len(leak) > 100:
        leak.pop(0)
    return len(body)

def last_requests():
    copy = []
    copy.extend(leak)
    return copy

def memory_growth(func, calls=1000):
    gc.collect()
    tracemalloc.start()
    a = tracemalloc.get_traced_memory()
    [func() and None for _ in range(calls)]
    gc.collect()
    b = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[0] - a[0]

def one():
    handle_request(bytes(1000))

print("measuring")
print("Growth: %d bytes" % memory_growth(lambda: handle_request(bytes(1000))))
