# mistake: The window starts afresh
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.n, self.w, self.h = max_requests, window_seconds, []
    def allow_request(self):
        now = time.time()
        if self.h and now - self.h[0] >= self.w:
            self.h.clear()
        if len(self.h) < self.n:
            self.h.append(now)
            return True
        return False

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
