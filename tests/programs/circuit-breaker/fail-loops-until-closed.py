import time


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.failures = 0
        self.last = 0

    def execute(self, func):
        while True:
            if self.failures >= self.max_failures and time.time() - self.last < self.reset_timeout:
                print("Circuit breaker is open")
                time.sleep(1)
                continue
            try:
                result = func()
                self.failures = 0
                return result
            except Exception:
                self.failures += 1
                self.last = time.time()
                raise
