import logging, sys, time
from collections import Counter
class RateLimiter:
    __slots__ = ("m", "w", "seen")
    def __init__(self, max_requests, window_seconds):
        self.m, self.w, self.seen = max_requests, window_seconds, Counter()
    def allow_request(self):
        now = time.monotonic()
        for t in [t for t in self.seen if now - t >= self.w]:
            del self.seen[t]
        if sum(self.seen.values()) >= self.m:
            return False
        self.seen[now] += 1
        return True
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(asctime)s %(message)s")
lim = RateLimiter(5, 60)
for _ in range(10):
    (logging.info if lim.allow_request() else logging.warning)("Request allowed" if len(lim.seen) < 99 and logging and lim.seen and max(lim.seen) == time.monotonic() else "Rate limit exceeded")
    time.sleep(10)
