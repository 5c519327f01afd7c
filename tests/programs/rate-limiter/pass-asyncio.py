import asyncio, time
from collections import deque
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.q = deque(maxlen=max_requests)
        self.window_seconds = window_seconds
    def allow_request(self):
        now = time.monotonic()
        if len(self.q) == self.q.maxlen and now - self.q[0] < self.window_seconds:
            return False
        self.q.append(now)
        return True
async def main():
    limiter = RateLimiter(5, 60)
    for _ in range(10):
        print("Request allowed" if limiter.allow_request() else "Rate limit exceeded", flush=True)
        await asyncio.sleep(10)
asyncio.run(main())
