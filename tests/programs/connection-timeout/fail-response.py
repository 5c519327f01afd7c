# mistake: The answer object is printed
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9))
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
