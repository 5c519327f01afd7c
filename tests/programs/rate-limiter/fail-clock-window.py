# mistake: The window keeps to the clock
import time
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.n, self.w, self.slot, self.count = max_requests, window_seconds, None, 0
    def allow_request(self):
        slot = int(time.time() / self.w)
        if slot != self.slot:
            self.slot, self.count = slot, 0
        if self.count >= self.n: return False
        self.count += 1
        return True

limiter = RateLimiter(5, 60)
for i in range(10):
    print("Request allowed" if limiter.allow_request() else "Rate limit exceeded")
    time.sleep(10)
