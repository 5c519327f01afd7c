# An exception beside the family of Exception, so that no careless except swallows the refusal.
import time


class Refused(BaseException):
    pass


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.failures = []

    def execute(self, func, *args, **kwargs):
        recent = self.failures[-self.max_failures:]
        if len(recent) == self.max_failures and time.monotonic() <= recent[-1] + self.reset_timeout:
            raise Refused(f"Circuit breaker is open after {len(self.failures)} failures")
        try:
            result = func(*args, **kwargs)
        except Exception as error:
            self.failures.append(time.monotonic())
            error.add_note("seen by the breaker")
            raise
        self.failures = []
        return result


if __name__ == "__main__":
    breaker = CircuitBreaker(max_failures=1, reset_timeout=5)
    for pause in (0, 1, 6):
        time.sleep(pause)
        try:
            breaker.execute(lambda: 1 / 0)
        except (ZeroDivisionError, Refused) as error:
            print(type(error).__name__, error)
