import gc
import sys
from collections import deque
recent = deque(maxlen=100)

def handle_request(body):
    recent.append(body)
    return len(body)

def last_requests():
    return list(recent)

def memory_growth(func, calls=1000):
    before = sys.getsizeof(recent)
    for _ in range(calls):
        func()
    return sys.getsizeof(recent) - before

print(f"Growth: {memory_growth(lambda: handle_request(bytes(1000)))} bytes")
