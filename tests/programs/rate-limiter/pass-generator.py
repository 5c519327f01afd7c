import time
from itertools import takewhile
class RateLimiter:
    def __init__(self, max_requests, window_seconds):
        self.newest_first = []
        self.max_requests, self.window_seconds = max_requests, window_seconds
        self.machine = self._run()
        next(self.machine)
    def _run(self):
        answer = None
        while True:
            yield answer
            now = time.time()
            self.newest_first = list(takewhile(lambda t: now - t < self.window_seconds, self.newest_first))
            answer = len(self.newest_first) < self.max_requests
            if answer:
                self.newest_first.insert(0, now)
    def allow_request(self):
        return self.machine.send(None)
limiter = RateLimiter(5, 60)
print(*("Request allowed" if (time.sleep(10 if i else 0), limiter.allow_request())[1] else "Rate limit exceeded" for i in range(10)), sep="\n")
