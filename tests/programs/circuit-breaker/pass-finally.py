import time


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.limits = {"failures": max_failures, "seconds": reset_timeout}
        self.left = max_failures
        self.asleep_until = 0.0

    def execute(self, func):
        if self.left <= 0 and time.time() < self.asleep_until:
            raise ValueError("refused: Circuit breaker is open, %d s left" % (self.asleep_until - time.time()))
        good = False
        try:
            answer = func()
            good = True
            return answer
        finally:
            if good:
                self.left = self.limits["failures"]
            else:
                self.left -= 1
                self.asleep_until = time.time() + self.limits["seconds"]
