# mistake: ConnectionError is asked first
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except requests.ConnectionError:
    print("Connection failed")
except requests.Timeout:
    print("Request timed out!")
