import time


class Closed:
    def __init__(self):
        self.failures = 0

    def admit(self, breaker):
        pass

    def succeeded(self, breaker):
        self.failures = 0

    def failed(self, breaker):
        self.failures += 1
        if self.failures >= breaker.max_failures:
            breaker.state = Open()


class Open:
    def __init__(self):
        self.since = time.monotonic_ns()

    def admit(self, breaker):
        if time.monotonic_ns() - self.since <= breaker.reset_timeout * 1_000_000_000:
            raise PermissionError("Circuit breaker is open")
        breaker.state = HalfOpen()


class HalfOpen:
    def admit(self, breaker):
        pass

    def succeeded(self, breaker):
        breaker.state = Closed()

    def failed(self, breaker):
        breaker.state = Open()


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.state = Closed()

    def execute(self, func):
        self.state.admit(self)
        try:
            result = func()
        except Exception:
            self.state.failed(self)
            raise
        self.state.succeeded(self)
        return result
