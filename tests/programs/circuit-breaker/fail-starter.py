import time
import requests


class CircuitBreaker:
    def __init__(self, max_failures=3, reset_timeout=60):
        ...

    def execute(self, func):
        ...


def call_api():
    response = requests.get("https://api.example.com/data", timeout=5)
    response.raise_for_status()
    return response.json()


breaker = CircuitBreaker()
print(breaker.execute(call_api))
