import time
from contextlib import contextmanager


class CircuitBreaker:
    __slots__ = ("max_failures", "reset_timeout", "failures", "opened")

    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures, self.reset_timeout = max_failures, reset_timeout
        self.failures, self.opened = 0, None

    @contextmanager
    def guard(self):
        if self.opened is not None and time.perf_counter() - self.opened < self.reset_timeout:
            raise OSError("Circuit breaker is open")
        try:
            yield
        except Exception:
            self.failures += 1
            if self.failures >= self.max_failures:
                self.opened = time.perf_counter()
            raise
        self.failures, self.opened = 0, None

    def execute(self, func):
        with self.guard():
            return func()
