import time
class RateLimiter:
    """Remembers the last max_requests allowed moments in a ring: the oldest of them decides."""
    def __init__(self, max_requests, window_seconds):
        self.ring = [float("-inf")] * max_requests
        self.at = 0
        self.window = window_seconds
    def allow_request(self):
        now = time.time()
        if now - self.ring[self.at] < self.window:
            return False
        self.ring[self.at] = now
        self.at = (self.at + 1) % len(self.ring)
        return True
if __name__ == "__main__":
    limiter = RateLimiter(5, 60)
    for i in range(10):
        if i:
            time.sleep(10)
        print(f"{i + 1}. Request allowed" if limiter.allow_request() else f"{i + 1}. Rate limit exceeded")
