# mistake: Only the answer has a limit
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except requests.exceptions.ReadTimeout:
    print("Request timed out!")
