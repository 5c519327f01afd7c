# mistake: The edge still counts
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.n, self.w, self.h = max_requests, window_seconds, []
    def allow_request(self):
        now = time.monotonic()
        while self.h and self.h[0] < now - self.w:
            self.h.pop(0)
        if len(self.h) >= self.n:
            return False
        self.h.append(now)
        return True

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
