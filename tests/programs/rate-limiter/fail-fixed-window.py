# mistake: The window keeps to the clock
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.n, self.w, self.start, self.count = max_requests, window_seconds, time.time(), 0
    def allow_request(self):
        if time.time() - self.start >= self.w:
            self.start, self.count = time.time(), 0
        if self.count < self.n:
            self.count += 1
            return True
        return False

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
