# After the pause, one failure more is enough: the count goes to one below the limit.
import time


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.failures = 0
        self.last = 0

    def execute(self, func):
        if self.failures == self.max_failures:
            if int(time.time()) - self.last <= self.reset_timeout:
                raise SystemError("Circuit breaker is open")
            self.failures = self.max_failures - 1
        try:
            result = func()
        except:
            self.failures += 1
            self.last = int(time.time())
            raise
        self.failures = 0
        return result
