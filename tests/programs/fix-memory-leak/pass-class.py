import gc
import tracemalloc
from collections import deque

class Service:
    def __init__(self, most=100):
        self.bodies = deque(maxlen=most)

    def handle(self, body):
        self.bodies.append(body)
        return len(body)

    def last(self):
        return list(self.bodies)

service = Service()
handle_request = service.handle
last_requests = service.last

def memory_growth(func, calls=1000):
    def held():
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = held()
        for _ in range(calls):
            func()
        return held() - before
    finally:
        tracemalloc.stop()

def main():
    growth = memory_growth(lambda: handle_request(bytes(1000)))
    print("Growth: " + str(growth) + " bytes")

main()
