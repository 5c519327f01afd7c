import time
from dataclasses import dataclass, field


@dataclass
class CircuitBreaker:
    max_failures: int = 3
    reset_timeout: float = 60
    _times: list = field(default_factory=list, init=False, repr=False)

    def execute(self, func):
        if len(self._times) >= self.max_failures and time.time() - self._times[-1] <= self.reset_timeout:
            raise ConnectionAbortedError(f"Circuit breaker is open since {self._times[-1]}")
        try:
            result = func()
        except Exception:
            self._times.append(time.time())
            raise
        self._times.clear()
        return result
