# The time of the last failure is kept as text, as it would be in a file.
from datetime import datetime
import requests


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        self.history = []
        self.max_failures = max_failures
        self.reset_timeout = reset_timeout

    def execute(self, func):
        row = self.history[-self.max_failures:]
        if len(row) == self.max_failures and all(word == "failure" for word, _ in row):
            last = datetime.fromisoformat(row[-1][1])
            if (datetime.utcnow() - last).total_seconds() < self.reset_timeout:
                raise requests.RequestException("Circuit breaker is open")
        word = "failure"
        try:
            result = func()
            word = "success"
        finally:
            self.history.append((word, datetime.utcnow().isoformat()))
        return result


breaker = CircuitBreaker()
for _ in range(5):
    try:
        print(breaker.execute(lambda: requests.get("https://api.example.com/data", timeout=5).json()["no such key"]))
    except Exception as error:
        print("failed:", error)
