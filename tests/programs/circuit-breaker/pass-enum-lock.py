import enum
import logging
import threading
import time


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.state = State.CLOSED
        self.failures = 0
        self.changed = time.monotonic()
        self.lock = threading.RLock()

    def _move(self, state):
        logging.warning("breaker: %s -> %s", self.state.value, state.value)
        self.state = state
        self.changed = time.monotonic()

    def _admit(self):
        with self.lock:
            if self.state is State.OPEN:
                if time.monotonic() - self.changed > self.reset_timeout:
                    self._move(State.HALF_OPEN)
                else:
                    raise RuntimeError("Circuit breaker is open")
            elif self.state is State.HALF_OPEN:
                raise RuntimeError("Circuit breaker is open for a trial")

    def execute(self, func):
        self._admit()
        try:
            result = func()
        except Exception:
            with self.lock:
                self.failures += 1
                if self.state is State.HALF_OPEN or self.failures >= self.max_failures:
                    self._move(State.OPEN)
            raise
        with self.lock:
            self.failures = 0
            if self.state is not State.CLOSED:
                self._move(State.CLOSED)
        return result
