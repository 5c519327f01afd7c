from datetime import datetime, timedelta, timezone


class CircuitBreakerOpen(RuntimeError):
    def __init__(self, until):
        super().__init__(until)
        self.until = until

    def __str__(self):
        return f"Circuit breaker is open until {self.until:%H:%M:%S}"


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.pause = timedelta(seconds=reset_timeout)
        self.failures = 0
        self.open_until = None

    def execute(self, func):
        now = datetime.now(timezone.utc)
        if self.open_until and now < self.open_until:
            raise CircuitBreakerOpen(self.open_until)
        try:
            result = func()
        except Exception as error:
            self.failures += 1
            if self.failures >= self.max_failures:
                self.open_until = datetime.now(timezone.utc) + self.pause
            raise error
        self.failures, self.open_until = 0, None
        return result
