# mistake: It waits
# It refuses at once, but rests a second before the trial call.
import time


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.failures = 0
        self.last = 0

    def execute(self, func):
        if self.failures >= self.max_failures:
            if time.monotonic() - self.last < self.reset_timeout:
                raise RuntimeError("Circuit breaker is open")
            time.sleep(1)
        try:
            result = func()
        except Exception:
            self.failures += 1
            self.last = time.monotonic()
            raise
        self.failures = 0
        return result
