# mistake: Breakers share their state
import time


state = {'failures': 0, 'last': None}


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout

    def execute(self, func):
        if state['failures'] >= self.max_failures:
            if time.time() - state['last'] < self.reset_timeout:
                raise Exception("Circuit breaker is open. Please try again later.")
        try:
            result = func()
            state['failures'] = 0
            return result
        except Exception as e:
            state['failures'] += 1
            state['last'] = time.time()
            raise e
