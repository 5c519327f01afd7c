# mistake: Everything is called a timeout
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except Exception:
    print("Request timed out!")
