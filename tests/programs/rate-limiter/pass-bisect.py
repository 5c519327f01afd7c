import bisect, time, os
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.n, self.w, self.stamps = max_requests, window_seconds, []
    def allow_request(self):
        now = time.monotonic()
        cut = bisect.bisect_right(self.stamps, now - self.w)
        if len(self.stamps) - cut >= self.n:
            return False
        self.stamps.append(now)
        return True
r = RateLimiter(5, 60)
k = 0
while True:
    os.write(1, b"Request allowed\n" if r.allow_request() else b"Rate limit exceeded\n")
    k += 1
    if k == 10: break
    time.sleep(10)
