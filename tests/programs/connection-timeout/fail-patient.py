# mistake: Too patient
import requests
try:
    print(requests.get("https://api.example.com/data", timeout=20).json())
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
