# mistake: Nothing is forgotten
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds, now=time.time()):
        self.n, self.w, self.h, self.now = max_requests, window_seconds, [], now
    def allow_request(self):
        self.h = [t for t in self.h if self.now - t < self.w]
        if len(self.h) >= self.n:
            return False
        self.h.append(self.now)
        return True

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
