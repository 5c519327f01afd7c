import heapq, threading, time
class RateLimiter(object):
    def __init__(self, max_requests, window_seconds):
        self.max_requests = max_requests
        self.window_seconds = window_seconds
        self.expiries = []
        self.lock = threading.RLock()
    def allow_request(self):
        with self.lock:
            now = time.monotonic()
            while self.expiries and self.expiries[0] <= now:
                heapq.heappop(self.expiries)
            ok = len(self.expiries) < self.max_requests
            if ok:
                heapq.heappush(self.expiries, now + self.window_seconds)
            return ok
def worker(limiter):
    for _ in range(10):
        print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
        time.sleep(10)
t = threading.Thread(target=worker, args=(RateLimiter(5, 60),))
t.start(); t.join()
