import requests
try:
    r = requests.get("https://api.example.com/data", timeout=5)
except requests.Timeout:
    print("Request timed out!")
except requests.ConnectionError:
    print("Connection failed")
else:
    print(r.text)
