# mistake: Too impatient
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=2).json())
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
