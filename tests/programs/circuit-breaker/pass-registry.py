import time
from weakref import WeakKeyDictionary

_states = WeakKeyDictionary()


class Base:
    clock = staticmethod(time.monotonic)
    max_failures = 3
    reset_timeout = 60


class CircuitBreaker(Base):
    def __new__(cls, *args, **kwargs):
        breaker = super().__new__(cls)
        _states[breaker] = (0, None)
        return breaker

    def __init__(self, max_failures=Base.max_failures, reset_timeout=Base.reset_timeout):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout

    def execute(self, func):
        failures, last = _states[self]
        match failures:
            case n if n >= self.max_failures and self.clock() - last < self.reset_timeout:
                raise AssertionError("Circuit breaker is open")
        try:
            result = func()
        except Exception as error:
            _states[self] = failures + 1, self.clock()
            raise error from None
        _states[self] = 0, None
        return result
