import time


def machine(max_failures, reset_timeout):
    """Yields whether a call may go through, and is sent whether it went well."""
    failures, last = 0, None
    while True:
        while failures >= max_failures and time.monotonic() - last <= reset_timeout:
            yield False
        good = yield True
        if good is None:
            continue
        failures = 0 if good else failures + 1
        last = time.monotonic()
        yield None


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.machine = machine(max_failures, reset_timeout)

    def execute(self, func):
        if not next(self.machine):
            raise Exception("Circuit breaker is open")
        try:
            result = func()
        except Exception:
            self.machine.send(False)
            raise
        self.machine.send(True)
        return result
