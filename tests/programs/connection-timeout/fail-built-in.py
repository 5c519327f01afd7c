# mistake: Python's own TimeoutError
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except TimeoutError:
    print("Request timed out!")
except ConnectionError:
    print("Connection failed")
