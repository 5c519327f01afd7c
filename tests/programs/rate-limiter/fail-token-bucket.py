# mistake: The places come back one by one
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.cap = self.tokens = max_requests
        self.w, self.last = window_seconds, time.time()
    def allow_request(self):
        now = time.time()
        self.tokens = min(self.cap, self.tokens + (now - self.last) * self.cap / self.w)
        self.last = now
        if self.tokens >= 1:
            self.tokens -= 1
            return True
        return False

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
