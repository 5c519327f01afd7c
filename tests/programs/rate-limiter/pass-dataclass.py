from dataclasses import dataclass, field
from time import time, sleep
import sys
@dataclass
class RateLimiter:
    max_requests: int
    window_seconds: float
    _log: list = field(default_factory=list, repr=False)
    def allow_request(self) -> bool:
        t = time()
        self._log = list(filter(lambda x: x > t - self.window_seconds, self._log))
        return len(self._log) < self.max_requests and not self._log.append(t)
def main():
    lim = RateLimiter(max_requests=5, window_seconds=60)
    for _ in range(10):
        sys.stdout.write(["Rate limit exceeded\n", "Request allowed\n"][lim.allow_request()])
        sleep(10)
    return 0
if __name__ == "__main__":
    sys.exit(main())
