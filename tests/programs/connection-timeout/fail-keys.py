# mistake: Only the keys are printed
import requests
try:
    print(list(requests.get("https://api.example.com/data", timeout=9).json()))
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
