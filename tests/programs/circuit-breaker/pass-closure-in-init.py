from time import perf_counter


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        failures, until = 0, float("-inf")

        def execute(func):
            nonlocal failures, until
            if failures >= max_failures and perf_counter() < until:
                raise Exception("Circuit breaker is open")
            try:
                value = func()
            except BaseException:
                failures += 1
                until = perf_counter() + reset_timeout
                raise
            else:
                failures = 0
                return value

        self.execute = execute
