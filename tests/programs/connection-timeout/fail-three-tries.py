import requests
for i in range(3):
    try:
        print(requests.get("https://api.example.com/data", timeout=9).json())
        break
    except requests.Timeout:
        print("Request timed out!")
    except requests.ConnectionError:
        print("Connection failed")
