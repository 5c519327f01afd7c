import gc
import tracemalloc

store = {}
number = 0

def handle_request(body):
    global number
    store[number] = body
    store.pop(number - 100, None)
    number += 1
    return len(body)

def last_requests():
    return list(store.values())

def memory_growth(func, calls=1000):
    tracemalloc.start()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    while calls > 0:
        calls -= 1
        func()
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return after - before

print("Growth:", memory_growth(lambda: handle_request(bytes(1000))), "bytes")
