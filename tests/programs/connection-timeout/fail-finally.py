import requests
try:
    print(requests.get("https://api.example.com/data", timeout=9).json())
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
finally:
    print("Connection failed or not, done")
