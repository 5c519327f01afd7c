import datetime


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout
        self.failure_count = 0
        self.last_failure_time = None

    def execute(self, func):
        if self.is_open():
            raise Exception("Circuit breaker is open. Please try again later.")
        try:
            result = func()
            self.failure_count = 0
            return result
        except Exception as e:
            print("failure:", repr(e))
            self.failure_count += 1
            self.last_failure_time = datetime.datetime.now()
            raise e

    def is_open(self):
        if self.failure_count < self.max_failures:
            return False
        return (datetime.datetime.now() - self.last_failure_time).total_seconds() < self.reset_timeout
