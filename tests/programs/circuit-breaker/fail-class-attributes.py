# mistake: Breakers share their state
import time


class CircuitBreaker:
    failure_count = 0
    last_failure_time = None

    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout

    def execute(self, func):
        if CircuitBreaker.failure_count >= self.max_failures:
            if time.time() - CircuitBreaker.last_failure_time < self.reset_timeout:
                raise Exception("Circuit breaker is open. Please try again later.")
        try:
            result = func()
            CircuitBreaker.failure_count = 0
            return result
        except Exception as e:
            CircuitBreaker.failure_count += 1
            CircuitBreaker.last_failure_time = time.time()
            raise e
